import "server-only";
import { randomBytes } from "node:crypto";
import { ANSWER_MARK, type BroughtAnswer } from "@/lib/domain/brought-answer";
import type { FormState } from "@/lib/domain/form-state";
import { ownAddress } from "@/lib/domain/own-address";
import { findLiveSession } from "./auth/session";
import { addressAsked, answerCookie, lastingQuery, pageOf } from "./kept-answer";

/** No longer than somebody needs to mend it. */
const MINUTES = 10;
const PAGES = ["kegiatan", "lacak", "lanjut", "layanan", "mulai", "petugas"];
const BROUGHT = answerCookie("balasan");

/**
 * Keeps what a form was answered for the page that holds it, and says where that page is asked for: going back to it,
 * or asking for it again, sends nothing. null: it does not fit a cookie, or the page is none of ours.
 */
export async function bringAnswer({ form, answer }: Omit<BroughtAnswer, "page">): Promise<string | null> {
  const address = ownAddress(await addressAsked(), PAGES);
  if (address === null) return null;
  const mark = randomBytes(9).toString("base64url");
  const owner = await ownerOn(address);
  const kept = { page: pageOf(address), form, answer, mark, until: Date.now() + MINUTES * 60_000, owner };
  if (!(await BROUGHT.keep(kept))) return null;
  return `${pageOf(address)}?${[...lastingQuery(address), `${ANSWER_MARK}=${mark}`].join("&")}`;
}

/** What the page that is being drawn was brought; null for every other page. */
export async function findBroughtAnswer(): Promise<BroughtAnswer | null> {
  const address = await addressAsked();
  const mark = new URLSearchParams(address.split("?")[1] ?? "").get(ANSWER_MARK);
  const kept = mark && (await readKept(pageOf(address)));
  return kept && kept.mark === mark && (!kept.owner || kept.owner === (await ownerOn(address)))
    ? { page: kept.page, form: kept.form, answer: kept.answer }
    : null;
}

/** The same for one form of the page, by its id: its `initial`. */
export async function broughtTo(form: string): Promise<FormState | null> {
  const brought = await findBroughtAnswer();
  return brought?.form === form ? brought.answer : null;
}

/** `form` of this page was taken: what it was answered before is over. Without one: nothing stays in this browser. */
export async function forgetBroughtAnswer(form?: string): Promise<void> {
  if (form === undefined || (await readKept(pageOf(await addressAsked())))?.form === form) await BROUGHT.drop();
}

async function readKept(page: string) {
  const kept = await BROUGHT.read();
  return kept?.page === page ? kept : null;
}

/** What somebody of the staff typed is shown to nobody who sits down at their desk after them. */
async function ownerOn(address: string): Promise<string | undefined> {
  return address.startsWith("/petugas/") ? (await findLiveSession())?.id : undefined;
}
