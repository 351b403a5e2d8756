import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refused } from "@/lib/platform/refusal";
import { useDatabase } from "@/lib/testing";
import { db } from "../db";
import { credentialRefusals } from "../session-words";
import { openSession } from "./credentials";
import { hashPassword } from "./password";
import { checkSession, closeSession } from "./session";

const PASSWORD = "kopi susu gerung pagi";
const EMAIL = "siti@contoh.go.id";
const HOUR = 3_600_000;
const browser = (tries = `account:${EMAIL}`) => ({ tries, userAgent: "test" });
const attempt = (email: string, password: string, tries?: string) => openSession({ email, password }, browser(tries));

describe("signing in", () => {
  useDatabase({ owner: true });
  beforeAll(async () => {
    const passwordHash = await hashPassword(PASSWORD);
    await db().staff.create({ data: { email: EMAIL, name: "Siti", passwordHash } });
    await db().staff.create({ data: { email: "off@contoh.go.id", name: "Off", passwordHash, active: false } });
    await db().staff.create({ data: { email: "new@contoh.go.id", name: "New" } });
  });
  beforeEach(async () => {
    await db().rateLimit.deleteMany();
  });

  it("opens an audited session for the right password", async () => {
    const opened = await attempt(EMAIL, PASSWORD);
    if (!opened.ok) throw new Error(opened.code);
    expect(await db().staffSession.count({ where: { id: opened.value.sessionId } })).toBe(1);
    expect(await db().auditEntry.count({ where: { action: "session.opened", actorId: opened.value.staffId } })).toBe(1);
  });

  it("answers unknown, wrong, disabled and not yet set all the same", async () => {
    const answers = [
      await attempt("unknown@contoh.go.id", PASSWORD, "a"),
      await attempt(EMAIL, "wrong", "b"),
      await attempt("off@contoh.go.id", PASSWORD, "c"),
      await attempt("new@contoh.go.id", "", "d"),
      await attempt("new@contoh.go.id", "nobody's password", "e"),
    ];
    for (const answer of answers) expect(answer).toEqual(refused(credentialRefusals, "wrong_credentials"));
  });

  it("takes as long for an unknown account as for a wrong password", async () => {
    const time = async (email: string, index: number) => {
      const started = performance.now();
      await attempt(email, "wrong", `${email}${index}`);
      return performance.now() - started;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      known.push(await time(EMAIL, i));
      unknown.push(await time("unknown@contoh.go.id", i));
    }
    // Without the dummy hash the unknown account answers in a tenth of the time.
    expect(median(unknown) / median(known)).toBeGreaterThan(0.5);
    expect(median(unknown) / median(known)).toBeLessThan(2);
  });

  it("slows guessing down after five tries, and the right password still opens from any browser", async () => {
    for (let i = 0; i < 5; i += 1) expect(await attempt(EMAIL, "wrong")).toMatchObject({ code: "wrong_credentials" });
    expect(await attempt(EMAIL, PASSWORD)).toMatchObject({ ok: true });
    const before = performance.now();
    expect(await attempt(EMAIL, "wrong")).toMatchObject({ code: "wrong_credentials" });
    expect(performance.now() - before).toBeGreaterThan(2_000);
  });

  it("counts guesses that arrive at once: each beyond the fifth waits for its turn, and a long line is refused", async () => {
    const before = performance.now();
    const times = await Promise.all(
      Array.from({ length: 7 }, async () => {
        await attempt(EMAIL, "wrong");
        return performance.now() - before;
      }),
    );
    expect(times.filter((took) => took > 3_000)).toHaveLength(1);
    // Nobody waits any longer than that: the next one is told to come again.
    await db().$executeRaw`UPDATE rate_limit SET expire = expire + 60000 WHERE key LIKE 'signInTurn%'`;
    const stopped = await attempt(EMAIL, PASSWORD);
    expect(stopped).toMatchObject({ ok: false, code: "too_many_tries" });
    expect("waitSeconds" in stopped && stopped.waitSeconds).toBeGreaterThan(0);
  });

  it("never locks out the owner: a known browser has tries of its own", async () => {
    for (let i = 0; i < 8; i += 1) await attempt(EMAIL, "wrong");
    expect(await attempt(EMAIL, PASSWORD, `browser:abc:${EMAIL}`)).toMatchObject({ ok: true });
  });

  it("gives each page of the form tries of its own: whoever guesses from one does not slow the owner at another", async () => {
    for (let i = 0; i < 6; i += 1) await attempt(EMAIL, "wrong", `page:a:${EMAIL}`);
    await db().$executeRaw`UPDATE rate_limit SET expire = expire + 60000 WHERE key LIKE 'signInTurn%'`;
    expect(await attempt(EMAIL, PASSWORD, `page:a:${EMAIL}`)).toMatchObject({ code: "too_many_tries" });
    expect(await attempt(EMAIL, PASSWORD, `page:b:${EMAIL}`)).toMatchObject({ ok: true });
  });

  it("counts all pages of one account together: opening the form again and again is no way to guess", async () => {
    for (let i = 0; i < 40; i += 1)
      expect(await attempt(EMAIL, "wrong", `page:${i}:${EMAIL}`)).toMatchObject({ code: "wrong_credentials" });
    await attempt(EMAIL, "wrong", `page:40:${EMAIL}`);
    const before = performance.now();
    expect(await attempt(EMAIL, "wrong", `page:41:${EMAIL}`)).toMatchObject({ code: "wrong_credentials" });
    expect(performance.now() - before).toBeGreaterThan(2_000);
  });

  it("counts one address at all accounts together, and gives right passwords back", async () => {
    const at = (index: number, password = "wrong", email = `a${index}@contoh.go.id`) =>
      openSession({ email, password }, { ...browser(`account:${index}`), address: "address:192.0.2.7" });
    for (let index = 0; index < 19; index += 1) expect(await at(index)).toMatchObject({ code: "wrong_credentials" });
    for (let index = 20; index < 23; index += 1) expect(await at(index, PASSWORD, EMAIL)).toMatchObject({ ok: true });
    expect(await at(30)).toMatchObject({ code: "wrong_credentials" });
    const before = performance.now();
    expect(await at(31)).toMatchObject({ code: "wrong_credentials" });
    expect(await at(32, PASSWORD, EMAIL)).toMatchObject({ ok: true });
    expect(performance.now() - before).toBeGreaterThan(2_000);
    const known = { ...browser(`browser:known:${EMAIL}`), address: "address:192.0.2.7" };
    expect(await openSession({ email: EMAIL, password: PASSWORD }, known)).toMatchObject({ ok: true });
  });

  it("counts by whoever tries: guesses from one address do not slow the owner at another", async () => {
    const from = (address: string, password: string) =>
      openSession({ email: EMAIL, password }, { ...browser(), address: `address:${address}` });
    for (let i = 0; i < 6; i += 1) await from("192.0.2.8", "wrong");
    const before = performance.now();
    expect(await from("192.0.2.9", PASSWORD)).toMatchObject({ ok: true });
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it("keeps each refusal in the audit, and never what was typed", async () => {
    const { id } = await db().staff.findUniqueOrThrow({ where: { email: EMAIL } });
    const count = (subjectId: string) => db().auditEntry.count({ where: { action: "session.refused", subjectId } });
    const [known, unknown] = [await count(id), await count("")];
    await attempt(EMAIL, "wrong", "x");
    await attempt("rahasia@contoh.go.id", "wrong", "y");
    expect(await count(id)).toBe(known + 1);
    expect(await count("")).toBe(unknown + 1);
    expect(
      JSON.stringify(await db().auditEntry.findMany({ where: { action: "session.refused" } }), (_, value) =>
        typeof value === "bigint" ? String(value) : value,
      ),
    ).not.toContain("rahasia");
  });

  it("does not count right passwords", async () => {
    for (let i = 0; i < 8; i += 1) expect((await attempt(EMAIL, PASSWORD)).ok).toBe(true);
  });

  it("keeps no readable address in the table of tries", async () => {
    await attempt(EMAIL, "wrong");
    const rows = await db().rateLimit.findMany();
    expect(rows).not.toHaveLength(0);
    expect(JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(
      "siti",
    );
  });

  it("fails closed when tries cannot be counted", async () => {
    await db().$executeRaw`ALTER TABLE rate_limit RENAME TO rate_limit_away`;
    const answer = await attempt(EMAIL, PASSWORD);
    await db().$executeRaw`ALTER TABLE rate_limit_away RENAME TO rate_limit`;
    expect(answer).toEqual(refused("busy"));
  });
});

describe("a session", () => {
  useDatabase({ each: true, owner: true });
  const now = new Date("2026-11-23T01:00:00Z");
  const later = (ms: number) => new Date(now.getTime() + ms);

  async function signedIn(grants: { role: string; validFrom: Date; validTo?: Date }[] = []) {
    const staff = await db().staff.create({
      data: { email: EMAIL, name: "Siti", passwordHash: await hashPassword(PASSWORD), grants: { create: grants } },
    });
    const opened = await openSession({ email: EMAIL, password: PASSWORD }, browser(), now);
    if (!opened.ok) throw new Error(opened.code);
    return { staffId: staff.id, sessionId: opened.value.sessionId };
  }

  it("ends after an hour of silence, however young it is", async () => {
    const { sessionId } = await signedIn();
    expect(await checkSession(sessionId, later(59 * 60_000))).not.toBeNull();
    expect(await checkSession(sessionId, later(59 * 60_000 + 59 * 60_000))).not.toBeNull();
    expect(await checkSession(sessionId, later(59 * 60_000 * 2 + HOUR + 1))).toBeNull();
  });

  it("ends after twelve hours, however busy it is", async () => {
    const { sessionId } = await signedIn();
    for (let at = 0; at < 12 * HOUR; at += 30 * 60_000) expect(await checkSession(sessionId, later(at))).not.toBeNull();
    expect(await checkSession(sessionId, later(12 * HOUR))).toBeNull();
  });

  it.each([
    ["the account is disabled", (id: string) => db().staff.update({ where: { id }, data: { active: false } })],
    [
      "the session version is raised",
      (id: string) => db().staff.update({ where: { id }, data: { sessionVersion: 2 } }),
    ],
    [
      "its row is ended",
      (id: string) => db().staffSession.updateMany({ where: { staffId: id }, data: { endedAt: now } }),
    ],
  ])("ends at once when %s", async (_, change) => {
    const { staffId, sessionId } = await signedIn();
    expect(await checkSession(sessionId, now)).not.toBeNull();
    await change(staffId);
    expect(await checkSession(sessionId, now)).toBeNull();
  });

  it("ends at once on signing out, with an audit row", async () => {
    const { sessionId } = await signedIn();
    await closeSession(sessionId, later(1000));
    expect(await checkSession(sessionId, later(1000))).toBeNull();
    expect(await db().auditEntry.count({ where: { action: "session.closed" } })).toBe(1);
  });

  it("has the roles in force today in WITA, both days included", async () => {
    const day = (date: string) => new Date(`${date}T00:00:00Z`);
    const { sessionId } = await signedIn([
      { role: "kabid", validFrom: day("2020-01-01") },
      { role: "kadis", validFrom: day("2026-11-24"), validTo: day("2026-11-24") },
      { role: "jafung", validFrom: day("2020-01-01"), validTo: day("2026-11-22") },
    ]);
    const rolesAt = async (iso: string) => {
      const at = new Date(iso);
      await db().staffSession.update({
        where: { id: sessionId },
        data: { lastSeenAt: at, expiresAt: new Date("2027-01-01") },
      });
      return (await checkSession(sessionId, at))?.roles.toSorted();
    };
    expect(await rolesAt("2026-11-23T15:59:59Z")).toEqual(["kabid"]);
    expect(await rolesAt("2026-11-23T16:00:00Z")).toEqual(["kabid", "kadis"]);
    expect(await rolesAt("2026-11-24T15:59:59Z")).toEqual(["kabid", "kadis"]);
    expect(await rolesAt("2026-11-24T16:00:00Z")).toEqual(["kabid"]);
  });
});

function median(values: number[]) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
