import type { TimelineStep } from "@/components/ui/timeline";
import { deadlineOf } from "@/lib/domain/application-card";
import { APPLICANT } from "@/lib/domain/roles";
import type { TimelineRow } from "@/lib/domain/workflow";
import { formatStandard } from "@/lib/domain/workflow/words";
import { formatDate, formatDateTime } from "@/lib/domain/working-time";

/** The SOP's rows as the citizen reads them: who, what, when. `isHeld`: somebody of the office is at it now. */
export function stepsOf(rows: TimelineRow[], { seated, isHeld }: { seated: boolean; isHeld: boolean }): TimelineStep[] {
  // No day is promised after one that the applicant decides: their own deadline may lie behind it.
  const waits = rows.some(
    ({ status, scope, party }) => status === "now" && (party === "applicant" || isAtOss({ scope, party })),
  );
  return rows.map((row) => ({
    key: `${row.scope}-${row.no}`,
    no: row.no,
    title: row.plain ?? row.activity,
    meta: `${row.roles.includes(APPLICANT) ? "Anda" : "Petugas"} · ${formatStandard(row.standard)}`,
    children: whenOf(waits ? { ...row, expectedAt: null } : row, seated, isHeld),
    state: row.status === "skipped" ? "plain" : row.status,
  }));
}

/** Of an application's own row nothing else is waited for outside of the office. */
export function isAtOss({ scope, party }: Pick<TimelineRow, "scope" | "party">): boolean {
  return scope === "application" && party === "outside";
}

function whenOf(row: TimelineRow, seated: boolean, isHeld: boolean): string {
  if (row.status === "done") return row.endedAt ? `Selesai ${formatDateTime(row.endedAt)}` : "Selesai";
  if (row.status === "skipped") return "Tidak dijalankan";
  if (row.status === "now") {
    const turn =
      row.party === "applicant"
        ? "Menunggu Anda"
        : row.party === "outside"
          ? isAtOss(row)
            ? "Menunggu OSS pulih"
            : "Menunggu hari kegiatan"
          : isHeld
            ? "Sedang dikerjakan petugas"
            : "Menunggu giliran di petugas";
    return row.party === "office" ? `${turn}${deadlineOf(row)}` : turn;
  }
  return row.expectedAt
    ? `Diperkirakan ${formatDate(row.expectedAt)}`
    : row.scope === "programme"
      ? `Setelah kegiatan ${seated ? "dimulai" : "dibentuk"}`
      : "Berikutnya";
}
