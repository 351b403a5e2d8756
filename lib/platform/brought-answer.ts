import "server-only";
import { randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cookies, headers } from "next/headers";
import { ANSWER_MARK, type BroughtAnswer } from "@/lib/domain/brought-answer";
import type { FormState } from "@/lib/domain/form-state";
import { ownAddress } from "@/lib/domain/own-address";
import { cookieName, isHttps } from "./cookies";
import { openBytes, sealBytes } from "./crypto";
import { PATH_HEADER } from "./refuse-page";

/** What was typed may be a NIK or a phone: it is sealed, and stays no longer than somebody needs to mend it. */
const MINUTES = 10;
/** A browser keeps 4,096 signs of a cookie with its name; a proxy before the portal takes 8 kB of all of them. */
const LONGEST = 3_600;
const PAGES = ["kegiatan", "lacak", "lanjut", "layanan", "mulai", "petugas"];

type Kept = BroughtAnswer & { mark: string; until: number };

/**
 * Keeps what a form was answered for the page that holds it, and says where that page is asked for: going back to it,
 * or asking for it again, sends nothing. null: it does not fit a cookie, or the page is none of ours.
 */
export async function bringAnswer({ form, answer }: Omit<BroughtAnswer, "page">): Promise<string | null> {
  const address = ownAddress(await addressAsked(), PAGES);
  if (address === null) return null;
  const mark = randomBytes(9).toString("base64url");
  const kept: Kept = { page: pageOf(address), form, answer, mark, until: Date.now() + MINUTES * 60_000 };
  const sealed = sealedText(kept);
  if (sealed.length > LONGEST) return null;
  await write(sealed, MINUTES * 60);
  return `${pageOf(address)}?${[...queryOf(address), `${ANSWER_MARK}=${mark}`].join("&")}`;
}

/** What the page that is being drawn was brought; null for every other page. */
export async function findBroughtAnswer(): Promise<BroughtAnswer | null> {
  const address = await addressAsked();
  const mark = new URLSearchParams(address.split("?")[1] ?? "").get(ANSWER_MARK);
  const kept = mark && (await readKept(pageOf(address)));
  return kept && kept.mark === mark ? { page: kept.page, form: kept.form, answer: kept.answer } : null;
}

/** The same for one form of the page, by its id: its `initial`. */
export async function broughtTo(form: string): Promise<FormState | null> {
  const brought = await findBroughtAnswer();
  return brought?.form === form ? brought.answer : null;
}

/** `form` of this page was taken: what it was answered before is over. Without one: nothing stays in this browser. */
export async function forgetBroughtAnswer(form?: string): Promise<void> {
  if (!(await cookies()).get(nameOfCookie())) return;
  if (form !== undefined && (await readKept(pageOf(await addressAsked())))?.form !== form) return;
  await write("", 0);
}

async function readKept(page: string): Promise<Kept | null> {
  const text = (await cookies()).get(nameOfCookie())?.value;
  const kept = text ? keptIn(text) : null;
  return kept && kept.until > Date.now() && kept.page === page ? kept : null;
}

async function addressAsked(): Promise<string> {
  return (await headers()).get(PATH_HEADER) ?? "";
}

function sealedText(kept: Kept): string {
  const { cipher, keyId } = sealBytes(deflateRawSync(JSON.stringify([PURPOSE, kept])));
  return `${keyId}.${Buffer.from(cipher).toString("base64url")}`;
}

/** null: another key, a changed sign, or something that was sealed for another purpose. */
function keptIn(text: string): Kept | null {
  const [keyId = "", cipher = ""] = text.split(".");
  try {
    const [purpose, kept] = JSON.parse(inflateRawSync(openBytes(Buffer.from(cipher, "base64url"), keyId)).toString());
    return purpose === PURPOSE ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

const PURPOSE = "brought-answer";

function pageOf(address: string): string {
  return address.split("?")[0] ?? "";
}

/** What was news before the form was sent is none after it. */
function queryOf(address: string): string[] {
  const parts = (address.split("?")[1] ?? "").split("&");
  return parts.filter((part) => part !== "" && !/^(kabar|balasan)(=|$)/.test(part));
}

async function write(value: string, maxAge: number) {
  const options = { httpOnly: true, sameSite: "lax", secure: isHttps(), path: "/", maxAge } as const;
  (await cookies()).set(nameOfCookie(), value, options);
}

function nameOfCookie() {
  return cookieName("balasan");
}
