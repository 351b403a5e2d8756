import "server-only";
import { z } from "zod";
import { readRun } from "@/lib/cases/runs";
import type { BundleFailure, LeftOut } from "@/lib/domain/letters/bundle";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import { ok } from "@/lib/domain/result";
import { fold } from "@/lib/domain/workflow";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { type LettersFile, lettersFile } from "@/lib/platform/letters/letters-file";
import { LetterNotDrawn } from "@/lib/platform/letters/pdf";
import { transaction } from "@/lib/platform/transaction";
import { isNoRoom } from "@/lib/platform/uploads/no-room";
import { storage } from "@/lib/platform/uploads/storage";
import type { StoredFile } from "@/lib/platform/uploads/storage-port";
import { beginBundle, closeBundle, finishBundle, noteProgress } from "./bundles.store";
import { listMany, type ManyLetters } from "./many.queries";

const MakeBundle = z.object({ id: z.uuid() });

/**
 * Job: draws all letters of a bundle and keeps them as one file. A worker that was killed in the midst of it leaves no
 * file, and the next begins anew; a bundle that is done already is left alone. `last`: nobody tries again.
 */
export async function makeBundle(ctx: Context, payload: unknown, last = false): Promise<void> {
  const { id } = MakeBundle.parse(payload);
  const begun = await transaction(ctx, async (tx) => ok(await beginBundle(tx, id, ctx.clock())));
  if (!begun.ok) throw new Error(begun.code);
  if (!begun.value) return;
  try {
    await make(ctx, id, begun.value);
  } catch (error) {
    const failure = failureOf(error) ?? (last ? "broken" : null);
    if (!failure) throw error;
    await close(ctx, id, failure, []);
  }
}

type Begun = NonNullable<Awaited<ReturnType<typeof beginBundle>>>;

async function make(ctx: Context, id: string, { programmeId, kind: key, form }: Begun): Promise<void> {
  const kind = findLetterKind(key);
  if (!kind) return close(ctx, id, "nobody", []);
  const { runId } = await db().programme.findUniqueOrThrow({ where: { id: programmeId }, select: { runId: true } });
  const run = await readRun(db(), runId);
  const { letters, lacking } = await listMany(ctx, kind, { programmeId, state: fold(run.definition, run.history) });
  if (letters.length === 0) return close(ctx, id, lacking.length > 0 ? "lacking" : "nobody", lacking);

  const progress = teller(ctx, id, letters.length);
  progress.tell(0);
  const file = await lettersFile(form, { title: kind.name, letters, lacking, tell: progress.tell });
  await progress.told();
  await keep(ctx, id, { letters, lacking }, file);
}

async function keep(ctx: Context, id: string, { letters, lacking }: ManyLetters, { bytes, leftOut }: LettersFile) {
  const all = [...lacking, ...leftOut];
  if (!bytes) return close(ctx, id, "broken", all);
  const stored = await storage().put(bytes);
  const made = { ...facts(stored), made: letters.length - leftOut.length, total: letters.length, lacking: all };
  const finished = await transaction(ctx, async (tx) => ok(await finishBundle(tx, id, { ...made, now: ctx.clock() })));
  // The commit may have come through: the clean-up takes the file if no row names it.
  if (!finished.ok) throw new Error(finished.code);
  const { done, replaced } = finished.value;
  for (const name of done ? replaced : [stored.storageName]) await storage().remove(name);
}

function facts({ storageName, size }: StoredFile) {
  return { storageName, size };
}

async function close(ctx: Context, id: string, failure: BundleFailure, lacking: LeftOut[]): Promise<void> {
  const closed = await transaction(ctx, async (tx) =>
    ok(await closeBundle(tx, id, { failure, lacking, now: ctx.clock() })),
  );
  if (!closed.ok) throw new Error(closed.code);
}

/** Words on the way go one after the other, and none of them stops the work. */
function teller(ctx: Context, id: string, total: number) {
  let told: Promise<unknown> = Promise.resolve();
  return {
    tell(made: number) {
      told = told.then(() => noteProgress(db(), id, made, total, ctx.clock())).catch(() => {});
    },
    told: () => told,
  };
}

/** What another try would not mend; null: it might. */
function failureOf(error: unknown): BundleFailure | null {
  if (error instanceof LetterNotDrawn) return error.code === "busy" ? null : error.code;
  return isNoRoom(error) ? "full" : null;
}
