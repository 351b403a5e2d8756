import { describe, expect, it } from "vitest";
import type { Message } from "@/lib/domain/notice";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { useDatabase } from "@/lib/testing";
import { asStaff, givenApplication, makeClock } from "@/lib/testing/office";
import { markNoticesRead } from "./notices.commands";
import { countUnreadNotices, listLostMail, listOwnNotices } from "./notices.queries";

const clock = makeClock(new Date().toISOString());

describe("own notices", () => {
  useDatabase();

  it("are seen and marked read by their owner alone", async () => {
    const [mine, other] = [await asStaff(["kabid"], clock), await asStaff(["kabid"], clock)];
    const message = (key: string, staffId: string): Message => {
      const to = { kind: "staff", staffId, email: "kabid@contoh.id", wantsMail: false } as const;
      return { key, to, subject: key, body: "b", link: "" };
    };
    await db().$transaction((tx) =>
      enqueue(tx, [message("a", mine.actor.id), message("b", mine.actor.id), message("c", other.actor.id)]),
    );
    const [first] = await listOwnNotices(mine);
    const [foreign] = await listOwnNotices(other);
    expect((await listOwnNotices(mine)).map((item) => item.subject).toSorted()).toEqual(["a", "b"]);

    expect(await markNoticesRead(mine, { noticeId: foreign?.id })).toEqual({ ok: true, value: { count: 0 } });
    expect(await countUnreadNotices(other)).toBe(1);
    expect(await markNoticesRead(mine, { noticeId: first?.id })).toEqual({ ok: true, value: { count: 1 } });
    expect(await countUnreadNotices(mine)).toBe(1);
    await markNoticesRead(mine, {});
    expect(await countUnreadNotices(mine)).toBe(0);
    expect(await countUnreadNotices(other)).toBe(1);
  });

  it("mail that did not reach an applicant is listed for the case, and only that", async () => {
    const clerk = await asStaff(["pelaksana"], clock);
    const { applicationId } = await givenApplication("nib", clock);
    const mail = { applicationId, channel: "mail", recipient: "warga@contoh.id", body: "b" } as const;
    await db().notice.createMany({
      data: [
        { ...mail, dedupeKey: "lost", subject: "tidak sampai", state: "failed" },
        { ...mail, dedupeKey: "sent", subject: "sampai", state: "sent" },
        { ...mail, dedupeKey: "staff", subject: "petugas", state: "failed", staffId: clerk.actor.id },
      ],
    });
    expect(await listLostMail(clerk, applicationId)).toMatchObject([
      { subject: "tidak sampai", recipient: "warga@contoh.id" },
    ]);
  });
});
