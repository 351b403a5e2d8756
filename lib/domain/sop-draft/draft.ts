import type { SopContent } from "../sop-difference/compare";
import type { SopDocument, SopRow } from "../sop-document";
import type { ServiceOfSop } from "../sop-fit";
import { type SopWalks, walksOf, withWalk } from "../sop-walks";
import type { Row } from "../workflow";

/** One row of a draft: what the sheet says, what the portal does with it, and where it came from. */
export type DraftRow = {
  /** Stays with the row wherever it is moved. */
  key: string;
  /** Its number in the version that the draft began from; null: it is new. */
  from: number | null;
  /** The services that walk it, by slug. */
  services: string[];
  /** What is decided from here on, as "service/requirement". */
  asks: string[];
  sheet: Omit<SopRow, "no">;
  run: Omit<Row, "no">;
};

export type SopDraft = {
  document: Omit<SopDocument, "rows">;
  rows: DraftRow[];
  /** The numbers of the rows it began from: as long as they are all there in this order, they keep them. */
  numbers: number[];
};

/** By what a draft knows the row that has this number in the version it began from, wherever it is moved. */
export function draftKeyOf(no: number): string {
  return `r${no}`;
}

/** A draft that says exactly what a version says. */
export function draftOf({ document, definition }: SopContent, services: readonly ServiceOfSop[]): SopDraft {
  const { rows, ...rest } = document;
  return {
    document: rest,
    numbers: rows.map(({ no }) => no),
    rows: rows.map(({ no, ...sheet }) => {
      const { no: _, ...run } = definition.rows.find((row) => row.no === no) ?? blankRun(no);
      return {
        key: draftKeyOf(no),
        from: no,
        services: services.filter((service) => service.rows.includes(no)).map(({ slug }) => slug),
        asks: services.flatMap(({ slug, requirements }) =>
          requirements.filter(({ row }) => row === no).map(({ key }) => askOf(slug, key)),
        ),
        sheet,
        run,
      };
    }),
  };
}

/** What a draft says, as a version would: rows numbered from 1 once any was added, moved or removed. */
export function draftContent(draft: SopDraft, sop: string, version: number): SopContent {
  const rows = numbered(draft);
  return {
    document: { ...draft.document, rows: rows.map(({ no, row }) => ({ ...row.sheet, no, number: printed(row, no) })) },
    definition: { sop, version, rows: rows.map(({ no, row }) => ({ ...row.run, no })) },
  };
}

export type NumberedRow = { no: number; row: DraftRow };

export function numbered({ rows, numbers }: SopDraft): NumberedRow[] {
  const isAsBegun = rows.length === numbers.length && rows.every((row, index) => row.from === numbers[index]);
  return rows.map((row, index) => ({ no: isAsBegun ? (numbers[index] as number) : index + 1, row }));
}

/** The number as the sheet prints it: "3." where it was "2.". */
function printed({ sheet: { number }, from }: DraftRow, no: number): string {
  const [, digits, rest] = /^(\d+)(\D*)$/.exec(number) ?? [];
  if (from !== null && digits !== String(from)) return number;
  return digits === undefined ? number : `${no}${rest}`;
}

/** The services as they would walk this draft. */
export function servicesOf(draft: SopDraft, services: readonly ServiceOfSop[]): ServiceOfSop[] {
  return services.map((service) => withWalk(service, draftWalks(draft, services)));
}

/** What a version made of the draft keeps beside it. What hangs on no row any more is said to hang on row 0. */
export function draftWalks(draft: SopDraft, services: readonly ServiceOfSop[]): SopWalks {
  const rows = numbered(draft);
  return walksOf(
    services.map((service) => ({
      ...service,
      rows: rows.filter(({ row }) => row.services.includes(service.slug)).map(({ no }) => no),
      requirements: service.requirements.map((entry) => ({
        ...entry,
        row: rows.find(({ row }) => row.asks.includes(askOf(service.slug, entry.key)))?.no ?? 0,
      })),
    })),
  );
}

export function askOf(slug: string, key: string): string {
  return `${slug}/${key}`;
}

/** A row that says nothing yet. */
export function blankRow(key: string, services: readonly string[], number: string): DraftRow {
  const sheet = { number, activity: "", requirements: [], time: "", output: [], remarks: "" };
  const { no: _, ...run } = blankRun(0);
  return { key, from: null, services: [...services], asks: [], sheet, run };
}

function blankRun(no: number): Row {
  return {
    no,
    activity: "",
    requirements: [],
    standard: { amount: 1, unit: "working_day" },
    output: "",
    duties: [],
    informed: [],
  };
}

/** The rows in their order, as a page of them shows it. */
export function orderOf({ rows }: SopDraft): string {
  return rows.map(({ key }) => key).join(",");
}
