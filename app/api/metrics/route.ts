import { getHealth } from "@/lib/platform/health";

export const dynamic = "force-dynamic";

/** The parts of the health route in the text form that Prometheus reads; nothing about anybody's case. */
export async function GET() {
  const { status: _, backup, ...parts } = await getHealth();
  const lines = [
    "# HELP portal_part_up 1 while this part of the portal is well",
    "# TYPE portal_part_up gauge",
    ...Object.entries(parts).map(([part, state]) => `portal_part_up{part="${part}"} ${state === "ok" ? 1 : 0}`),
    "# HELP portal_backup_ok 1 while the newest backup came back whole and is younger than 26 hours",
    "# TYPE portal_backup_ok gauge",
    `portal_backup_ok ${backup.state === "ok" ? 1 : 0}`,
    "# HELP portal_backup_age_hours Age of the newest whole backup",
    "# TYPE portal_backup_age_hours gauge",
    ...(backup.ageHours === null ? [] : [`portal_backup_age_hours ${backup.ageHours}`]),
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
  });
}
