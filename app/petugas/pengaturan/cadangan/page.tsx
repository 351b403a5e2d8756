import type { Metadata } from "next";
import { BackupsPage } from "@/components/backups/backups-page";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { getBackups } from "@/lib/features/backups/backups.queries";
import { requireStaff } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Cadangan" };

export default async function BackupsSettingsPage() {
  const ctx = await requireStaff("admin");
  const view = await getBackups(ctx);
  return (
    <>
      <SettingsTabs current="cadangan" roles={ctx.actor.roles} />
      <h1 className="mt-4 text-h1">Cadangan</h1>
      <BackupsPage view={view} />
    </>
  );
}
