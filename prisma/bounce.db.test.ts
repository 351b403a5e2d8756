import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listQueue } from "@/lib/features/desk/queue.queries";
import { listLostMail } from "@/lib/features/notices/notices.queries";
import { getOwnCase } from "@/lib/features/tracking/tracking.queries";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { takeReturnedMail } from "./bounce";

const clock = makeClock();

describe("npm run bounce", () => {
  useDatabase({ each: true });
  let said = "";
  beforeEach(() => {
    said = "";
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      said += String(text);
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  async function givenSentMail() {
    const { slug } = await givenService("single");
    const { applicationId, reference, citizen } = await givenApplication(slug, clock, {
      answers: answersOf({ email: "inaq.sri@contoh.id" }),
    });
    const mail = { where: { applicationId, channel: "mail" } } as const;
    const { id, messageId } = await db().notice.findFirstOrThrow(mail);
    await db().notice.update({ where: { id }, data: { state: "sent", sentAt: clock.now() } });
    return { id, messageId: messageId ?? "", applicationId, reference, citizen };
  }

  const stateOf = async (id: string) =>
    db().notice.findUniqueOrThrow({ where: { id }, select: { state: true, lastError: true } });

  it("marks the letter on its case and on its line in the queue, once", async () => {
    const { id, messageId, applicationId, reference, citizen } = await givenSentMail();
    const clerk = await asStaff(["pelaksana"], clock);
    expect((await getOwnCase(citizen)).mailLost).toBe(false);
    expect((await listQueue(clerk, {})).items).toMatchObject([{ reference, mailLost: false }]);

    await takeReturnedMail(report(messageId));
    expect(said).toBe("Surat yang kembali sudah dicatat.\n");
    expect(await stateOf(id)).toEqual({ state: "failed", lastError: "RETURNED 5.1.1" });
    expect(await listLostMail(clerk, applicationId)).toMatchObject([
      { recipient: "inaq.sri@contoh.id", why: "alamat itu tidak ada" },
    ]);
    expect((await listQueue(clerk, {})).items).toMatchObject([{ reference, mailLost: true }]);
    expect((await getOwnCase(citizen)).mailLost).toBe(true);
    const audited = { where: { action: "mail.returned" } };
    expect(await db().auditEntry.findMany(audited)).toMatchObject([
      { actorId: "system:bounce", subjectId: id, reference, detail: { status: "5.1.1" } },
    ]);

    await takeReturnedMail(report(messageId));
    expect(said).toContain("tidak ada yang diubah");
    expect(await db().auditEntry.count(audited)).toBe(1);
  });

  it("leaves alone what is being tried again", async () => {
    const { id, messageId } = await givenSentMail();
    await db().notice.update({ where: { id }, data: { state: "pending" } });
    await takeReturnedMail(report(messageId));
    expect(await stateOf(id)).toMatchObject({ state: "pending" });
  });

  it("answers every other mail without a mark and without an error", async () => {
    const { id } = await givenSentMail();
    await takeReturnedMail(report("<orang-lain@contoh.id>"));
    expect(said).toContain("bukan dari portal ini");
    await takeReturnedMail(Buffer.from("Subject: Terima kasih\r\n\r\nSudah saya terima"));
    expect(said).toContain("Bukan laporan");
    expect(await stateOf(id)).toEqual({ state: "sent", lastError: null });
    expect(process.exitCode).toBeUndefined();
  });
});

function report(messageId: string): Buffer {
  return Buffer.from(
    `Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; surat.contoh.go.id

Final-Recipient: rfc822; inaq.sri@contoh.id
Action: failed
Status: 5.1.1

--b
Content-Type: text/rfc822-headers

Subject: Permohonan diterima
Message-ID: ${messageId}

--b--
`.replaceAll("\n", "\r\n"),
  );
}
