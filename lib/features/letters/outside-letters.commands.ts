import "server-only";
import { randomBytes } from "node:crypto";
import { letterActs, letterRefusals } from "@/lib/cases/letters/messages";
import { areNumbersUnchecked, takeSerials } from "@/lib/cases/letters/numbers";
import { readLetterOffice } from "@/lib/cases/letters/office";
import { placeInBook } from "@/lib/cases/letters/place-in-book";
import { CHECK_CODE_BYTES, makeCheckCode } from "@/lib/domain/letters/check-code";
import { formatNumber, problemsOf } from "@/lib/domain/letters/number";
import { OUTSIDE_KIND } from "@/lib/domain/letters/outside";
import { canKeepRegister } from "@/lib/domain/letters/register-keepers";
import { atField } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import { witaDate } from "@/lib/domain/working-time";
import { visibleLetters } from "@/lib/features/desk/letter-access.queries";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";
import { staleEdit } from "@/lib/platform/edit-version";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts, OUTSIDE_LABELS, refusals, shownOutside } from "./letters.messages";
import { canEnterOutside } from "./letters.policy";
import type { EditOutside, EnterOutside } from "./outside-letters.schema";

/**
 * A letter that was made outside the portal takes its number from the same book, here: the next one, or, as an
 * exception that says why, one behind a number that is taken.
 */
export async function enterOutside(ctx: StaffContext, input: EnterOutside) {
  if (!canEnterOutside(ctx.actor)) return refused("no_right");
  if (input.after !== undefined && !canKeepRegister(ctx.actor)) return refused(letterRefusals, "letter_insert_right");
  if (input.letterDate > witaDate(ctx.clock())) return atField("letterDate", refused(letterRefusals, "date_ahead"));
  const { series, classification, letterDate: date, requestId, insertedReason, ...words } = input;
  const year = Number(date.slice(0, 4));
  return transaction(ctx, async (tx) => {
    const { office } = await readLetterOffice(tx);
    if (problemsOf(office.number).length > 0) return refused(letterRefusals, "number_format");
    // Whoever numbers in the same book meanwhile waits here, and so does the same press once more.
    await takeSerials(tx, { series, year, count: 0 });
    const before = await tx.letter.findFirst({
      where: { kind: OUTSIDE_KIND, about: requestId },
      select: { id: true, numberedBy: true },
    });
    if (before) return before.numberedBy === ctx.actor.id ? ok({ letterId: before.id }) : refused("not_found");
    if (await areNumbersUnchecked(tx, year)) return refused(letterRefusals, "numbers_unchecked");
    const place = await placeInBook(tx, { series, year }, { count: 1, after: input.after });
    if (!place.ok) return place;
    const { serial, inserted } = place.value;
    const parts = {
      security: words.security,
      classification,
      series,
      serial,
      inserted: inserted || null,
      date,
    } as const;
    const number = formatNumber(office.number, parts);
    const { after: _after, ...facts } = words;
    const { id } = await tx.letter.create({
      data: {
        kind: OUTSIDE_KIND,
        series,
        year,
        serial,
        inserted,
        insertedReason,
        number,
        letterDate: dayColumn(date),
        about: requestId,
        ...facts,
        templateVersion: 0,
        model: {},
        // Nobody holds a paper with it: the check page knows letters that the portal has made.
        checkCode: makeCheckCode(randomBytes(CHECK_CODE_BYTES)),
        numberedBy: ctx.actor.id,
        numberedAt: ctx.clock(),
      },
      select: { id: true },
    });
    const act = inserted > 0 ? letterActs["letter.inserted"] : acts["letter.outside"];
    await audit(tx, ctx, act, id, { number });
    return ok({ letterId: id });
  });
}

/** The words in the register; number, date and book stay. Once its scan was compared nothing changes any more. */
export async function editOutside(ctx: StaffContext, { letterId, version, ...wanted }: EditOutside) {
  return transaction(ctx, async (tx) => {
    const [held] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM letter WHERE id = ${letterId}::uuid FOR UPDATE`;
    const letter = await tx.letter.findFirst({
      where: { id: letterId, kind: OUTSIDE_KIND, ...(await visibleLetters(ctx)) },
      select: { addressee: true, subject: true, signerName: true, signerPost: true, state: true, signedAt: true },
    });
    if (!held || !letter) return refused("not_found");
    if (!canEnterOutside(ctx.actor)) return refused("no_right");
    if (letter.state !== "valid") return refused(refusals, "letter_not_valid");
    if (letter.signedAt) return refused(refusals, "letter_compared");
    const edit = { now: shownOutside(letter), wanted: shownOutside(wanted), labels: OUTSIDE_LABELS };
    const stale = version !== undefined && staleEdit({ version, ...edit });
    if (stale) return stale;
    await tx.letter.update({ where: { id: letterId }, data: wanted, select: { id: true } });
    await audit(tx, ctx, acts["letter.outside_edited"], letterId, {});
    return ok({ letterId });
  });
}

async function audit(
  tx: Tx,
  ctx: StaffContext,
  action: Parameters<typeof recordAudit>[2]["action"],
  subjectId: string,
  detail: { number?: string },
) {
  await recordAudit(tx, ctx, { action, subjectType: "letter", subjectId, detail });
}
