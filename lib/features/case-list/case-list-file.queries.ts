import "server-only";
import { type CaseFilters, caseViewName, PARTY_NAMES, turnOfCase } from "@/lib/domain/case-list";
import { outcomeWords } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import { findKecamatan, findVillage } from "@/lib/domain/regions";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { APPLICATION_STATUS_WORDS, PROGRAMME_STATUS_WORDS } from "@/lib/domain/status-words";
import type { FileCell, FileColumn, TableFile } from "@/lib/domain/table-file";
import { witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { type ListedCase, walkCases } from "./case-list.queries";

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
  const now = ctx.clock();
  async function* portions() {
    for await (const portion of walkCases(ctx, filters)) yield portion.map((item) => cellsOf(item, now));
  }
  const today = witaDate(now);
  return {
    name: `permohonan-${today}`,
    title: `${caseViewName(filters)} ${today}`,
    columns: COLUMNS,
    portions: portions(),
  };
}

const DAY = 24 * 3_600_000;

function cellsOf(item: ListedCase, now: Date): FileCell[] {
  const kecamatan = item.kecamatanCode ? (findKecamatan(item.kecamatanCode)?.name ?? "") : "";
  const { open } = item;
  const role = open ? (ROLE_NAMES[open.role as keyof typeof ROLE_NAMES] ?? "") : "";
  if (item.kind === "programme") {
    const status = PROGRAMME_STATUS_WORDS[item.status];
    const own = [item.serviceName, status, PARTY_NAMES.office, role, open?.heldByName ?? "", kecamatan, ""];
    return [null, item.title, null, ...own, null, null, day(open?.dueAt), null, item.title, null, null, null];
  }
  const turn = turnOfCase(item.status, open);
  return [
    item.applicantName,
    item.businessName,
    formatReference(item.reference),
    item.serviceName,
    APPLICATION_STATUS_WORDS[item.status],
    turn ? PARTY_NAMES[turn] : "",
    role,
    open?.heldByName ?? "",
    kecamatan,
    findVillage(item.villageCode)?.name ?? "",
    day(item.submittedAt),
    Math.floor(((item.closedAt ?? now).getTime() - item.submittedAt.getTime()) / DAY),
    day(item.answerDueAt ?? (turn === "office" ? open?.dueAt : null)),
    day(item.cameBackAt),
    item.programme?.title ?? "",
    item.nib ?? "",
    day(item.closedAt),
    item.outcome ? outcomeWords(item.outcome) : "",
  ];
}

function day(moment: Date | null | undefined): string | null {
  return moment ? witaDate(moment) : null;
}
