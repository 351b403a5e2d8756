import "server-only";
import type { BroughtAnswer } from "@/lib/domain/brought-answer";
import type { FormState } from "@/lib/domain/form-state";
import { ownAddress } from "@/lib/domain/own-address";
import { parseReference } from "@/lib/domain/reference-number";
import { findLastStaffId, findLiveSession } from "./auth/session";
import { findBroughtAnswer } from "./brought-answer";
import { findCitizenContext } from "./context/citizen";
import { dropRow, findRow, keepRow, longAnswers, staffOwner } from "./held-rows";
import { addressAsked, answerCookie, type KeptAnswer, lastingQuery, packed, pageOf, unpacked } from "./kept-answer";

/** Long enough to find the phone number that opens the case again, in another room, too. */
const MINUTES = 30;
const HELD = answerCookie("tertunda", longAnswers);
/** Of staff nothing stays in the browser: it lies in a row of theirs, whoever sits down at the desk meanwhile. */
const OF_STAFF = "tertunda-petugas";

const AGAIN = "Periksa, lalu tekan tombolnya sekali lagi.";
const LOCKED = "Isian Anda ini BELUM terkirim, karena permohonan sempat terkunci.";
const SIGNED_OUT = "Isian Anda ini BELUM terkirim, karena sesi Anda sudah berakhir.";
const NO_FILES = "Foto atau berkas yang tadi dipilih tidak ikut tersimpan: pilih lagi.";
const TOO_LONG =
  "Kiriman Anda tadi TIDAK terkirim, karena permohonan sempat terkunci, dan terlalu panjang untuk kami simpan. Isi sekali lagi.";

/** Where the page of a locked case says what waits, above the field that opens it (components/tracking/public-case). */
const WAY_IN = "#buka";
const SIGN_IN = "/petugas/masuk";

/** `lost`: it was too long, and only this waits to be told. */
export type HeldAnswer = BroughtAnswer & { until: Date; lost: boolean };
/** `files`: some were chosen with it. */
type Sent = Omit<BroughtAnswer, "page"> & { files: boolean };

/**
 * Somebody without a script sent a form of a case that had locked itself meanwhile, or of a desk they are signed out
 * of: its page cannot show what they typed before they have proved themselves again. Where that page is asked for;
 * null: it is not locked.
 */
export async function holdAnswer(sent: Sent): Promise<string | null> {
  const asked = await addressAsked();
  const card = ownAddress(asked, ["lacak"]);
  if (card !== null) return (await isLocked(card)) ? holdOfCase(pageOf(card), sent) : null;
  const desk = ownAddress(asked, ["petugas"]);
  return desk === null || (await findLiveSession()) ? null : holdOfStaff(desk, sent);
}

async function isLocked(address: string): Promise<boolean> {
  const reference = parseReference(pageOf(address).split("/")[2] ?? "");
  return reference.ok && !(await findCitizenContext(reference.value));
}

async function holdOfCase(page: string, sent: Sent): Promise<string> {
  const answer = told(LOCKED, sent);
  const kept = { page, form: sent.form, answer, mark: "", until: Date.now() + MINUTES * 60_000 };
  if (!(await HELD.keep(kept)))
    await HELD.keep({ ...kept, answer: { ok: false, message: TOO_LONG, errors: {}, values: {} } });
  return `${page}${WAY_IN}`;
}

/** Whoever is not known by their last session any more is told so where they sign in: nobody else may see it. */
async function holdOfStaff(address: string, sent: Sent): Promise<string> {
  const page = pageOf(address);
  const query = lastingQuery(address).join("&");
  const staffId = await findLastStaffId();
  const until = Date.now() + MINUTES * 60_000;
  const kept = { page, form: sent.form, answer: told(SIGNED_OUT, sent), mark: "", until };
  const isHeld =
    sent.form !== "" && staffId !== null && (await keepRow(staffOwner(staffId), packed(OF_STAFF, kept), until));
  const back = `lanjut=${encodeURIComponent(query ? `${page}?${query}` : page)}`;
  return `${SIGN_IN}?${back}&pesan=${isHeld ? "tertahan" : "hilang"}`;
}

function told(sentence: string, { answer, files }: Sent): FormState {
  return { ...answer, message: [sentence, ...(files ? [NO_FILES] : []), AGAIN].join(" ") };
}

/** What waits for `page` or a page beneath it. It may be shown to nobody who has not proved themselves. */
export async function findHeldAnswer(page: string): Promise<HeldAnswer | null> {
  const held = await HELD.read();
  if (!held || !isUnder(page, held)) return null;
  return { ...held, until: new Date(held.until), lost: held.answer.message === TOO_LONG };
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

/** Until when something waits for whoever worked in this browser last; what it is, they see when they are back. */
export async function findHeldUntil(): Promise<Date | null> {
  const staffId = await findLastStaffId();
  const held = staffId && (await heldOf(staffId));
  return held ? new Date(held.until) : null;
}

/** Where somebody is led who has just signed in: to the form that waits for them on the page they want, or if they want none. */
export async function signedInAddress(wanted: string, home: string): Promise<string> {
  const staff = await findLiveSession();
  const held = staff && (await heldOf(staff.id));
  if (!held || (wanted !== home && pageOf(wanted) !== held.page)) return wanted;
  return `${wanted === home ? held.page : wanted}#${held.form}`;
}

/** What waits on the page that is asked for, for this very person and nobody else at the same desk. */
export async function showHeldOfStaff(staffId: string): Promise<BroughtAnswer | null> {
  const held = await heldOf(staffId);
  if (!held || held.page !== pageOf(await addressAsked()) || (await findBroughtAnswer())) return null;
  return { page: held.page, form: held.form, answer: held.answer };
}

/** `form` of this page has another answer by now, or was taken. Without one: nothing stays in this browser. */
export async function forgetHeldAnswer(form?: string): Promise<void> {
  if (form === undefined) return HELD.drop();
  const page = pageOf(await addressAsked());
  const held = await HELD.read();
  if (held?.form === form && held.page === page) await HELD.drop();
  const staff = page.startsWith("/petugas/") ? await findLiveSession() : null;
  const own = staff && (await heldOf(staff.id));
  if (staff && own?.form === form && own.page === page) await dropRow(staffOwner(staff.id));
}

async function heldOf(staffId: string): Promise<KeptAnswer | null> {
  const row = await findRow(staffOwner(staffId));
  return row && unpacked(OF_STAFF, row);
}

function isUnder(page: string, held: KeptAnswer) {
  return held.page === page || held.page.startsWith(`${page}/`);
}
