import "server-only";
import { ok } from "@/lib/domain/result";
import type { FileFormat } from "@/lib/domain/table-file";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import type { TakenTable } from "@/lib/platform/table-route";
import { transaction } from "@/lib/platform/transaction";
import { agendaYear } from "./agenda.queries";
import { agendaFile } from "./agenda-file.queries";
import { acts } from "./incoming-letters.messages";
import { AGENDA_READERS, canReadAgenda } from "./incoming-letters.policy";
import { AgendaFilter } from "./incoming-letters.schema";

/** The agenda book as it is taken along, in whichever form. */
export const AGENDA: TakenTable<AgendaFilter> = {
  readers: AGENDA_READERS,
  read: (_ctx, asked) => AgendaFilter.parse(asked),
  note: (ctx, { format, filter }) => noteAgendaTaken(ctx, { format, year: agendaYear(ctx, filter) }),
  file: agendaFile,
};

/** The agenda book is written down as taken along before its first line leaves. */
export async function noteAgendaTaken(ctx: StaffContext, taken: { format: FileFormat; year: number }) {
  if (!canReadAgenda(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    await recordAudit(tx, ctx, { action: acts["agenda.taken"], subjectType: "agenda", detail: taken });
    return ok(taken);
  });
}
