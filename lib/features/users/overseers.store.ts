import "server-only";
import { witaDate } from "@/lib/domain/working-time/wita";
import type { Tx } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";
import { enqueue } from "@/lib/platform/outbox";

type Told = { key: string; words: { subject: string; body: string }; also?: string };

/** Whoever can undo it hears of it (every admin), and so does the head of the office; `also` is one more member of staff. */
export async function tellOverseers(tx: Tx, { key, words, also }: Told, now: Date): Promise<void> {
  const today = dayColumn(witaDate(now));
  const inForce = { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] };
  const watches = { grants: { some: { role: { in: ["admin", "kadis"] }, ...inForce } } };
  const watchers = await tx.staff.findMany({
    where: { active: true, OR: [watches, ...(also ? [{ id: also }] : [])] },
    select: {
      id: true,
      email: true,
      mailNotices: true,
      grants: { where: { role: "admin", ...inForce }, select: { id: true }, take: 1 },
    },
  });
  const messages = watchers.map(({ id, email, mailNotices, grants }) => ({
    key: `${key}:${id}`,
    to: { kind: "staff" as const, staffId: id, email, wantsMail: mailNotices },
    ...words,
    // The accounts are the admins' pages; to others the link would be closed.
    link: grants.length > 0 ? "/petugas/pengaturan/pengguna" : "/petugas/tugas",
    at: now,
  }));
  await enqueue(tx, messages);
}
