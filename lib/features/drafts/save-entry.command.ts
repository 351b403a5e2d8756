import "server-only";
import { serviceFormOf } from "@/lib/cases/services";
import { type TypedSections, typedOf } from "@/lib/domain/forms/typed";
import { ok } from "@/lib/domain/result";
import { findKnownPerson } from "@/lib/features/register/known-person.queries";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { lookUp } from "./counter-entry.commands";
import type { SaveEntry } from "./counter-entry.schema";
import { lockEntry, noteKnown, type StoredEntry, writeEntry } from "./counter-entry.store";
import { acts, refusals } from "./drafts.messages";
import { formRules } from "./drafts.store";
import { bySection, contentOf, filledFrom, hasForeign, type JudgedEntry, judgeSent } from "./judge-entry.schema";
import { openWish } from "./wish.store";

/** "papers": nothing is missing and the papers come next; "stay": the same page, with what it now shows. */
export type SavedEntry = JudgedEntry & {
  entry: string;
  next: "papers" | "stay" | "looked";
  revision: number;
  wish: string | null;
};

/** Keeps everything on the page, good or not, and does what the pressed button asks. */
export async function saveEntry(ctx: StaffContext, input: SaveEntry) {
  return transaction(ctx, async (tx) => {
    const now = ctx.clock();
    const entry = await lockEntry(tx, ctx.actor, input.entry, now);
    if (!entry) return refused(refusals, "entry_gone");
    const { draft } = entry;
    if (draft.sentAt) return refused(refusals, "entry_sent");
    const service = await serviceFormOf(tx, draft.slug);
    if (hasForeign(service, input.typed)) return refused("invalid_input");
    if (Number(input.revision) !== draft.revision)
      return { ...refused(refusals, "entry_changed"), values: { ...input.typed, revision: String(draft.revision) } };

    const rules = await formRules(tx, service, now);
    const judged = judgeSent(bySection(input.typed), rules);
    const { wish, refusal } = await wished(tx, ctx, entry, input.wish);
    const write = (typed: TypedSections) =>
      writeEntry(tx, entry, { content: contentOf(typed, draft.revision + 1, now), wish }, now);
    const press = input.press ?? "lanjut";
    if (press === "lanjut") {
      const revision = await write(judged.typed);
      await forgetOther(tx, entry, judged.typed);
      const errors = { ...judged.errors, ...refusal };
      const next = Object.keys(errors).length === 0 ? "papers" : "stay";
      return ok<SavedEntry>({ entry: entry.id, ...judged, errors, wish, revision, next });
    }
    const typed = press === "cari" ? judged.typed : await filled(tx, ctx, entry, judged.typed, press);
    const revision = await write(typed);
    if (press !== "cari") return ok<SavedEntry>({ entry: entry.id, ...judged, typed, wish, revision, next: "looked" });
    const looked = await lookUp(ctx, tx, { entry: entry.id, slug: draft.slug, nik: `${typed.identity?.nik ?? ""}` });
    // Nothing of what was typed is lost by a NIK that is not whole.
    if (looked.ok) return ok<SavedEntry>({ entry: entry.id, ...judged, typed, wish, revision, next: "looked" });
    const errors = { "identity.nik": looked.sentence };
    return ok<SavedEntry>({ entry: entry.id, ...judged, typed, errors, wish, revision, next: "stay" });
  });
}

type Wished = { wish: string | null; refusal: { wish?: string } };

/** What may not be asked for is told and left out; what was chosen before it closed stays. */
async function wished(tx: Tx, ctx: StaffContext, { draft }: StoredEntry, asked: string | undefined): Promise<Wished> {
  const before = draft.wishedProgrammeId;
  if (asked === undefined || asked === (before ?? "")) return { wish: before, refusal: {} };
  const wish = await openWish(tx, ctx, { slug: draft.slug, id: asked });
  return { wish, refusal: asked === "" || wish ? {} : { wish: refusals.entries_closed } };
}

/** Another NIK is another person: whom the register knew by the former one is not offered to them. */
async function forgetOther(tx: Tx, { id, knownPersonId, draft }: StoredEntry, typed: TypedSections) {
  const before = typedOf(draft.content).identity?.nik;
  if (knownPersonId !== null && before !== typed.identity?.nik) await noteKnown(tx, id, null);
}

/** From a business of whom was looked up in this very entry, with the NIK that was looked for. */
async function filled(
  tx: Tx,
  ctx: StaffContext,
  { id, knownPersonId, draft }: StoredEntry,
  typed: TypedSections,
  press: string,
): Promise<TypedSections> {
  const looked = typedOf(draft.content).identity?.nik;
  if (knownPersonId === null || looked !== typed.identity?.nik) return typed;
  const known = await findKnownPerson(ctx, { id: knownPersonId });
  const business = known?.businesses.find((one) => press === `pakai:${one.id}`);
  if (!known || !business) return typed;
  await recordAudit(tx, ctx, {
    action: acts["counter.filled_in"],
    subjectType: "business",
    subjectId: business.id,
    detail: { service: draft.slug, for: id },
  });
  return filledFrom(typed, await serviceFormOf(tx, draft.slug), {
    identity: known,
    business: {
      ...business,
      businessName: business.name,
      businessVillageCode: business.villageCode,
      businessAddress: business.address,
      ownCapital: Number(business.ownCapital),
      yearlySales: Number(business.yearlySales),
    },
    isAtHome: business.villageCode === known.villageCode && business.address === known.address,
  });
}
