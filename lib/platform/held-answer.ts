import "server-only";
import type { BroughtAnswer } from "@/lib/domain/brought-answer";
import type { FormState } from "@/lib/domain/form-state";
import { ownAddress } from "@/lib/domain/own-address";
import { findBroughtAnswer } from "./brought-answer";
import { addressAsked, answerCookie, type KeptAnswer, pageOf } from "./kept-answer";

/** Long enough to find the phone number that opens the case again, in another room, too. */
const MINUTES = 30;
const HELD = answerCookie("tertunda");
const BELATED =
  "Isian Anda ini BELUM terkirim, karena permohonan sempat terkunci. Periksa, lalu tekan tombolnya sekali lagi.";

/** Where the page of a locked case says what waits, above the field that opens it (components/tracking/public-case). */
const WAY_IN = "#buka";

export type HeldAnswer = BroughtAnswer & { until: Date };

/**
 * Somebody without a script sent a form of a case that had locked itself meanwhile: its page cannot show what they
 * typed before they have proved themselves again. Where that page is asked for; null: it does not fit a cookie.
 */
export async function holdAnswer({ form, answer }: Omit<BroughtAnswer, "page">): Promise<string | null> {
  const address = ownAddress(await addressAsked(), ["lacak"]);
  if (address === null) return null;
  const told: FormState = { ...answer, message: BELATED };
  const until = Date.now() + MINUTES * 60_000;
  return (await HELD.keep({ page: pageOf(address), form, answer: told, mark: "", until }))
    ? `${pageOf(address)}${WAY_IN}`
    : null;
}

/** What waits for `page` or a page beneath it. It may be shown to nobody who has not proved themselves. */
export async function findHeldAnswer(page: string): Promise<HeldAnswer | null> {
  const held = await HELD.read();
  return held && isUnder(page, held) ? { ...held, until: new Date(held.until) } : null;
}

/** Where somebody is led who has just opened `card`: to the form that waits there, else to the card. */
export async function unlockedAddress(card: string): Promise<string> {
  const held = await findHeldAnswer(card);
  return held ? `${held.page}#${held.form}` : card;
}

/** The same for whoever has proved themselves; null, too, where a form of the page has just been answered. */
export async function showHeldAnswer(page: string): Promise<BroughtAnswer | null> {
  if (await findBroughtAnswer()) return null;
  const held = await findHeldAnswer(page);
  return held && { page: held.page, form: held.form, answer: held.answer };
}

/** `form` of this page has another answer by now, or was taken. Without one: nothing stays in this browser. */
export async function forgetHeldAnswer(form?: string): Promise<void> {
  const held = form === undefined ? null : await HELD.read();
  if (form === undefined || (held?.form === form && held.page === pageOf(await addressAsked()))) await HELD.drop();
}

function isUnder(page: string, held: KeptAnswer) {
  return held.page === page || held.page.startsWith(`${page}/`);
}
