import "server-only";
import type { ProgrammeRun } from "@/lib/cases/case-run";
import { letterRefusals } from "@/lib/cases/letters/messages";
import { type NumberedLetter, numberLetters } from "@/lib/cases/letters/number-letters";
import type { Insertion } from "@/lib/cases/letters/place-in-book";
import { staleWords } from "@/lib/cases/letters/shown-words";
import { targetsWithin } from "@/lib/cases/letters/targets";
import { kindsNumberedBy, numbersOneLetter } from "@/lib/domain/letters/kinds";
import { canKeepRegister } from "@/lib/domain/letters/register-keepers";
import type { RecordKind } from "@/lib/domain/programmes";
import { ok } from "@/lib/domain/result";
import type { WitaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import type { EditVersion } from "@/lib/platform/edit-version";
import { refused } from "@/lib/platform/refusal";
import { recordLacks, refusals } from "./records.messages";

type Numbering = {
  programme: ProgrammeRun;
  kind: RecordKind;
  date: WitaDate | undefined;
  number?: string | undefined;
  /** What the form showed of the papers; absent: nobody has a form in front of them. */
  version?: EditVersion | undefined;
  /** Behind which number the only letter stands, as an exception. */
  insertion?: Insertion | undefined;
};

/**
 * What a duty writes down that approves papers: their numbers, taken from the register in this very transaction. Only
 * where the portal has no such paper of the service the number is the one that was typed.
 */
export async function numberRecord(tx: Tx, ctx: StaffContext, asked: Numbering) {
  const { programme, kind, date, number, version, insertion } = asked;
  if (!date) return recordLacks([], ["date"]);
  const kinds = kindsNumberedBy(kind, programme.serviceSlug);
  if (kinds.length === 0) return number ? ok({ kind, number, date }) : recordLacks([], ["number"]);
  if (insertion && !numbersOneLetter(kind, programme.serviceSlug)) return refused(letterRefusals, "letter_insert_one");
  if (insertion && !canKeepRegister(ctx.actor)) return refused(letterRefusals, "letter_insert_right");
  const stale = version !== undefined && (await staleWords(tx, version, { kinds, programme, at: ctx.clock() }));
  if (stale) return stale;
  const numbered: NumberedLetter[] = [];
  for (const letterKind of kinds) {
    const targets = await targetsWithin(tx, programme, letterKind.subject);
    const letters = await numberLetters(tx, ctx, { kind: letterKind, targets, date, insertion, byDuty: true });
    if (!letters.ok) return letters;
    numbered.push(...letters.value);
  }
  const [first, last] = [numbered[0]?.number, numbered.at(-1)?.number];
  if (!first) return refused(refusals, "letters_missing");
  return ok({ kind, number: first === last ? first : `${first} s.d. ${last}`, date, letters: numbered.length });
}
