import { NextRequest } from "next/server";
import { decode } from "next-auth/jwt";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { useDatabase } from "@/lib/testing";
import { makeJar, signIn } from "@/lib/testing/browser";
import { db } from "../db";
import { env } from "../env";
import { handlers, issuePage, signInStaff } from ".";
import { hashPassword } from "./password";
import { findLiveSession, SESSION_COOKIE } from "./session";

const jar = vi.hoisted(() => ({ now: undefined as unknown }));
vi.mock("next/headers", () => ({
  cookies: async () => jar.now,
  headers: async () => new Headers({ "user-agent": "test" }),
}));

const ADDRESS = "http://127.0.0.1:3000/api/auth";
const EMAIL = "siti@contoh.go.id";
const PASSWORD = "kopi susu gerung pagi";

/** What the portal expects of next-auth, a beta in maintenance; see docs/vendor-hooks.md. */
describe("next-auth", () => {
  useDatabase({ each: true });
  let staffId: string;
  let browser: ReturnType<typeof makeJar>;
  beforeEach(async () => {
    browser = makeJar();
    jar.now = browser;
    const passwordHash = await hashPassword(PASSWORD);
    staffId = (await db().staff.create({ data: { email: EMAIL, name: "Siti", passwordHash } })).id;
  });

  const session = (cookie: string) =>
    handlers.GET(new NextRequest(`${ADDRESS}/session`, { headers: { cookie, host: "127.0.0.1:3000" } }));
  const ownCookie = () => `${SESSION_COOKIE}=${browser.get(SESSION_COOKIE)?.value}`;

  async function signInByForm(password: string) {
    const asked = await handlers.GET(new NextRequest(`${ADDRESS}/csrf`));
    const { csrfToken } = (await asked.json()) as { csrfToken: string };
    const cookie = asked.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    return handlers.POST(
      new NextRequest(`${ADDRESS}/callback/credentials`, {
        method: "POST",
        headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ csrfToken, email: EMAIL, password }),
      }),
    );
  }

  it("puts our session id into a cookie of our name, sealed with our secret and that name", async () => {
    const answer = await signInByForm(PASSWORD);
    const line = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`)) ?? "";
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=Lax/i);
    const token = /=([^;]+)/.exec(line)?.[1] ?? "";
    const claims = await decode({ token, secret: env().AUTH_SECRET, salt: SESSION_COOKIE });
    const row = await db().staffSession.findFirstOrThrow({ select: { id: true, staffId: true } });
    expect(claims).toMatchObject({ sid: row.id, sub: staffId });
    browser.set(SESSION_COOKIE, token);
    expect(await findLiveSession()).toMatchObject({ id: staffId, sessionId: row.id });
  });

  it("opens nothing for a wrong password, and leads back to our own page", async () => {
    const answer = await signInByForm("wrong");
    expect(answer.headers.getSetCookie().some((cookie) => /^petugas=[^;]/.test(cookie))).toBe(false);
    expect(answer.headers.get("location")).toContain("/petugas/masuk");
    expect(await db().staffSession.count()).toBe(0);
  });

  it("hands on of which page the form is, and opens the session all the same", async () => {
    const pages = () => db().rateLimit.count({ where: { key: { startsWith: "signInPages" } } });
    expect(await signInStaff({ email: EMAIL, password: "wrong" })).toMatchObject({ code: "wrong_credentials" });
    expect(await pages()).toBe(0);
    const page = issuePage();
    expect(await signInStaff({ email: EMAIL, password: "wrong", page })).toMatchObject({ code: "wrong_credentials" });
    expect(await pages()).toBe(1);
    expect(await signInStaff({ email: EMAIL, password: PASSWORD, page })).toMatchObject({ ok: true });
    expect(await findLiveSession()).toMatchObject({ id: staffId });
  });

  it("asks our rows at every look: null from jwt() ends the session at once and takes the cookie away", async () => {
    await signIn(browser, staffId);
    expect(await (await session(ownCookie())).json()).toMatchObject({ expires: expect.any(String) });
    await db().staffSession.updateMany({ data: { endedAt: new Date() } });
    const ended = await session(ownCookie());
    expect(await ended.json()).toBeNull();
    expect(ended.headers.getSetCookie().join()).toMatch(/petugas=;/);
  });

  it("tells nobody more of a session than when it ends", async () => {
    await signIn(browser, staffId);
    expect(Object.keys(await (await session(ownCookie())).json())).toEqual(["expires"]);
  });

  it("takes a cookie with another secret for none", async () => {
    expect(await (await session(`${SESSION_COOKIE}=eyJhbGciOiJkaXIifQ..x.y.z`)).json()).toBeNull();
  });
});
