import "server-only";
import { type NoticeChoices, noticeChoices } from "@/lib/domain/notice-kinds";
import type { Tx } from "@/lib/platform/db";
import { type EditVersion, staleEdit } from "@/lib/platform/edit-version";
import { noticeLabels, noticeTickWords, shownNotices, tickedNotices } from "./shown-notices.messages";

/** One's own account open twice: the later tab hears what the earlier chose; its own ticks stay. */
export async function staleNotices(tx: Tx, staffId: string, version: EditVersion, wanted: NoticeChoices) {
  // Locked, so that of two presses in one instant one comes second.
  await tx.$queryRaw`SELECT 1 FROM staff WHERE id = ${staffId}::uuid FOR UPDATE`;
  const { noticeChoices: kept, mailNotices } = await tx.staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { noticeChoices: true, mailNotices: true },
  });
  const stale = staleEdit<string>({
    version,
    now: shownNotices(noticeChoices(kept, mailNotices)),
    wanted: shownNotices(wanted),
    labels: noticeLabels(),
    say: noticeTickWords,
    words: { by: "Anda sendiri di tab atau HP lain", press: "simpan" },
  });
  if (!stale) return null;
  const { version: next = "", ...ticks } = stale.values;
  return { ...stale, values: { ...tickedNotices(ticks), version: next } };
}
