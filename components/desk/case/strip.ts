import type { StripStep } from "@/components/ui/step-strip";
import { ROLE_NAMES } from "@/lib/domain/roles";
import type { TimelineRow } from "@/lib/domain/workflow";
import { formatStandard } from "@/lib/domain/workflow/words";
import { formatDate, formatDuration, WORKING_DAY_MS } from "@/lib/domain/working-time";

const UNIT_MS = { minute: 60_000, hour: 3_600_000, working_day: WORKING_DAY_MS, calendar_day: WORKING_DAY_MS } as const;

const PARTS: Record<TimelineRow["scope"], string> = { application: "bagian permohonan", programme: "bagian kegiatan" };

/** One segment a row: who, how far, time of the office against its standard. */
export function stripOf(rows: TimelineRow[]): StripStep[] {
  const isTwice = (no: number) => rows.filter((row) => row.no === no).length > 1;
  return rows.map((row, index) => {
    const standard = row.standard.amount * UNIT_MS[row.standard.unit];
    const started = row.startedAt !== null;
    return {
      no: row.no,
      ...(isTwice(row.no) ? { part: PARTS[row.scope] } : {}),
      title: row.task ?? row.activity,
      wording: row.activity,
      actor: row.roles.map((role) => ROLE_NAMES[role]).join(", "),
      state: row.status === "skipped" ? "plain" : row.status,
      ...(started
        ? {
            used: {
              value: row.used.office,
              max: standard,
              label: `sudah ${formatDuration(row.used.office)}, baku ${formatStandard(row.standard)}${longer(row)}`,
            },
          }
        : { standard: formatStandard(row.standard) }),
      ...(noteOf(row) ? { note: noteOf(row) } : {}),
      key: `${row.scope}-${index}`,
    };
  });
}

function longer({ extendedTo }: TimelineRow): string {
  return extendedTo ? `, diperpanjang sampai ${formatDate(extendedTo)}` : "";
}

/** Of a case that is closed it is said where it stopped, as the applicant reads it. */
function noteOf({ status, stoppedAt, overdue }: TimelineRow): string | null {
  if (status === "skipped") return stoppedAt ? "Berhenti di sini" : "Tidak dijalankan";
  return overdue ? "Lewat tenggat" : null;
}
