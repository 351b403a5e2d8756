import "server-only";
import { type CaseFilters, caseViewName, PARTY_NAMES, turnOfCase } from "@/lib/domain/case-list";
import { outcomeWords } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import { findKecamatan, findVillage } from "@/lib/domain/regions";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { APPLICATION_STATUS_WORDS, PROGRAMME_STATUS_WORDS } from "@/lib/domain/status-words";
import type { FileCell, FileColumn, TableFile } from "@/lib/domain/table-file";
import type { ApplicationStatus, ProgrammeStatus } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { type FileRow, walkFileRows } from "./file-rows.queries";

const COLUMNS: readonly FileColumn[] = [
  { header: "Pemohon", kind: "text", share: 6 },
  { header: "Usaha atau kegiatan", kind: "text", share: 6 },
  { header: "Nomor", kind: "text", share: 4 },
  { header: "Layanan", kind: "text", share: 5 },
  { header: "Keadaan", kind: "text", share: 4 },
  { header: "Giliran", kind: "text", share: 3 },
  { header: "Peran", kind: "text", share: 4 },
  { header: "Ditangani", kind: "text", share: 5 },
  { header: "Kecamatan", kind: "text", share: 4 },
  { header: "Desa", kind: "text", share: 4 },
  { header: "Diajukan", kind: "date", share: 3 },
  { header: "Umur (hari)", kind: "number", share: 2 },
  { header: "Tenggat", kind: "date", share: 3 },
  { header: "Perbaikan masuk", kind: "date", share: 3 },
  { header: "Kegiatan", kind: "text", share: 6 },
  { header: "NIB", kind: "text", share: 4 },
  { header: "Ditutup", kind: "date", share: 3 },
  { header: "Hasil", kind: "text", share: 4 },
];

/** The view as it is taken along; neither NIK nor phone leave with it. */
export function caseListFile(ctx: StaffContext, filters: CaseFilters): TableFile {
  async function* portions() {
    for await (const rows of walkFileRows(ctx, filters)) yield rows.map(cellsOf);
  }
  const today = witaDate(ctx.clock());
  return {
    name: `permohonan-${today}`,
    title: `${caseViewName(filters)} ${today}`,
    columns: COLUMNS,
    portions: portions(),
  };
}

function cellsOf(row: FileRow): FileCell[] {
  const [, , status, isProgramme, reference, applicantName, named, serviceName, kecamatanCode, villageCode, ...rest] =
    row;
  const [
    role,
    stopped,
    heldByName,
    dueOn,
    submittedOn,
    age,
    answerDueOn,
    cameBackOn,
    closedOn,
    seatTitle,
    nib,
    outcome,
  ] = rest;
  const kecamatan = kecamatanCode ? (findKecamatan(kecamatanCode)?.name ?? "") : "";
  const roleName = role ? (ROLE_NAMES[role as keyof typeof ROLE_NAMES] ?? "") : "";
  if (isProgramme) {
    const words = PROGRAMME_STATUS_WORDS[status as ProgrammeStatus];
    const own = [serviceName, words, PARTY_NAMES.office, roleName, heldByName ?? "", kecamatan, ""];
    return [null, named, null, ...own, null, null, dueOn, null, named, null, null, null];
  }
  const turn = turnOfCase(status as ApplicationStatus, role ? { role, stopped } : null);
  return [
    applicantName,
    named,
    formatReference(reference ?? ""),
    serviceName,
    APPLICATION_STATUS_WORDS[status as ApplicationStatus],
    turn ? PARTY_NAMES[turn] : "",
    roleName,
    heldByName ?? "",
    kecamatan,
    villageCode ? (findVillage(villageCode)?.name ?? "") : "",
    submittedOn,
    age,
    answerDueOn ?? (turn === "office" ? dueOn : null),
    cameBackOn,
    seatTitle ?? "",
    nib ?? "",
    closedOn,
    outcome ? outcomeWords(outcome) : "",
  ];
}
