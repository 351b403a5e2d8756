import "server-only";
import { z } from "zod";
import { readRun } from "@/lib/cases/runs";
import { programmeFacts } from "@/lib/cases/seats";
import { participantMessages, type Tell } from "@/lib/cases/words/programme";
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
 * The job behind a step of a programme: tells everybody who sat in it at that moment, a page at a time. A killed
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
  const programme = { id: run.id, programmeId, facts, definition: run.definition, reason };
  for (let after = FIRST; ; ) {
    const seats = await listSeatedAt(programmeId, sequence, after, page);
    const done = await transaction(ctx, async (tx) => {
      const messages = seats.flatMap(({ applicationId, application }) =>
        (tells as Tell[]).flatMap((tell) =>
          participantMessages(programme, sequence, tell, { applicationId, ...application }),
        ),
      );
      await enqueue(
        tx,
        messages.map((message) => ({ ...message, at: event.at })),
      );
      return ok(null);
    });
    if (!done.ok) throw new Error(`Telling the participants of ${programmeId} was too busy at ${after}`);
    const last = seats.at(-1);
    if (!last || seats.length < page) return;
    after = last.id;
  }
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
