import "server-only";
import { headers } from "next/headers";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { ownAddress } from "@/lib/domain/own-address";
import { cookieName, isHttps } from "../cookies";
import { env } from "../env";
import { addressOf } from "../rate-limit";
import { refused } from "../refusal";
import { credentialRefusals } from "../session-words";
import { openSession } from "./credentials";
import { triesOf } from "./known-browser";
import { COOKIE_HOURS, checkSession, closeSession, SESSION_COOKIE } from "./session";

const Typed = z.object({
  email: z.string().max(254).transform(tidyEmail),
  password: z.string().min(1).max(200),
  page: z.string().max(200).catch(""),
});

type Refusal = Extract<Awaited<ReturnType<typeof openSession>>, { ok: false }>;

export class SignInRefused extends CredentialsSignin {
  constructor(readonly refusal: Refusal) {
    super();
    this.code = refusal.code;
  }
}

/** Read late: the settings are not there while the pages are built. */
export const { handlers, signIn, signOut } = NextAuth(config);

export function tidyEmail(email: string) {
  return email.trim().toLowerCase();
}

function config(): NextAuthConfig {
  const cookie = (name: string) => ({
    name: cookieName(name),
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isHttps() },
  });
  return {
    secret: env().AUTH_SECRET,
    trustHost: true,
    useSecureCookies: isHttps(),
    session: { strategy: "jwt", maxAge: COOKIE_HOURS * 3600 },
    pages: { signIn: "/petugas/masuk", error: "/petugas/masuk", signOut: "/petugas/keluar" },
    // No other name may begin with the session's: the library takes such cookies for pieces of it.
    cookies: {
      sessionToken: cookie(SESSION_COOKIE),
      csrfToken: cookie("csrf-petugas"),
      callbackUrl: cookie("tujuan-petugas"),
    },
    providers: [Credentials({ credentials: { email: {}, password: {}, page: {} }, authorize })],
    callbacks: {
      // The row decides; null ends the session at once.
      async jwt({ token, user }) {
        if (user) return { sub: user.id, sid: (user as { sessionId?: string }).sessionId };
        return typeof token.sid === "string" && (await checkSession(token.sid, new Date())) ? token : null;
      },
      session: ({ session }) => ({ expires: session.expires }) as typeof session,
      // Never to a host that a forged header names.
      redirect: ({ url }) => `${env().PUBLIC_URL}${ownAddress(url, ["petugas"]) ?? "/petugas/tugas"}`,
    },
    events: {
      async signOut(message) {
        const sid = "token" in message ? message.token?.sid : undefined;
        if (typeof sid === "string") await closeSession(sid, new Date());
      },
    },
    // It would print what was typed; openSession and the action log what may be known.
    logger: { error() {}, warn() {}, debug() {} },
  };
}

async function authorize(credentials: unknown) {
  const typed = Typed.safeParse(credentials);
  if (!typed.success) throw new SignInRefused(refused(credentialRefusals, "wrong_credentials"));
  const from = await headers();
  const [userAgent, address] = [from.get("user-agent") ?? "", addressOf(from)];
  const opened = await openSession(typed.data, {
    tries: await triesOf(typed.data.email, typed.data.page),
    userAgent,
    address,
  });
  if (!opened.ok) throw new SignInRefused(opened);
  return { id: opened.value.staffId, sessionId: opened.value.sessionId };
}
