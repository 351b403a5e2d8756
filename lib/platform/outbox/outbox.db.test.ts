import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Message, Recipient } from "@/lib/domain/notice";
import { ok } from "@/lib/domain/result";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { systemContext } from "../context";
import { db } from "../db";
import { overrideEnv } from "../env";
import { refused } from "../refusal";
import { transaction } from "../transaction";
import { deliverNotice, enqueue, requeuePending } from "./index";

const ctx = systemContext("test");
let siti: Extract<Recipient, { kind: "staff" }>;
const message = (key: string, to: Recipient = siti): Message => ({
  key,
  to,
  subject: "Permohonan diterima",
  body: "Kami sudah menerima permohonan Anda.",
  link: "/lacak",
});
const send = (...messages: Message[]) =>
  transaction(ctx, async (tx) => {
    await enqueue(tx, messages);
    return ok(null);
  });
const jobs = () => db().$queryRaw<{ task: string }[]>`SELECT task_identifier AS task FROM graphile_worker.jobs`;
const keys = async () =>
  (await db().notice.findMany({ select: { dedupeKey: true }, orderBy: { dedupeKey: "asc" } })).map(
    (notice) => notice.dedupeKey,
  );
const onlyMail = () => db().notice.findFirstOrThrow({ where: { channel: "mail" } });
const isMail = { where: { channel: "mail" } } as const;

async function givenSiti() {
  const staff = await db().staff.create({ data: { email: "siti@contoh.id", name: "Siti" } });
  siti = { kind: "staff", staffId: staff.id, email: staff.email, wantsMail: true };
}

describe("the outbox", () => {
  useDatabase({ each: true });
  beforeEach(givenSiti);

  it("sends a message by every channel that reaches its recipient, and writes the job with it", async () => {
    await send(message("a"));
    expect(await keys()).toEqual(["a:mail", "a:portal"]);
    expect(await jobs()).toEqual([{ task: "deliver_notice" }]);
    const [mail, portal] = await db().notice.findMany({ orderBy: { dedupeKey: "asc" } });
    expect(mail).toMatchObject({ state: "pending", recipient: "siti@contoh.id", staffId: siti.staffId, sentAt: null });
    expect(portal).toMatchObject({ state: "sent", recipient: "", staffId: siti.staffId, messageId: null });
    expect(portal?.sentAt).not.toBeNull();
  });

  it("sends no mail to whom does not want it or gave no address", async () => {
    await send(message("a", { ...siti, wantsMail: false }), message("b", { ...siti, email: "" }));
    expect(await keys()).toEqual(["a:portal", "b:portal"]);
    expect(await jobs()).toEqual([]);
  });

  it("bears the clock of the write", async () => {
    const at = new Date("2026-03-02T01:00:00Z");
    await send({ ...message("a"), at });
    expect(await onlyMail()).toMatchObject({ createdAt: at, sentAt: null });
    expect(await db().notice.findUnique({ where: { dedupeKey: "a:portal" } })).toMatchObject({
      createdAt: at,
      sentAt: at,
    });
  });

  it("leaves neither notice nor job when the write is refused", async () => {
    await transaction(ctx, async (tx) => {
      await enqueue(tx, [message("a")]);
      return refused("wrong_state");
    });
    expect(await db().notice.count()).toBe(0);
    expect(await jobs()).toEqual([]);
  });

  it("makes one notice and one job of the same key, also at the same moment", async () => {
    await Promise.all(Array.from({ length: 8 }, () => send(message("same"))));
    await send(message("same"));
    expect(await db().notice.count(isMail)).toBe(1);
    expect(await db().notice.count()).toBe(2);
    expect(await jobs()).toHaveLength(1);
  });

  it("keeps mail pending without SMTP_URL and asks again once", async () => {
    await send(message("a"));
    await deliverNotice((await onlyMail()).id);
    expect(await onlyMail()).toMatchObject({ state: "pending", attempts: 0 });
    await db().$executeRaw`SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs`;
    expect(await jobs()).toEqual([]);
    expect(await requeuePending()).toBe(1);
    expect(await requeuePending()).toBe(0);
    expect(await jobs()).toHaveLength(1);
  });

  it("gives a job that gave up its tries back", async () => {
    await send(message("a"));
    await db().$executeRaw`SELECT graphile_worker.permanently_fail_jobs(array_agg(id)) FROM graphile_worker.jobs`;
    expect(await requeuePending()).toBe(1);
    const waiting = await db().$queryRaw`
      SELECT key, attempts::int, run_at <= now() AS due FROM graphile_worker.jobs`;
    expect(waiting).toEqual([{ key: `notice:${(await onlyMail()).id}`, attempts: 0, due: true }]);
  });

  it("replaces the jobs of an older version, which bore no key", async () => {
    await send(message("a"));
    const { id } = await onlyMail();
    await db().$executeRaw`SELECT graphile_worker.remove_job('notice:' || ${id})`;
    await db().$executeRaw`SELECT graphile_worker.add_job('deliver_notice', json_build_object('id', ${id}::text))`;
    expect(await requeuePending()).toBe(1);
    expect(await db().$queryRaw`SELECT key FROM graphile_worker.jobs`).toEqual([{ key: `notice:${id}` }]);
  });
});

describe("delivery", () => {
  useDatabase({ each: true });
  let server: SMTPServer;
  let received: { messageId?: string | undefined; from: string; envelope: string; to: string; text: string }[] = [];
  let answer: Error | null = null;

  beforeEach(async () => {
    await givenSiti();
    received = [];
    answer = null;
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData(stream, session, done) {
        void simpleParser(stream).then((parsed) => {
          const to = session.envelope.rcptTo.map((item) => item.address).join();
          const from = parsed.from?.value[0]?.address ?? "";
          const envelope = session.envelope.mailFrom ? session.envelope.mailFrom.address : "";
          received.push({ messageId: parsed.messageId, from, envelope, to, text: parsed.text ?? "" });
          done(answer);
        });
      },
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const { port } = server.server.address() as { port: number };
    overrideEnv({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  });
  afterEach(async () => {
    overrideEnv({ SMTP_URL: "", BOUNCE_ADDRESS: "" });
    await new Promise<void>((closed) => server.close(closed));
  });

  it("is sent after the server's answer, and a repeat sends nothing", async () => {
    await send(message("a"));
    const { id, messageId } = await onlyMail();
    await deliverNotice(id);
    await deliverNotice(id);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ messageId, to: "siti@contoh.id" });
    expect(received[0]?.text).toContain("http://127.0.0.1:3000/lacak");
    expect(await onlyMail()).toMatchObject({ state: "sent", attempts: 1, lastError: null });
  });

  it("comes back to an address of its own where there is one", async () => {
    await send(message("a"), message("b"));
    const [first, second] = await db().notice.findMany({ where: { channel: "mail" }, select: { id: true } });
    await deliverNotice(first?.id ?? "");
    overrideEnv({ BOUNCE_ADDRESS: "surat-kembali@contoh.id" });
    await deliverNotice(second?.id ?? "");
    const [sender, ...others] = new Set(received.map(({ from }) => from));
    expect(others).toEqual([]);
    expect(received.map(({ envelope }) => envelope)).toEqual([sender, "surat-kembali@contoh.id"]);
  });

  it("repeats with the same Message-ID when the answer was lost", async () => {
    await send(message("a"));
    const { id } = await onlyMail();
    answer = Object.assign(new Error("later siti@contoh.id"), { responseCode: 451 });
    await expect(deliverNotice(id)).rejects.toThrow(/451/);
    const waiting = await onlyMail();
    expect(waiting).toMatchObject({ state: "pending", attempts: 1 });
    expect(waiting.lastError).not.toContain("siti");
    answer = null;
    await deliverNotice(id);
    expect(new Set(received.map((item) => item.messageId)).size).toBe(1);
    expect(received).toHaveLength(2);
    expect(await onlyMail()).toMatchObject({ state: "sent", attempts: 2 });
  });

  it("about cases nobody has looked at, one address gets ten letters a day; the others come later, none is lost", async () => {
    const clock = makeClock(new Date().toISOString());
    const slug = (await givenService()).slug;
    for (let sent = 0; sent < 12; sent += 1)
      await givenApplication(slug, clock, { answers: answersOf({ email: "korban@contoh.id" }) });
    const letters = { where: { recipient: "korban@contoh.id" }, select: { id: true } };
    const ids = (await db().notice.findMany(letters)).map(({ id }) => id);
    expect(ids).toHaveLength(12);
    // A try that failed is no letter that came.
    answer = Object.assign(new Error("later"), { responseCode: 451 });
    for (let tries = 0; tries < 12; tries += 1) await expect(deliverNotice(ids[0] ?? "")).rejects.toThrow(/451/);
    answer = null;
    received = [];
    await Promise.all(ids.map(deliverNotice));
    expect(received).toHaveLength(10);
    expect(await db().notice.count({ where: { recipient: "korban@contoh.id", state: "pending" } })).toBe(2);
    const later = await db().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE run_at > now() + interval '20 hours'`;
    expect(later).toEqual([{ n: 2 }]);
    expect(await requeuePending()).toBe(0);

    // Somebody of the office has worked on it: they vouch for whom they write to.
    const left = await db().notice.findFirstOrThrow({
      where: { recipient: "korban@contoh.id", state: "pending" },
      select: { id: true, application: { select: { reference: true } } },
    });
    const clerk = await asStaff(["pelaksana"], clock);
    const reference = left.application?.reference ?? "";
    await doAll(clerk, reference, { type: "claim", duty: "1.pelaksana.verify" });
    await deliverNotice(left.id);
    expect(received).toHaveLength(11);
  });

  it("gives up on a final refusal without a personal word", async () => {
    await send(message("a"));
    answer = Object.assign(new Error("no such user siti@contoh.id"), { responseCode: 550 });
    await deliverNotice((await onlyMail()).id);
    const notice = await onlyMail();
    expect(notice.state).toBe("failed");
    expect(notice.lastError).toMatch(/550/);
    expect(notice.lastError).not.toContain("siti");
  });
});
