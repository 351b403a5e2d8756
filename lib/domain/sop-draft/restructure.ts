import { blankRow, type DraftRow, type SopDraft } from "./draft";

export const RESTRUCTURES = ["up", "down", "after", "split", "remove", "restore"] as const;
export type Restructure = (typeof RESTRUCTURES)[number];

export type Restructuring = {
  step: Restructure;
  /** The row it is done to, by its key; of `restore` the row as the version before has it. */
  row: string;
  /** The key of a row that comes in. */
  newKey: string;
  /** The draft that says what the version before says, for `restore`. */
  begun: SopDraft;
};

/** As many rows as a sheet may have (SopDocument). */
const MOST_ROWS = 200;

/** The draft with one row moved, added, split, taken out or put back; null: that cannot be done to it. */
export function restructure(draft: SopDraft, { step, row: key, newKey, begun }: Restructuring): SopDraft | null {
  if (step === "restore") return restore(draft, key, begun);
  const at = draft.rows.findIndex((row) => row.key === key);
  const row = draft.rows[at];
  if (!row) return null;
  if (step === "up" || step === "down") return swap(draft, at, step === "up" ? at - 1 : at + 1);
  if (step === "remove") return remove(draft, at);
  if (draft.rows.length >= MOST_ROWS) return null;
  const added = step === "split" ? half(row, newKey) : blankRow(newKey, row.services, row.sheet.number);
  if (!added) return null;
  const kept = step === "split" ? { ...row, run: { ...row.run, duties: row.run.duties.slice(0, -1) } } : row;
  return { ...draft, rows: draft.rows.toSpliced(at, 1, kept, added) };
}

function swap(draft: SopDraft, at: number, to: number): SopDraft | null {
  const [one, other] = [draft.rows[at], draft.rows[to]];
  if (!one || !other) return null;
  return { ...draft, rows: draft.rows.with(at, other).with(to, one) };
}

/** The last duty becomes a row of its own, with the words of the row it was in. */
function half(row: DraftRow, key: string): DraftRow | null {
  if (row.run.duties.length < 2) return null;
  return { ...row, key, from: null, asks: [], run: { ...row.run, duties: row.run.duties.slice(-1) } };
}

/** What was decided in it is decided in the nearest row that the same service still walks. */
function remove(draft: SopDraft, at: number): SopDraft | null {
  const gone = draft.rows[at] as DraftRow;
  if (draft.rows.length === 1) return null;
  const rest = draft.rows.toSpliced(at, 1);
  const moved = new Map<string, string[]>();
  for (const ask of gone.asks) {
    const walks = (row: DraftRow) => row.services.includes(ask.slice(0, ask.indexOf("/")));
    const heir = rest.slice(at).find(walks) ?? rest.slice(0, at).findLast(walks);
    if (heir) moved.set(heir.key, [...(moved.get(heir.key) ?? []), ask]);
  }
  return { ...draft, rows: rest.map((row) => ({ ...row, asks: [...row.asks, ...(moved.get(row.key) ?? [])] })) };
}

/** Behind the nearest row that stood before it; what it asked for comes back to it. */
function restore(draft: SopDraft, key: string, begun: SopDraft): SopDraft | null {
  const row = begun.rows.find((one) => one.key === key);
  if (!row || draft.rows.some((one) => one.key === key) || draft.rows.length >= MOST_ROWS) return null;
  const before = begun.rows.slice(0, begun.rows.indexOf(row)).map((one) => one.key);
  const at = draft.rows.findLastIndex((one) => before.includes(one.key)) + 1;
  const rest = draft.rows.map((one) => ({ ...one, asks: one.asks.filter((ask) => !row.asks.includes(ask)) }));
  return { ...draft, rows: rest.toSpliced(at, 0, row) };
}
