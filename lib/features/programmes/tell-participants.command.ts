import "server-only";
import { z } from "zod";
import { readRun } from "@/lib/cases/runs";
import { programmeFacts } from "@/lib/cases/seats";
import { participantMessages, type Tell, wisherMessage } from "@/lib/cases/words/programme";
import type { Message } from "@/lib/domain/notice";
import { ok } from "@/lib/domain/result";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { transaction } from "@/lib/platform/transaction";

const PAGE = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";
const Payload = z.object({
  programmeId: z.uuid(),
  sequence: z.number().int(),
  tells: z.array(z.object({ about: z.string(), row: z.number().nullable() })),
});

/**
 * The job behind a step of a programme: tells everybody who sat in it at that moment, and whoever has chosen it and has no
 * seat when it moves or is cancelled; a page at a time. A killed
 * worker does it again; the notice's key makes the repeat harmless.
 */
export async function tellParticipants(ctx: Context, payload: unknown, page = PAGE): Promise<void> {
  const { programmeId, sequence, tells } = Payload.parse(payload);
  const { runId } = await db().programme.findUniqueOrThrow({ where: { id: programmeId }, select: { runId: true } });
  const run = await readRun(db(), runId);
  const event = run.history.find((event) => event.seq === sequence);
  if (!event) return;
  const facts = await programmeFacts(db(), programmeId);
  const reason = "reason" in event && typeof event.reason === "string" ? event.reason : null;
  const moved = event.type === "rescheduled" && event.moved === true;
  const until = event.type === "extended" ? event.until : null;
  const programme = { id: run.id, programmeId, facts, definition: run.definition, reason, moved, until };
  const seated = (after: string) => listSeatedAt(programmeId, sequence, after, page);
  await tellPages(ctx, event.at, page, seated, ({ applicationId, application }) =>
    (tells as Tell[]).flatMap((tell) =>
      participantMessages(programme, sequence, tell, { applicationId, ...application }),
    ),
  );
  const wishing = (after: string) => listWishing(programmeId, event.at, after, page);
  await tellPages(ctx, event.at, page, wishing, ({ id, reference, email }) =>
    (tells as Tell[]).flatMap(
      ({ about }) => wisherMessage(programme, sequence, about, { applicationId: id, reference, email }) ?? [],
    ),
  );
}

/** Page after page, each a write of its own: two thousand people are no reason to hold a lock. */
async function tellPages<R extends { id: string }>(
  ctx: Context,
  at: Date,
  page: number,
  list: (after: string) => Promise<R[]>,
  messagesOf: (row: R) => Message[],
): Promise<void> {
  for (let after = FIRST; ; ) {
    const rows = await list(after);
    const done = await transaction(ctx, async (tx) => {
      await enqueue(
        tx,
        rows.flatMap(messagesOf).map((message) => ({ ...message, at })),
      );
      return ok(null);
    });
    if (!done.ok) throw new Error(`Telling those whom a programme concerns was too busy at ${after}`);
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.id;
  }
}

/** Whose open wish it is: sent, not closed, and seated nowhere when the programme took that step. */
function listWishing(programmeId: string, at: Date, after: string, take: number) {
  return db().application.findMany({
    where: {
      wishedProgrammeId: programmeId,
      id: { gt: after },
      status: { in: ["submitted", "in_verification", "needs_correction", "waiting_programme"] },
      seats: { none: { gatheredAt: { lte: at }, OR: [{ releasedAt: null }, { releasedAt: { gte: at } }] } },
    },
    orderBy: { id: "asc" },
    take,
    select: { id: true, reference: true, email: true },
  });
}

/** Gathered before that step, and not released before it (a cancelled programme releases with it). */
function listSeatedAt(programmeId: string, sequence: number, after: string, take: number) {
  return db().seat.findMany({
    where: {
      programmeId,
      id: { gt: after },
      gatheredSequence: { lt: sequence },
      OR: [{ releasedSequence: null }, { releasedSequence: { gte: sequence } }],
    },
    orderBy: { id: "asc" },
    take,
    select: { id: true, applicationId: true, application: { select: { reference: true, email: true, outcome: true } } },
  });
}
