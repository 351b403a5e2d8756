import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { cookieName, isHttps } from "../cookies";
import { isSameSecret, keyedHash } from "../crypto";

const NAME = "peramban";
const YEAR = 365 * 24 * 60 * 60;

/**
 * A browser in which this account once signed in gets tries of its own: strangers who guess
 * at the account use up the strangers' tries, never the owner's.
 */
export async function triesOf(email: string): Promise<string> {
  const [nonce, proof] = (await cookies()).get(cookieName(NAME))?.value.split(".") ?? [];
  const known = nonce && proof && isSameSecret(proof, proofFor(nonce, email));
  return known ? `browser:${nonce}:${email}` : `account:${email}`;
}

export async function rememberBrowser(email: string) {
  const nonce = randomBytes(12).toString("hex");
  const value = `${nonce}.${proofFor(nonce, email)}`;
  const options = { httpOnly: true, sameSite: "lax", secure: isHttps(), path: "/", maxAge: YEAR } as const;
  (await cookies()).set(cookieName(NAME), value, options);
}

function proofFor(nonce: string, email: string) {
  return keyedHash("known-browser", `${nonce}:${email}`);
}
