import { APPLICANT, type SopRole } from "../roles";
import { composeDefinition } from "../service-definition";
import { type FitProblem, fitProblems, type ServiceOfSop, unwalkedRows } from "../sop-fit";
import { recordsOf } from "../sop-work-fit";
import { type Definition, ownRoleReviews } from "../workflow";
import { draftContent, type NumberedRow, numbered, type SopDraft, servicesOf } from "./draft";

/** What keeps a draft from becoming a version; `key`: of the row it stands in, null: of the whole. */
export type DraftProblems = {
  flow: { key: string | null; problem: FitProblem }[];
  /** Rows whose sheet has cells that may not stay empty, with the names of the cells. */
  blank: { key: string; no: number; cells: string[] }[];
  /** Rows that would be printed and never run. No obstacle, but told. */
  unwalked: { key: string; no: number }[];
  /** New rows that say what an earlier row says, as a split leaves them. */
  twins: number[];
  /** Where a role looks at what the same role did: two must hold it. No obstacle either. */
  ownReviews: { no: number; role: SopRole }[];
};

/** The one check of a draft, for whoever writes it and for whoever approves it. */
export function draftProblems(draft: SopDraft, services: readonly ServiceOfSop[], sop: string): DraftProblems {
  const { definition } = draftContent(draft, sop, 1);
  const walking = servicesOf(draft, services);
  const rows = numbered(draft);
  const keyOf = (no: number | null) => rows.find((one) => one.no === no)?.row.key ?? null;
  return {
    flow: fitProblems(definition, walking).map((problem) => ({ key: keyOf(problem.row), problem })),
    blank: rows.flatMap(({ no, row }) => {
      const { activity, time, requirements, output } = row.sheet;
      const cells = [
        activity === "" && "Aktivitas",
        requirements.length === 0 && "Persyaratan",
        time === "" && "Waktu",
        output.length === 0 && "Output",
      ].filter((cell) => cell !== false);
      return cells.length > 0 ? [{ key: row.key, no, cells }] : [];
    }),
    unwalked: unwalkedRows(definition, walking).map(({ no }) => ({ key: keyOf(no) ?? "", no })),
    twins: rows.filter(({ row }, index) => row.from === null && saysAsBefore(rows, index)).map(({ no }) => no),
    ownReviews: walking.flatMap((service) => ownReviewsOf(composeDefinition(definition, service))).filter(isFirst),
  };
}

function saysAsBefore(rows: readonly NumberedRow[], index: number): boolean {
  const { activity } = rows[index]?.row.sheet ?? { activity: "" };
  return activity !== "" && rows.slice(0, index).some(({ row }) => row.sheet.activity === activity);
}

type OwnReview = DraftProblems["ownReviews"][number];

function ownReviewsOf(walk: Definition): OwnReview[] {
  const found = (["application", "programme"] as const).flatMap((scope) => ownRoleReviews(walk, scope));
  return found.flatMap(({ row, role }) => (role === APPLICANT ? [] : [{ no: row.no, role }]));
}

function isFirst({ no, role }: OwnReview, index: number, all: readonly OwnReview[]): boolean {
  return all.findIndex((one) => one.no === no && one.role === role) === index;
}

/** What a service wrote down in the version before and no duty of the draft writes down any more. */
export function lostRecords(
  before: { definition: Definition; services: readonly ServiceOfSop[] },
  after: { definition: Definition; services: readonly ServiceOfSop[] },
): { service: string; record: string }[] {
  return before.services.flatMap((service) => {
    const now = after.services.find(({ slug }) => slug === service.slug);
    const kept = now ? recordsOf(composeDefinition(after.definition, now)) : [];
    const gone = recordsOf(composeDefinition(before.definition, service)).filter((record) => !kept.includes(record));
    return gone.map((record) => ({ service: service.name, record }));
  });
}

export function isFit({ flow, blank }: DraftProblems): boolean {
  return flow.length === 0 && blank.length === 0;
}
