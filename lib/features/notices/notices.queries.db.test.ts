import { describe, expect, it } from "vitest";
import type { Message } from "@/lib/domain/notice";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { useDatabase } from "@/lib/testing";
import { asStaff, givenApplication, makeClock } from "@/lib/testing/office";
import { markNoticesRead } from "./notices.commands";
import { countUnreadNotices, listLostMail, listNotices, listOwnNotices } from "./notices.queries";

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

  it("are leafed through without gap or double, all of them or the unread alone", async () => {
    const [mine, other] = [await asStaff(["kabid"], clock), await asStaff(["kabid"], clock)];
    const at = new Date("2026-11-23T01:00:00Z");
    // Five of the same instant: the id decides.
    const rows = [...Array(7).keys()].map((number) => ({
      dedupeKey: `page:${number}`,
      staffId: number === 6 ? other.actor.id : mine.actor.id,
      channel: "portal" as const,
      subject: `n${number}`,
      body: "b",
      createdAt: number === 5 ? new Date("2026-11-22T01:00:00Z") : at,
      readAt: number === 0 ? at : null,
    }));
    await db().notice.createMany({ data: rows });
    const seen: string[] = [];
    for (let sesudah: string | undefined, more = true; more; ) {
      const page = await listNotices(mine, { sesudah, tampil: undefined }, 2);
      seen.push(...page.items.map(({ subject }) => subject));
      sesudah = page.next ?? undefined;
      more = page.next !== null;
    }
    expect(seen.at(-1)).toBe("n5");
    expect(seen.toSorted()).toEqual(["n0", "n1", "n2", "n3", "n4", "n5"]);
    const unread = await listNotices(mine, { tampil: "belum", sesudah: undefined });
    expect(unread.items.map(({ subject }) => subject).toSorted()).toEqual(["n1", "n2", "n3", "n4", "n5"]);
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
