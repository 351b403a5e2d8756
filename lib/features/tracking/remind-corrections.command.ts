import "server-only";
import { ok } from "@/lib/domain/result";
import { addCalendarDays, endOfWitaDay, witaDate } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { transaction } from "@/lib/platform/transaction";
import { correctionDueMessage } from "./tracking.messages";

const PAGE = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * The job of each morning: whoever was asked for a correction that is due by tomorrow evening, and has not sent it, hears
 * it once more. The message's key names case and day, so that a repeated job tells nobody twice; what is past is shown on
 * the page, and told to the office.
 */
export async function remindOfCorrections(ctx: Context, page = PAGE): Promise<void> {
  const now = ctx.clock();
  const until = endOfWitaDay(addCalendarDays(witaDate(now), 1));
  for (let after = FIRST; ; ) {
    const cases = await db().application.findMany({
      where: { id: { gt: after }, status: "needs_correction", answerDueAt: { gte: now, lte: until } },
      orderBy: { id: "asc" },
      take: page,
      select: {
        id: true,
        runId: true,
        reference: true,
        email: true,
        answerDueAt: true,
        service: { select: { name: true } },
      },
    });
    const messages = cases.map(({ answerDueAt, service, ...one }) => ({
      ...correctionDueMessage({ ...one, serviceName: service.name, dueOn: witaDate(answerDueAt ?? now) }),
      at: now,
    }));
    const told = await transaction(ctx, async (tx) => {
      await enqueue(tx, messages);
      return ok(null);
    });
    if (!told.ok) throw new Error(`Reminding of corrections was too busy at ${after}`);
    const last = cases.at(-1);
    if (!last || cases.length < page) return;
    after = last.id;
  }
}
