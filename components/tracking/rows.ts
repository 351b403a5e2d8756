import type { TimelineStep } from "@/components/ui/timeline";
import { deadlineOf } from "@/lib/domain/application-card";
import { isAtOss } from "@/lib/domain/oss-session";
import { APPLICANT } from "@/lib/domain/roles";
import type { TimelineRow } from "@/lib/domain/workflow";
import { formatStandard } from "@/lib/domain/workflow/words";
import { formatDate, formatDateTime } from "@/lib/domain/working-time";

/** The SOP's rows as the citizen reads them: who, what, when. `isHeld`: somebody of the office is at it now. */
export function stepsOf(rows: TimelineRow[], { seated, isHeld }: { seated: boolean; isHeld: boolean }): TimelineStep[] {
  // No day is promised after one that the applicant decides: their own deadline may lie behind it.
  const waits = rows.some((row) => row.status === "now" && (row.party === "applicant" || isAtOss(row)));
  // By their place: a row of the SOP may stand here in two parts, and a service may walk its third row alone.
  return rows.map((row, index) => ({
    key: `${row.scope}-${row.no}`,
    no: index + 1,
    title: row.plain ?? row.activity,
    meta: `${row.roles.includes(APPLICANT) ? "Anda" : "Petugas"} · ${formatStandard(row.standard)}`,
    children: whenOf(waits ? { ...row, expectedAt: null } : row, seated, isHeld),
    state: row.status === "skipped" ? "plain" : row.status,
  }));
}

function turnNow(row: TimelineRow, isHeld: boolean): string {
  if (row.party === "applicant") return "Menunggu Anda";
  if (row.paused) return `Ditunda paling lama sampai ${formatDate(row.paused.until)}`;
  if (isAtOss(row)) return "Menunggu OSS pulih";
  if (row.party === "outside") return "Menunggu hari kegiatan";
  return isHeld ? "Sedang dikerjakan petugas" : "Menunggu giliran di petugas";
}

function whenOf(row: TimelineRow, seated: boolean, isHeld: boolean): string {
  if (row.status === "done") return row.endedAt ? `Selesai ${formatDateTime(row.endedAt)}` : "Selesai";
  if (row.status === "skipped")
    return row.stoppedAt ? `Berhenti di sini ${formatDateTime(row.stoppedAt)}` : "Tidak dijalankan";
  if (row.status === "now") {
    const turn = turnNow(row, isHeld);
    return row.party === "office" ? `${turn}${deadlineOf(row)}` : turn;
  }
  return row.expectedAt
    ? `Diperkirakan ${formatDate(row.expectedAt)}`
    : row.scope === "programme"
      ? `Setelah kegiatan ${seated ? "dimulai" : "dibentuk"}`
      : "Berikutnya";
}
