import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { cookieName, isHttps } from "../cookies";
import { isSameSecret, keyedHash } from "../crypto";

const ACCOUNT = { cookie: "peramban", purpose: "known-browser", days: 365 } as const;
const CASE = { cookie: "peramban-lacak", purpose: "known-browser-case", days: 30 } as const;
type Kind = typeof ACCOUNT | typeof CASE;

/**
 * A browser in which this account once signed in gets tries of its own: strangers who guess
 * at the account use up the strangers' tries, never the owner's. So does each page of the sign-in form, as long as
 * there are not too many of them (credentials.ts); whoever posts without one shares theirs with all who do.
 */
export async function triesOf(email: string, page = ""): Promise<string> {
  return (await laneOf(ACCOUNT, email)) ?? pageLane(email, page) ?? `account:${email}`;
}

/** For the form of one page, and not to be made by anybody else. */
export function issuePage(): string {
  const nonce = randomBytes(12).toString("hex");
  return `${nonce}.${pageMark(nonce)}`;
}

/** The tries of one page at one account or case; null: the page is none of ours. */
export function pageLane(subject: string, page: string): string | null {
  const [nonce = "", mark = ""] = page.split(".");
  return nonce !== "" && isSameSecret(mark, pageMark(nonce)) ? `page:${nonce}:${subject}` : null;
}

function pageMark(nonce: string): string {
  return keyedHash("form-page", nonce);
}

export const rememberBrowser = (email: string) => remember(ACCOUNT, email);

/** The same for a case: a browser that opened it once is never behind those who guess at its phone number. */
export const caseLane = (reference: string) => laneOf(CASE, reference);

export const rememberCaseBrowser = (reference: string) => remember(CASE, reference);

async function laneOf(kind: Kind, subject: string): Promise<string | null> {
  const [nonce, proof] = (await cookies()).get(cookieName(kind.cookie))?.value.split(".") ?? [];
  const known = nonce && proof && isSameSecret(proof, proofFor(kind, nonce, subject));
  return known ? `browser:${nonce}:${subject}` : null;
}

async function remember(kind: Kind, subject: string) {
  const nonce = randomBytes(12).toString("hex");
  const value = `${nonce}.${proofFor(kind, nonce, subject)}`;
  const options = {
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(),
    path: "/",
    maxAge: kind.days * 86_400,
  } as const;
  (await cookies()).set(cookieName(kind.cookie), value, options);
}

function proofFor({ purpose }: Kind, nonce: string, subject: string) {
  return keyedHash(purpose, `${nonce}:${subject}`);
}
