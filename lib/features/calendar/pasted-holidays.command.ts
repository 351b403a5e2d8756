import "server-only";
import { MOST_PASTED, readHolidays } from "@/lib/domain/pasted/holidays";
import { saidOfOddLines, saidOfTable } from "@/lib/domain/pasted/said";
import { atField } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import { witaDate } from "@/lib/domain/working-time";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { dayColumn } from "@/lib/platform/db/day";
import { addJob } from "@/lib/platform/jobs";
import { refused } from "@/lib/platform/refusal";
import { transaction, writeTime } from "@/lib/platform/transaction";
import { acts, refusals, TABLE_WORDS } from "./calendar.messages";
import { canWriteCalendar } from "./calendar.policy";
import type { PasteHolidays } from "./calendar.schema";
import { lockCalendar } from "./calendar.store";

/** `saved`: how many were added; null: it was only looked at. */
export type Pasted = { said: string; saved: number | null };

/** The holidays of a year from a pasted table, looked at first or added: all of its lines, or none. */
export async function pasteHolidays(ctx: StaffContext, { table, press }: PasteHolidays) {
  return transaction(ctx, async (tx) => {
    await lockCalendar(tx);
    if (!canWriteCalendar(ctx.actor)) return refused("no_right");
    const rows = await tx.holiday.findMany({ select: { date: true } });
    const known = new Set(rows.map(({ date }) => date.toISOString().slice(0, 10)));
    const lines = readHolidays(table, { known, today: witaDate(await writeTime(tx, ctx)) });
    if (lines.length === 0) return atField("table", refused(refusals, "table_empty"));
    if (lines.length > MOST_PASTED) return atField("table", refused(refusals, "table_long"));
    const odd = lines.filter(({ problem }) => problem !== null);
    const fresh = lines.filter((line) => line.problem === null && !line.known);
    if (press === "periksa") return ok<Pasted>({ said: saidOfTable({ fresh, odd, lines }, TABLE_WORDS), saved: null });
    if (odd.length > 0) return atField("table", { ...refused(refusals, "table_odd"), sentence: saidOfOddLines(odd) });
    await tx.holiday.createMany({
      data: fresh.map(({ date, name, kind }) => ({ date: dayColumn(date ?? ""), name, kind })),
    });
    for (const { date, name, kind } of fresh)
      await recordAudit(tx, ctx, {
        action: acts["holiday.added"],
        subjectType: "holiday",
        subjectId: date ?? "",
        detail: { name, kind },
      });
    if (fresh.length > 0) await addJob(tx, "refresh_due_dates");
    return ok<Pasted>({ said: `${fresh.length} hari libur ditambahkan.`, saved: fresh.length });
  });
}
