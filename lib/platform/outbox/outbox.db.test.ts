import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ok } from "@/lib/domain/result";
import { systemContext } from "../context";
import { db } from "../db";
import { overrideEnv } from "../env";
import { refused } from "../refusal";
import { useDatabase } from "../testing";
import { transaction } from "../transaction";
import { deliverNotice, enqueue, type NoticeInput, requeuePendingMail } from "./index";

const ctx = systemContext("test");
const mail = (dedupeKey: string): NoticeInput => ({
  dedupeKey,
  channel: "mail",
  recipient: "siti@contoh.id",
  subject: "Permohonan diterima",
  body: "Kami sudah menerima permohonan Anda.",
  link: "/lacak",
});
const send = (...notices: NoticeInput[]) =>
  transaction(ctx, async (tx) => {
    await enqueue(tx, notices);
    return ok(null);
  });
const jobs = () => db().$queryRaw<{ task: string }[]>`SELECT task_identifier AS task FROM graphile_worker.jobs`;
const onlyNotice = () => db().notice.findFirstOrThrow();

describe("the outbox", () => {
  useDatabase({ each: true });

  it("writes notice and job together", async () => {
    await send(mail("a"), { ...mail("b"), channel: "portal" });
    expect(await db().notice.count()).toBe(2);
    expect(await jobs()).toEqual([{ task: "deliver_notice" }]);
  });

  it("leaves neither when the write is refused", async () => {
    await transaction(ctx, async (tx) => {
      await enqueue(tx, [mail("a")]);
      return refused("wrong_state");
    });
    expect(await db().notice.count()).toBe(0);
    expect(await jobs()).toEqual([]);
  });

  it("makes one notice and one job of the same key, also at the same moment", async () => {
    await Promise.all(Array.from({ length: 8 }, () => send(mail("same"))));
    await send(mail("same"));
    expect(await db().notice.count()).toBe(1);
    expect(await jobs()).toHaveLength(1);
  });

  it("keeps mail pending without SMTP_URL and asks again once", async () => {
    await send(mail("a"));
    await deliverNotice((await onlyNotice()).id);
    expect(await onlyNotice()).toMatchObject({ state: "pending", attempts: 0 });
    await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    await requeuePendingMail();
    await requeuePendingMail();
    expect(await jobs()).toHaveLength(1);
  });
});

describe("delivery", () => {
  useDatabase({ each: true });
  let server: SMTPServer;
  let received: { messageId?: string | undefined; to: string; text: string }[] = [];
  let answer: Error | null = null;

  beforeEach(async () => {
    received = [];
    answer = null;
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData(stream, session, done) {
        void simpleParser(stream).then((parsed) => {
          const to = session.envelope.rcptTo.map((one) => one.address).join();
          received.push({ messageId: parsed.messageId, to, text: parsed.text ?? "" });
          done(answer);
        });
      },
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const { port } = server.server.address() as { port: number };
    overrideEnv({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  });
  afterEach(async () => {
    overrideEnv({ SMTP_URL: "" });
    await new Promise<void>((closed) => server.close(closed));
  });

  it("is sent after the server's answer, and a repeat sends nothing", async () => {
    await send(mail("a"));
    const { id, messageId } = await onlyNotice();
    await deliverNotice(id);
    await deliverNotice(id);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ messageId, to: "siti@contoh.id" });
    expect(received[0]?.text).toContain("http://127.0.0.1:3000/lacak");
    expect(await onlyNotice()).toMatchObject({ state: "sent", attempts: 1, lastError: null });
  });

  it("repeats with the same Message-ID when the answer was lost", async () => {
    await send(mail("a"));
    const { id } = await onlyNotice();
    answer = Object.assign(new Error("later siti@contoh.id"), { responseCode: 451 });
    await expect(deliverNotice(id)).rejects.toThrow(/451/);
    const waiting = await onlyNotice();
    expect(waiting).toMatchObject({ state: "pending", attempts: 1 });
    expect(waiting.lastError).not.toContain("siti");
    answer = null;
    await deliverNotice(id);
    expect(new Set(received.map((one) => one.messageId)).size).toBe(1);
    expect(received).toHaveLength(2);
    expect(await onlyNotice()).toMatchObject({ state: "sent", attempts: 2 });
  });

  it("gives up on a final refusal without a personal word", async () => {
    await send(mail("a"));
    answer = Object.assign(new Error("no such user siti@contoh.id"), { responseCode: 550 });
    await deliverNotice((await onlyNotice()).id);
    const notice = await onlyNotice();
    expect(notice.state).toBe("failed");
    expect(notice.lastError).toMatch(/550/);
    expect(notice.lastError).not.toContain("siti");
  });
});
