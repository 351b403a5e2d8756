import "server-only";
import { listDraftRequirementKeys } from "@/lib/cases/documents";
import { pinToday } from "@/lib/cases/pin";
import { needsSigned, STATEMENT_KEY, type StatementWay } from "@/lib/domain/counter";
import { handedIn } from "@/lib/domain/handed-in";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import type { SendEntry } from "./counter-entry.schema";
import { lockEntry } from "./counter-entry.store";
import { acts, refusals } from "./drafts.messages";
import { submitLocked } from "./submit-draft.command";

/**
 * The applicant's own submit, given by the clerk before whom they stand: the same questions, rules and request id, so it
 * is never lost or doubled. Both names are kept: the clerk's as who acts, the applicant's as who stated.
 */
export async function sendEntry(ctx: StaffContext, input: SendEntry) {
  return transaction(ctx, async (tx) => {
    const entry = await lockEntry(tx, ctx.actor, input.entry, ctx.clock());
    if (!entry) return refused(refusals, "entry_gone");
    const { draft } = entry;
    const { requestId, statement } = input;
    if (!draft.sentAt) {
      if (Number(input.revision) !== draft.revision) return refused(refusals, "shown_changed");
      const files = await listDraftRequirementKeys(tx, draft.id);
      const { requirements } = await pinToday(tx, draft.slug, ctx.clock());
      const { missing } = handedIn(requirements, { files, facts: [], atOffice: input.bring ?? [] });
      const errors: Record<string, string> = Object.fromEntries(
        missing.map(({ key, label }) => [key, `Kami belum menerima ${label}.`]),
      );
      const lacksSheet = needsSigned(statement) && !files.includes(STATEMENT_KEY);
      if (lacksSheet) errors.statement = SIGNED_FIRST[statement];
      // The sentence over them stands until the last is mended, so it says of one alone only what is about that one.
      if (missing.length > 0) return { ...refused(refusals, "draft_incomplete"), errors };
      if (lacksSheet) return { ...refused(refusals, "sheet_missing"), errors };
    }
    const atOffice = input.bring ?? [];
    await tx.draft.update({ where: { id: draft.id }, data: { atOffice }, select: { id: true } });
    const sent = await submitLocked(ctx, tx, { ...draft, atOffice }, { requestId, statement });
    if (!sent.ok || sent.value.repeated) return sent.ok ? ok({ entry: entry.id, ...sent.value }) : sent;
    const { reference, applicationId } = sent.value;
    await tx.counterEntry.update({ where: { id: entry.id }, data: { statement }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: acts["counter.sent"],
      subjectType: "application",
      subjectId: applicationId,
      reference,
      detail: { way: statement, name: `${draft.content.identity?.typed.name ?? ""}` },
    });
    return ok({ entry: entry.id, ...sent.value });
  });
}

const SIGNED_FIRST: Record<StatementWay, string> = {
  ticked: "",
  screen: "Minta pemohon menandatangani di layar dahulu, lalu kirim.",
  sheet: "Foto dahulu lembar yang sudah ditandatangani, lalu kirim.",
};
