import "server-only";
import { readRuns } from "@/lib/cases/runs";
import { seatRuns } from "@/lib/cases/seats";
import { fold } from "@/lib/domain/workflow";
import type { Context } from "@/lib/platform/context";
import { open } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";

const NEWEST = 30;
const ANY = 30;

/**
 * Opens the newest cases of this database and some others as the portal would: history folded with the pinned
 * SOP, compared with what the lists say, and the NIK unsealed with the keys at hand. One sentence for each fault.
 */
export async function findBrokenCases(_ctx: Context): Promise<string[]> {
  const cases = await someCases();
  const runs = await readRuns(
    db(),
    cases.map(({ runId }) => runId),
  );
  const faults: string[] = [];
  for (const { id, reference, runId, status, identityCipher, identityKeyId, run } of cases) {
    const locked = runs.get(runId);
    const state = locked && fold(locked.definition, locked.history, await seatRuns(db(), id));
    const listed = run.open.map(({ dutyId }) => dutyId);
    if (
      state?.status !== status ||
      !isSame(
        state.open.map(({ duty }) => duty),
        listed,
      )
    )
      faults.push(`permohonan ${reference} tidak sesuai dengan riwayatnya`);
    if (!opens(identityCipher, identityKeyId))
      faults.push(`NIK permohonan ${reference} tidak dapat dibuka dengan kunci yang dicadangkan`);
  }
  return faults;
}

function isSame(some: string[], others: string[]): boolean {
  return some.toSorted().join() === others.toSorted().join();
}

async function someCases() {
  const select = {
    id: true,
    reference: true,
    runId: true,
    status: true,
    identityCipher: true,
    identityKeyId: true,
    run: { select: { open: { select: { dutyId: true } } } },
  } as const;
  const newest = await db().application.findMany({ orderBy: { createdAt: "desc" }, take: NEWEST, select });
  const ids = await db().$queryRaw<{ id: string }[]>`SELECT id FROM application ORDER BY random() LIMIT ${ANY}`;
  const others = await db().application.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, select });
  return [...newest, ...others];
}

function opens(cipher: Uint8Array, keyId: string): boolean {
  try {
    open(cipher, keyId);
    return true;
  } catch {
    return false;
  }
}
