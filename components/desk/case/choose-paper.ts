import type { OpenedCase } from "@/lib/features/desk/opened-case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";

/** What the address asks for: a file, a second one beside it, and the requirement that was decided last. */
export type Asked = { shown: string; beside: string; after: string };

export type Chosen = {
  /** The requirement that is being decided, or whose paper is shown. */
  requirement: string | null;
  paper: ListedDocument | null;
  beside: ListedDocument | null;
  /** The next paper that this clerk has not opened. */
  next: ListedDocument | null;
};

/** In an address: no file is to be shown. */
export const CLOSED = "tutup";

type View = Pick<OpenedCase, "requirements" | "commands" | "unopened">;

/**
 * The paper in the middle of the desk: the one that was asked for, else that of the next undecided requirement, so that
 * whoever decides never has to look for it. Who decides nothing opens papers one by one.
 */
export function choosePaper(view: View, documents: readonly ListedDocument[], { shown, beside, after }: Asked): Chosen {
  const find = (id: string) => documents.find((document) => document.id === id) ?? null;
  const asked = find(shown);
  const undecided = nextUndecided(view, after);
  const requirement = asked ? asked.requirementKey : undecided;
  const paper = asked ?? (shown === CLOSED ? null : paperFor(view, documents, { undecided, after }));
  const second = paper && beside !== paper.id ? find(beside) : null;
  const seen = new Set([paper?.id, second?.id]);
  const waiting = documents.filter(({ id }) => view.unopened.includes(id) && !seen.has(id));
  return { requirement, paper, beside: second, next: inOrder(view, waiting)[0] ?? null };
}

/** What was handed in and is undecided, the first after the one that was decided last; null: nothing, or not for this actor. */
function nextUndecided({ requirements, commands }: View, after: string): string | null {
  const at = requirements.findIndex(({ key }) => key === after) + 1;
  const round = [...requirements.slice(at), ...requirements.slice(0, at)];
  const mine = new Set(
    commands.filter(({ type }) => type === "decide_requirement").map(({ requirement }) => requirement),
  );
  return round.find(({ key, state }) => state === "given" && mine.has(key))?.key ?? null;
}

/** An answer without a paper is decided beside the next paper that waits, or the last one that lay there: the desk keeps its shape. */
function paperFor(
  view: View,
  documents: readonly ListedDocument[],
  { undecided, after }: { undecided: string | null; after: string },
): ListedDocument | null {
  if (undecided === null) return null;
  const waiting = view.requirements.filter(({ state }) => state === "given").map(({ key }) => key);
  for (const key of [undecided, ...waiting, after]) {
    const paper = newestOf(documents, key);
    if (paper) return paper;
  }
  return null;
}

function newestOf(documents: readonly ListedDocument[], requirement: string): ListedDocument | null {
  return documents.find((document) => document.requirementKey === requirement && !document.superseded) ?? null;
}

function inOrder({ requirements }: View, documents: ListedDocument[]): ListedDocument[] {
  const place = (document: ListedDocument) => requirements.findIndex(({ key }) => key === document.requirementKey);
  return [...documents].sort((a, b) => place(a) - place(b));
}
