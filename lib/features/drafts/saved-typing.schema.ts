import { fieldsOf } from "@/lib/domain/forms/sections";
import type { Typed } from "@/lib/domain/forms/typed";
import type { Service } from "@/lib/domain/services";
import { tidyText } from "@/lib/domain/text";
import { ANSWER_SECTIONS, type AnswerSection } from "./answers.schema";
import type { SavedSection, SaveSection } from "./drafts.schema";
import { differences, isSameTyping } from "./judge-section.schema";

/**
 * One section as it was typed, good or not: nothing typed is thrown away. `tab` and `turn` name the
 * page that saved it and its place in that page's typing, so that two tabs are told apart and a
 * late autosave is known as late.
 */
export type SavedTyping = {
  typed: Typed;
  revision: number;
  tab: string;
  turn: number;
  savedAt: string;
  /** Sent by its button, not only saved while typing: whoever comes back goes on behind it. */
  passed: boolean;
};
export type DraftContent = Partial<Record<AnswerSection, SavedTyping>>;

/** `auto`: saved while typing. */
type Sent = SaveSection & { auto?: boolean };

/** An autosave later than a newer one, or another tab's typing: what is kept stays. null: nothing stands in the way. */
export function overtakenBy(
  before: SavedTyping | undefined,
  input: Sent,
  typed: Typed,
): Omit<SavedSection, "resumeCode"> | null {
  if (!before) return null;
  const isLate = input.auto === true && before.tab === input.tab && turnOf(input) < before.turn;
  const isOtherTab = before.tab !== input.tab && before.revision > Number(input.revision);
  if (!isLate && !(isOtherTab && !isSameTyping(before.typed, typed))) return null;
  return {
    outcome: isLate ? "incomplete" : "conflict",
    revision: before.revision,
    savedAt: new Date(before.savedAt),
    errors: isLate ? {} : differences(before.typed, typed),
    confirms: {},
    typed,
  };
}

export function savedTyping(
  input: Sent,
  judged: { typed: Typed; complete: boolean },
  before: SavedTyping | undefined,
  now: Date,
): SavedTyping {
  return {
    typed: judged.typed,
    revision: (before?.revision ?? 0) + 1,
    tab: input.tab,
    turn: turnOf(input),
    savedAt: now.toISOString(),
    // Only a press of the button that led on: who comes back is not carried past what they still look at.
    passed: before?.passed === true || (input.auto !== true && judged.complete),
  };
}

/** A field that no section of the service asks: whoever sends it did not get it from us. */
export function hasForeignField(service: Service, { typed }: Sent): boolean {
  const own = new Set(ANSWER_SECTIONS.flatMap((section) => fieldsOf(section, service)));
  return Object.keys(typed).some((name) => !own.has(name));
}

/** The fields of the section among everything the form sent; empty ones are not kept. */
export function typedIn(service: Service, input: Sent): Typed {
  const own = new Set(fieldsOf(input.section, service));
  const isGiven = (value: string | string[]) => [value].flat().some((text) => tidyText(text) !== "");
  return Object.fromEntries(Object.entries(input.typed).filter(([name, value]) => own.has(name) && isGiven(value)));
}

function turnOf(input: Sent): number {
  return Number(input.turn ?? 0);
}
