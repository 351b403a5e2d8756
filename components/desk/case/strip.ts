import type { StripStep } from "@/components/ui/step-strip";
import { ROLE_NAMES } from "@/lib/domain/roles";
import type { TimelineRow } from "@/lib/domain/workflow";
import { formatStandard } from "@/lib/domain/workflow/words";
import { formatDuration, WORKING_DAY_MS } from "@/lib/domain/working-time";

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
              label: `sudah ${formatDuration(row.used.office)}, baku ${formatStandard(row.standard)}`,
            },
          }
        : { standard: formatStandard(row.standard) }),
      ...(row.overdue ? { note: "Lewat tenggat" } : {}),
      key: `${row.scope}-${index}`,
    };
  });
}
