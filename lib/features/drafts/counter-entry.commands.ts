import "server-only";
import { findServiceForm } from "@/lib/cases/services";
import { canServeCounter } from "@/lib/domain/counter";
import { parseNik } from "@/lib/domain/identifiers";
import { atField } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import { witaDate } from "@/lib/domain/working-time";
import { findKnownPerson, type KnownPerson } from "@/lib/features/register/known-person.queries";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { mayLookFor } from "./counter-entry.queries";
import type { BeginEntry, EndEntry } from "./counter-entry.schema";
import { closeEntry, insertEntry, isBegun, lockEntry, noteKnown } from "./counter-entry.store";
import { acts, nikRefused, refusals } from "./drafts.messages";
import { createDraft } from "./drafts.store";
import { contentOf, fromNikAlone } from "./judge-entry.schema";

/** The next person: an empty form of the service, or one with what the NIK tells and whom the register knows by it. */
export async function beginEntry(ctx: StaffContext, { requestId: entry, slug, nik = "" }: BeginEntry) {
  if (!canServeCounter(ctx.actor)) return refused("no_right");
  if (!(await findServiceForm(db(), slug))) return refused("invalid_input");
  // Whoever types on beneath a NIK that cannot be read hears of it a page later, and types birth date and sex by hand.
  if (nik.trim() !== "" && !parseNik(nik).ok) return atField("nik", nikRefused("nik_unread", nik));
  const now = ctx.clock();
  return transaction(ctx, async (tx) => {
    if (await isBegun(tx, ctx.actor, entry)) return ok({ entry });
    const identity = nik.trim() === "" ? {} : fromNikAlone(nik, witaDate(now));
    const { draftId } = await createDraft(tx, { slug, content: contentOf({ identity }, 1, now), now });
    await insertEntry(tx, { id: entry, draftId, staffId: ctx.actor.id, at: now });
    await recordAudit(tx, ctx, {
      action: acts["counter.begun"],
      subjectType: "draft",
      subjectId: draftId,
      detail: { service: slug },
    });
    if (nik.trim() !== "") await lookUp(ctx, tx, { entry, slug, nik });
    return ok({ entry });
  });
}

/**
 * Does the register know this NIK? Told only to a role that checks the identity of applicants of this service, and every
 * look is written down, also one that finds nobody.
 */
export async function lookUp(ctx: StaffContext, tx: Tx, looking: { entry: string; slug: string; nik: string }) {
  const nik = parseNik(looking.nik);
  if (!nik.ok) return nikRefused("nik_incomplete", looking.nik);
  if (!(await mayLookFor(ctx, looking.slug))) return refused(refusals, "may_not_look");
  const known = await findKnownPerson(ctx, { nik: nik.value });
  await noteKnown(tx, looking.entry, known?.id ?? null);
  await recordAudit(tx, ctx, {
    action: acts["counter.looked_up"],
    subjectType: known ? "person" : "draft",
    subjectId: known?.id ?? looking.entry,
    detail: { service: looking.slug, together: known?.businesses.length ?? 0 },
  });
  return ok<{ known: KnownPerson | null }>({ known });
}

/** Done with this person: what was sent is a case, everything else of them is forgotten. A repeat changes nothing. */
export async function endEntry(ctx: StaffContext, { entry: id }: EndEntry) {
  return transaction(ctx, async (tx) => {
    const now = ctx.clock();
    const entry = await lockEntry(tx, ctx.actor, id, now);
    if (!entry) return (await isBegun(tx, ctx.actor, id)) ? ok({}) : refused(refusals, "entry_gone");
    await closeEntry(tx, entry, now);
    await recordAudit(tx, ctx, {
      action: acts["counter.ended"],
      subjectType: "draft",
      subjectId: entry.draft.id,
      detail: { because: entry.draft.sentAt ? "sent" : "discarded" },
    });
    return ok({});
  });
}
