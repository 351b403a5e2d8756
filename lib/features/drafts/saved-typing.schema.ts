import { ANSWER_SECTIONS } from "@/lib/domain/form-parts";
import type { AnswerSection } from "@/lib/domain/forms/check-answers";
import { type FormPage, findPage, pagesOf } from "@/lib/domain/forms/pages";
import { fieldsOf } from "@/lib/domain/forms/sections";
import type { Typed } from "@/lib/domain/forms/typed";
import { ownValue } from "@/lib/domain/own-value";
import type { Service } from "@/lib/domain/services";
import { tidyText } from "@/lib/domain/text";
import type { SavedSection, SaveSection } from "./drafts.schema";
import { differences, isSameTyping } from "./judge-section.schema";

/**
 * Which page saved something, and its place in that page's typing: `tab` and `turn` tell two tabs apart, and a late
 * autosave as late.
 */
export type PageMark = {
  revision: number;
  tab: string;
  turn: number;
  savedAt: string;
  /** Sent whole by its button, not only saved while typing: whoever comes back goes on behind it. */
  passed: boolean;
  /** Its button was pressed, whatever came of it. */
  tried: boolean;
};

/**
 * One section as it was typed, good or not: nothing typed is thrown away. `pages`: how each page of it stands, which
 * a draft of the former form, whose sections were one page each, does not have; the section's own mark then counts.
 */
export type SavedTyping = Omit<PageMark, "tried"> & { typed: Typed; pages?: Record<string, PageMark> };
export type DraftContent = Partial<Record<AnswerSection, SavedTyping>>;

/** `auto`: saved while typing. */
type Sent = SaveSection & { auto?: boolean };

/** The pages that were sent: one, or from a form of before, which named none, all of the section. */
export function pagesSent(service: Service, { section, page }: Sent): FormPage[] {
  const own = pagesOf(service).filter((one) => one.section === section);
  const found = page === undefined ? null : findPage(service, page);
  if (page === undefined) return own;
  return found?.section === section ? [found] : [];
}

/** How a page stands; undefined: nobody has been there. */
export function markOf(saved: SavedTyping | undefined, page: string): PageMark | undefined {
  if (!saved?.pages) return saved && formerMark(saved);
  return ownValue(saved.pages, page);
}

function formerMark({ revision, tab, turn, savedAt, passed }: SavedTyping): PageMark {
  return { revision, tab, turn, savedAt, passed, tried: passed };
}

/** An autosave later than a newer one, or another tab's typing: what is kept stays. null: nothing stands in the way. */
export function overtakenBy(
  before: SavedTyping | undefined,
  pages: readonly FormPage[],
  input: Sent,
  typed: Typed,
): Omit<SavedSection, "resumeCode" | "next"> | null {
  const [page] = pages;
  const mark = before && (input.page !== undefined && page ? markOf(before, page.key) : formerMark(before));
  if (!before || !mark) return null;
  const kept = typedOn(pages, before.typed);
  const isLate = input.auto === true && mark.tab === input.tab && turnOf(input) < mark.turn;
  const isOtherTab = mark.tab !== input.tab && mark.revision > Number(input.revision);
  if (!isLate && !(isOtherTab && !isSameTyping(kept, typed))) return null;
  return {
    outcome: isLate ? "incomplete" : "conflict",
    revision: mark.revision,
    savedAt: new Date(mark.savedAt),
    errors: isLate ? {} : differences(kept, typed),
    confirms: {},
    typed,
  };
}

type Judged = { typed: Typed; complete: boolean };

/** The section with what these pages sent in place of what they held. */
export function savedTyping(
  service: Service,
  pages: readonly FormPage[],
  input: Sent,
  { judged, before, now }: { judged: Judged; before: SavedTyping | undefined; now: Date },
): SavedTyping {
  const sent = new Set(pages.flatMap(({ questions }) => questions.map(({ key }) => key)));
  const others = Object.entries(before?.typed ?? {}).filter(([name]) => !sent.has(name));
  const mark = { tab: input.tab, turn: turnOf(input), savedAt: now.toISOString() };
  const pressed = input.auto !== true;
  const own = pagesOf(service).filter(({ section }) => section === input.section);
  const marks = own.flatMap(({ key }) => {
    const known = markOf(before, key);
    if (!pages.some((page) => page.key === key)) return known ? [[key, known] as const] : [];
    const next: PageMark = {
      ...mark,
      revision: (known?.revision ?? 0) + 1,
      // Only a press of the button that led on: who comes back is not carried past what they still look at.
      passed: known?.passed === true || (pressed && judged.complete),
      tried: known?.tried === true || pressed,
    };
    return [[key, next] as const];
  });
  const marked = Object.fromEntries(marks);
  return {
    ...mark,
    typed: { ...Object.fromEntries(others), ...judged.typed },
    revision: (before?.revision ?? 0) + 1,
    passed: own.every(({ key }) => marked[key]?.passed === true),
    pages: marked,
  };
}

/** A field that no section of the service asks: whoever sends it did not get it from us. */
export function hasForeignField(service: Service, { typed }: Sent): boolean {
  const own = new Set(ANSWER_SECTIONS.flatMap((section) => fieldsOf(section, service)));
  return Object.keys(typed).some((name) => !own.has(name));
}

/** The fields of these pages among everything the form sent; empty ones are not kept. */
export function typedIn(pages: readonly FormPage[], input: Sent): Typed {
  const isGiven = (value: string | string[]) => [value].flat().some((text) => tidyText(text) !== "");
  return Object.fromEntries(Object.entries(typedOn(pages, input.typed)).filter(([, value]) => isGiven(value)));
}

/** What was typed on these pages. */
export function typedOn(pages: readonly Pick<FormPage, "questions">[], typed: Typed): Typed {
  const own = new Set(pages.flatMap(({ questions }) => questions.map(({ key }) => key)));
  return Object.fromEntries(Object.entries(typed).filter(([name]) => own.has(name)));
}

function turnOf(input: Sent): number {
  return Number(input.turn ?? 0);
}
