import "server-only";
import {
  type BundleFailure,
  type BundleForm,
  type BundleState,
  isLost,
  type LeftOut,
} from "@/lib/domain/letters/bundle";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import { canReadLetters } from "@/lib/features/desk/letter-access.policy";
import { findVisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

export type BundleItem = {
  id: string;
  kind: string;
  kindName: string;
  form: BundleForm;
  state: BundleState;
  total: number;
  made: number;
  lacking: LeftOut[];
  /** "" while nothing failed. */
  failure: BundleFailure | "";
  size: number | null;
  askedAt: Date;
  touchedAt: Date;
};

/** Of each kind and form the newest, and the finished one that can be had meanwhile; the newest first. */
export async function listBundles(ctx: StaffContext, programmeId: string): Promise<BundleItem[]> {
  if (!(await isOpenTo(ctx, programmeId))) return [];
  const rows = await db().letterBundle.findMany({
    where: { programmeId },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    select: BUNDLE,
  });
  const items = rows.map((row) => itemOf(row, ctx.clock()));
  const isFirst = (item: BundleItem, of: BundleItem[]) =>
    of.find(({ kind, form }) => kind === item.kind && form === item.form) === item;
  const done = items.filter(({ state }) => state === "done");
  return items.filter((item) => isFirst(item, items) || isFirst(item, done));
}

/** One of them; null: there is none, or the programme is none of the actor's. */
export async function findBundle(ctx: StaffContext, programmeId: string, id: string): Promise<BundleItem | null> {
  if (!(await isOpenTo(ctx, programmeId))) return null;
  const row = await db().letterBundle.findFirst({ where: { id, programmeId }, select: BUNDLE });
  return row && itemOf(row, ctx.clock());
}

async function isOpenTo(ctx: StaffContext, programmeId: string): Promise<boolean> {
  return canReadLetters(ctx.actor) && (await findVisibleProgramme(ctx, programmeId)) !== null;
}

const BUNDLE = {
  id: true,
  kind: true,
  form: true,
  state: true,
  total: true,
  made: true,
  lacking: true,
  failure: true,
  size: true,
  askedAt: true,
  touchedAt: true,
} as const;

type Row = Omit<BundleItem, "lacking" | "failure" | "kindName"> & { lacking: unknown; failure: string };

function itemOf(row: Row, now: Date): BundleItem {
  const kindName = findLetterKind(row.kind)?.name ?? row.kind;
  const lacking = row.lacking as LeftOut[];
  const failure = row.failure as BundleFailure | "";
  return isLost(row, now)
    ? { ...row, kindName, lacking, state: "failed", failure: "lost" }
    : { ...row, kindName, lacking, failure };
}
