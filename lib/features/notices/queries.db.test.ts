import { describe, expect, it } from "vitest";
import { asStaff, makeClock } from "@/e2e/fixtures/office";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { useDatabase } from "@/lib/platform/testing";
import { markNoticesRead } from "./commands";
import { countUnreadNotices, listOwnNotices } from "./queries";

const clock = makeClock(new Date().toISOString());

describe("own notices", () => {
  useDatabase();

  it("are seen and marked read by their owner alone", async () => {
    const [mine, other] = [await asStaff(["kabid"], clock), await asStaff(["kabid"], clock)];
    const notice = (dedupeKey: string, staffId: string) =>
      ({ dedupeKey, staffId, channel: "portal", subject: dedupeKey, body: "b" }) as const;
    await db().$transaction((tx) =>
      enqueue(tx, [notice("a", mine.actor.id), notice("b", mine.actor.id), notice("c", other.actor.id)]),
    );
    const [first] = await listOwnNotices(mine);
    const [foreign] = await listOwnNotices(other);
    expect((await listOwnNotices(mine)).map((one) => one.subject).toSorted()).toEqual(["a", "b"]);

    expect(await markNoticesRead(mine, { noticeId: foreign?.id })).toEqual({ ok: true, value: { count: 0 } });
    expect(await countUnreadNotices(other)).toBe(1);
    expect(await markNoticesRead(mine, { noticeId: first?.id })).toEqual({ ok: true, value: { count: 1 } });
    expect(await countUnreadNotices(mine)).toBe(1);
    await markNoticesRead(mine, {});
    expect(await countUnreadNotices(mine)).toBe(0);
    expect(await countUnreadNotices(other)).toBe(1);
  });
});
