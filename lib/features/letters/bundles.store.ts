import "server-only";
import { type BundleFailure, type BundleForm, isLost, type LeftOut } from "@/lib/domain/letters/bundle";
import type { Prisma, Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/db/new-id";

const OPEN = { in: ["waiting", "drawing"] } satisfies Prisma.EnumBundleStateFilter;

/** What is asked for; at most one of a kind and form is under way in a programme (unique index). */
export type AskedBundle = { programmeId: string; kind: string; form: BundleForm };

/** The one that is under way; one that nobody goes on with is given up first. */
export async function findOpenBundle(tx: Tx, asked: AskedBundle, now: Date): Promise<string | null> {
  const open = await tx.letterBundle.findFirst({
    where: { ...asked, state: OPEN },
    select: { id: true, state: true, touchedAt: true },
  });
  if (!open || !isLost(open, now)) return open?.id ?? null;
  await closeBundle(tx, open.id, { failure: "lost", lacking: [], now });
  return null;
}

/** null: another press was first. */
export async function insertBundle(tx: Tx, { programmeId, kind, form }: AskedBundle, by: string, now: Date) {
  const id = newId();
  const added = await tx.$executeRaw`
    INSERT INTO letter_bundle (id, programme_id, kind, form, asked_by, asked_at, touched_at)
    VALUES (${id}::uuid, ${programmeId}::uuid, ${kind}, ${form}::bundle_form, ${by}, ${now}, ${now}) ON CONFLICT DO NOTHING`;
  return added === 1 ? id : null;
}

/** Begun, or begun anew after a worker was killed; null: it is done, given up or taken away. */
export async function beginBundle(tx: Tx, id: string, now: Date) {
  const begun = await tx.letterBundle.updateMany({
    where: { id, state: OPEN },
    data: { state: "drawing", made: 0, total: 0, touchedAt: now },
  });
  if (begun.count === 0) return null;
  const select = { programmeId: true, kind: true, form: true } as const;
  return tx.letterBundle.findUniqueOrThrow({ where: { id }, select });
}

export async function noteProgress(tx: Pick<Tx, "letterBundle">, id: string, made: number, total: number, now: Date) {
  const data = { made, total, touchedAt: now };
  await tx.letterBundle.updateMany({ where: { id, state: "drawing" }, data });
}

type Made = { storageName: string; size: number; made: number; total: number; lacking: LeftOut[]; now: Date };

/** Says whether it still was under way, and which files of older ones it replaces. */
export async function finishBundle(
  tx: Tx,
  id: string,
  { storageName, size, made, total, lacking, now }: Made,
): Promise<{ done: boolean; replaced: string[] }> {
  const data = { state: "done" as const, storageName, size, made, total, lacking, touchedAt: now };
  const finished = await tx.letterBundle.updateMany({ where: { id, state: OPEN }, data });
  if (finished.count === 0) return { done: false, replaced: [] };
  const { programmeId, kind, form } = await tx.letterBundle.findUniqueOrThrow({
    where: { id },
    select: { programmeId: true, kind: true, form: true },
  });
  const older = { programmeId, kind, form, id: { not: id } };
  const replaced = await tx.letterBundle.findMany({ where: older, select: { storageName: true } });
  await tx.letterBundle.deleteMany({ where: older });
  return { done: true, replaced: replaced.flatMap((row) => row.storageName ?? []) };
}

type Closing = { failure: BundleFailure; lacking: LeftOut[]; now: Date };

/** No file comes of it. */
export async function closeBundle(tx: Tx, id: string, { failure, lacking, now }: Closing): Promise<void> {
  await tx.letterBundle.updateMany({
    where: { id, state: OPEN },
    data: { state: "failed", failure, lacking, touchedAt: now },
  });
}
