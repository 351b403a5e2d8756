import "server-only";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cookies, headers } from "next/headers";
import type { BroughtAnswer } from "@/lib/domain/brought-answer";
import { cookieName, isHttps } from "./cookies";
import { openBytes, sealBytes } from "./crypto";
import { PATH_HEADER } from "./refuse-page";

/** A browser keeps 4,096 signs of a cookie with its name; a proxy before the portal takes 8 kB of all of them. */
const LONGEST = 3_600;

/** `mark`: what its address carries, "" where none is needed; `until`: in ms, after which it is nobody's. */
export type KeptAnswer = BroughtAnswer & { mark: string; until: number };

/** A cookie of this browser that keeps one answer: what was typed may be a NIK or a phone, so it is sealed. `purpose` is its name, too. */
export function answerCookie(purpose: string) {
  return {
    /** false: it is longer than a cookie. */
    async keep(kept: KeptAnswer): Promise<boolean> {
      const { cipher, keyId } = sealBytes(deflateRawSync(JSON.stringify([purpose, kept])));
      const text = `${keyId}.${Buffer.from(cipher).toString("base64url")}`;
      if (text.length > LONGEST) return false;
      await write(purpose, text, Math.ceil((kept.until - Date.now()) / 1_000));
      return true;
    },
    async read(): Promise<KeptAnswer | null> {
      const text = (await cookies()).get(cookieName(purpose))?.value;
      const kept = text ? keptIn(text, purpose) : null;
      return kept && kept.until > Date.now() ? kept : null;
    },
    async drop(): Promise<void> {
      if ((await cookies()).get(cookieName(purpose))) await write(purpose, "", 0);
    },
  };
}

/** The address that this request asks for, with its query. */
export async function addressAsked(): Promise<string> {
  return (await headers()).get(PATH_HEADER) ?? "";
}

export function pageOf(address: string): string {
  return address.split("?")[0] ?? "";
}

/** null: another key, a changed sign, or something that was sealed for another purpose. */
function keptIn(text: string, purpose: string): KeptAnswer | null {
  const [keyId = "", cipher = ""] = text.split(".");
  try {
    const [sealedFor, kept] = JSON.parse(inflateRawSync(openBytes(Buffer.from(cipher, "base64url"), keyId)).toString());
    return sealedFor === purpose ? (kept as KeptAnswer) : null;
  } catch {
    return null;
  }
}

async function write(purpose: string, value: string, maxAge: number) {
  const options = { httpOnly: true, sameSite: "lax", secure: isHttps(), path: "/", maxAge } as const;
  (await cookies()).set(cookieName(purpose), value, options);
}
