import "server-only";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cookies, headers } from "next/headers";
import type { BroughtAnswer } from "@/lib/domain/brought-answer";
import { cookieName, isHttps } from "./cookies";
import { openBytes, type Sealed, sealBytes } from "./crypto";
import { PATH_HEADER } from "./refuse-page";

/** A browser keeps 4,096 signs of a cookie with its name; a proxy before the portal takes 8 kB of all of them. */
const LONGEST = 3_600;
/** Before the token of what is kept elsewhere; no key is named so. */
const ELSEWHERE = "~";

/** `mark`: what its address carries, "" where none is needed; `until`: in ms, after which it is nobody's; `owner`: the one of the staff who sees it. */
export type KeptAnswer = BroughtAnswer & { mark: string; until: number; owner?: string | undefined };

/** Where an answer goes that is longer than a cookie. */
type Elsewhere = {
  keep(page: string, sealed: Sealed, until: number): Promise<string | null>;
  find(token: string): Promise<Sealed | null>;
  drop(token: string): Promise<void>;
};

/** A cookie of this browser that keeps one answer: what was typed may be a NIK or a phone, so it is sealed. `purpose` is its name, too. */
export function answerCookie(purpose: string, elsewhere?: Elsewhere) {
  const text = async () => (await cookies()).get(cookieName(purpose))?.value;
  const sealedIn = async (found: string) =>
    found.startsWith(ELSEWHERE) ? ((await elsewhere?.find(found.slice(1))) ?? null) : sealedOf(found);
  return {
    /** false: it is longer than a cookie, and kept nowhere else. */
    async keep(kept: KeptAnswer): Promise<boolean> {
      const sealed = packed(purpose, kept);
      let value = `${sealed.keyId}.${Buffer.from(sealed.cipher).toString("base64url")}`;
      if (value.length > LONGEST) {
        const token = (await elsewhere?.keep(kept.page, sealed, kept.until)) ?? null;
        if (token === null) return false;
        value = `${ELSEWHERE}${token}`;
      }
      await write(purpose, value, Math.ceil((kept.until - Date.now()) / 1_000));
      return true;
    },
    async read(): Promise<KeptAnswer | null> {
      const found = await text();
      const sealed = found ? await sealedIn(found) : null;
      return sealed && unpacked(purpose, sealed);
    },
    async drop(): Promise<void> {
      const found = await text();
      if (found === undefined) return;
      if (found.startsWith(ELSEWHERE)) await elsewhere?.drop(found.slice(1));
      await write(purpose, "", 0);
    },
  };
}

export function packed(purpose: string, kept: KeptAnswer): Sealed {
  return sealBytes(deflateRawSync(JSON.stringify([purpose, kept])));
}

/** null: another key, a changed sign, something that was sealed for another purpose, or its time is over. */
export function unpacked(purpose: string, { cipher, keyId }: Sealed): KeptAnswer | null {
  try {
    const [sealedFor, kept] = JSON.parse(inflateRawSync(openBytes(cipher, keyId)).toString());
    return sealedFor === purpose && kept.until > Date.now() ? (kept as KeptAnswer) : null;
  } catch {
    return null;
  }
}

/** The address that this request asks for, with its query. */
export async function addressAsked(): Promise<string> {
  return (await headers()).get(PATH_HEADER) ?? "";
}

export function pageOf(address: string): string {
  return address.split("?")[0] ?? "";
}

/** What the last form of a page has been told is no news any more: the rest of its query. */
export function lastingQuery(address: string): string[] {
  const parts = (address.split("?")[1] ?? "").split("&");
  return parts.filter((part) => part !== "" && !/^(kabar|balasan)(=|$)/.test(part));
}

function sealedOf(text: string): Sealed {
  const [keyId = "", cipher = ""] = text.split(".");
  return { keyId, cipher: new Uint8Array(Buffer.from(cipher, "base64url")) };
}

async function write(purpose: string, value: string, maxAge: number) {
  const options = { httpOnly: true, sameSite: "lax", secure: isHttps(), path: "/", maxAge } as const;
  (await cookies()).set(cookieName(purpose), value, options);
}
