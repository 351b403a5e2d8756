import "server-only";
import { isDeepStrictEqual } from "node:util";
import { listDraftRequirementKeys } from "@/lib/cases/documents";
import { pinToday } from "@/lib/cases/pin";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";
import { consume, limit } from "@/lib/platform/rate-limit";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { checkSection, type FormRules, fieldsOf, type Typed } from "./answers.schema";
import type { FinishDocuments, ResumeDraft, SavedSection, SaveSection, SendDraft } from "./drafts.schema";
import {
  createDraft,
  type DraftContent,
  findDraft,
  formRules,
  type StoredDraft,
  typedOf,
  writeDraft,
} from "./drafts.store";
import { deriveFromNik } from "./identity.schema";
import { readStart } from "./start-draft.store";
import { submitDraft } from "./submit-draft.command";
import { openWish } from "./wish.store";

/** Of one visitor whose address the office's proxy vouches for. */
const NEW_DRAFTS = limit("draft", { points: 120, minutes: 10 });
/** Of all visitors together: far above a busy day, far below a full disk. */
const ALL_NEW_DRAFTS = limit("draftFlood", { points: 60_000, minutes: 10 });

type InHand = { resumeCode: string | null };
/** `auto`: saved while typing; `visitor`: the address, where a proxy vouches for it. */
type Saving = SaveSection & InHand & { auto?: boolean; visitor?: string | null };
const SENT = { outcome: "sent", revision: 0, errors: {}, confirms: {}, typed: {} } as const;

/**
 * Keeps what was typed in one section, good or not, and says what is missing. The draft comes into
 * being with the first section that is sent. Only its beginning is audited: an entry for every
 * pause in typing would bury the rest.
 */
export async function saveSection(ctx: Context, input: Saving) {
  const issued = readStart(input.start);
  if (!input.resumeCode || !(await findDraft(db(), input.resumeCode, input.slug, ctx.clock()))) {
    const calm = await consume(ALL_NEW_DRAFTS, "all");
    const patient = calm.ok && input.visitor ? await consume(NEW_DRAFTS, input.visitor) : calm;
    if (!patient.ok) return patient;
  }
  return transaction(ctx, async (tx) => {
    const now = ctx.clock();
    const rules = await formRules(tx, input.slug, now);
    const found = await lockInHand(tx, input, issued, now);
    if (found?.draft.sentAt) return ok<SavedSection>({ ...SENT, resumeCode: found.resumeCode, savedAt: now });

    const typed = typedIn(input);
    const derived = input.section === "identity" ? fromNik(typed, rules) : {};
    const content: DraftContent = found?.draft.content ?? {};
    const before = content[input.section];
    const turn = Number(input.turn ?? 0);
    const isLate = input.auto === true && before?.tab === input.tab && turn < before.turn;
    const isOther = before !== undefined && before.tab !== input.tab && before.revision > Number(input.revision);
    if (found && before && (isLate || (isOther && !isDeepStrictEqual(before.typed, typed)))) {
      const errors = isLate ? {} : differences(before.typed, typed);
      return ok<SavedSection>({
        outcome: isLate ? "incomplete" : "conflict",
        resumeCode: found.resumeCode,
        revision: before.revision,
        savedAt: new Date(before.savedAt),
        errors,
        confirms: {},
        typed,
      });
    }

    const revision = (before?.revision ?? 0) + 1;
    const kept = { ...typed, ...derived };
    const checked = checkSection(input.section, { ...typedOf(content), [input.section]: kept }, rules);
    const errors = { ...(checked.ok ? {} : checked.errors), ...askToConfirm(derived) };
    const outcome = Object.keys(errors).length === 0 ? "complete" : "incomplete";
    // Only a press of the button that led on: who comes back is not carried past what they still look at.
    const passed = before?.passed === true || (input.auto !== true && outcome === "complete");
    const next: DraftContent = {
      ...content,
      [input.section]: { typed: kept, revision, tab: input.tab, turn, savedAt: now.toISOString(), passed },
    };
    const wish = found ? null : await openWish(tx, ctx, { slug: input.slug, id: input.wish });
    const resumeCode = found ? found.resumeCode : await begin(tx, ctx, input, { content: next, issued, wish });
    if (found) await writeDraft(tx, found.draft, next, now);
    const confirms = checked.ok ? {} : checked.confirms;
    const wishRefused = !found && Boolean(input.wish) && wish === null;
    const stored = { resumeCode, revision, savedAt: now, typed: kept, wishRefused };
    return ok<SavedSection>({ ...stored, outcome, errors, confirms });
  });
}

/** May the applicant go on from the documents? Names each required document that has no file. */
export async function finishDocuments(ctx: Context, input: FinishDocuments & InHand) {
  const draft = input.resumeCode ? await findDraft(db(), input.resumeCode, input.slug, ctx.clock()) : null;
  if (!draft) return refused("draft_gone");
  const { requirements } = await pinToday(db(), input.slug, ctx.clock());
  const given = await listDraftRequirementKeys(db(), draft.id);
  const missing = requirements.filter(
    (entry) => entry.kind === "document" && entry.required && !given.includes(entry.key),
  );
  if (missing.length === 0) return ok({ slug: input.slug });
  const errors = Object.fromEntries(missing.map((entry) => [entry.key, `Kami belum menerima ${entry.label}.`]));
  return { ...refused("draft_incomplete"), errors };
}

/** Once, however often it is asked: the draft's own request id makes a repeat find the first answer. */
export async function sendDraft(ctx: Context, input: SendDraft & InHand) {
  const { resumeCode, slug, requestId } = input;
  return resumeCode ? submitDraft(ctx, { resumeCode, slug, requestId }) : refused("draft_gone");
}

/** Proves a resume code that came by link. */
export async function resumeDraft(ctx: Context, input: ResumeDraft) {
  const draft = await findDraft(db(), input.draf, input.slug, ctx.clock());
  return draft ? ok({ slug: input.slug, resumeCode: input.draf }) : refused("draft_gone");
}

/** The draft of the browser's cookie, else the one this very form began. */
async function lockInHand(tx: Tx, input: SaveSection & InHand, issued: string | null, now: Date) {
  // Two first posts of one form at once: the second waits and then finds what the first began.
  if (issued)
    await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${issued}, 0))) AS waited`;
  for (const resumeCode of [input.resumeCode, issued]) {
    const draft: StoredDraft | null = resumeCode ? await findDraft(tx, resumeCode, input.slug, now, true) : null;
    if (draft && resumeCode) return { draft, resumeCode };
  }
  return null;
}

async function begin(
  tx: Tx,
  ctx: Context,
  input: SaveSection,
  { content, issued, wish }: { content: DraftContent; issued: string | null; wish: string | null },
): Promise<string> {
  const { draftId, resumeCode } = await createDraft(tx, {
    slug: input.slug,
    content,
    now: ctx.clock(),
    wishedProgrammeId: wish,
    ...(issued && { resumeCode: issued }),
  });
  await recordAudit(tx, ctx, {
    action: "draft.created",
    subjectType: "draft",
    subjectId: draftId,
    detail: { service: input.slug },
  });
  return resumeCode;
}

/** The fields of the section among everything the form sent; empty ones are not kept. */
function typedIn(input: SaveSection): Typed {
  const fields = input as unknown as Record<string, string | string[] | undefined>;
  const entries = fieldsOf(input.section, input.slug).map((name) => [name, fields[name]] as const);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string | string[]] => [entry[1]].flat().some((value) => value?.trim())),
  );
}

/** Without JavaScript birth date and sex are read from the NIK here, and shown for confirmation. */
function fromNik(typed: Typed, rules: FormRules): Typed {
  const facts = typeof typed.nik === "string" ? deriveFromNik(typed.nik, rules.today) : null;
  if (!facts) return {};
  return {
    ...(!typed.birthDate && facts.birthDate && { birthDate: facts.birthDate }),
    ...(!typed.sex && { sex: facts.sex }),
  };
}

function askToConfirm(derived: Typed): Record<string, string> {
  return {
    ...(derived.birthDate && {
      birthDate: "Tanggal lahir ini kami baca dari NIK. Cocokkan dengan KTP, lalu lanjutkan.",
    }),
    ...(derived.sex && { sex: "Jenis kelamin ini kami baca dari NIK. Cocokkan dengan KTP, lalu lanjutkan." }),
  };
}

/** What the other tab holds, told at each field that differs; what was typed here stays in the form. */
function differences(saved: Typed, typed: Typed): Record<string, string> {
  const names = [...new Set([...Object.keys(saved), ...Object.keys(typed)])];
  const different = names.filter((name) => !name.startsWith("confirm") && !isDeepStrictEqual(saved[name], typed[name]));
  return Object.fromEntries(
    different.map((name) => {
      const other = [saved[name] ?? []].flat().join(" ");
      return [name, other === "" ? "Di tab lain isian ini dikosongkan." : `Di tab lain tersimpan: “${other}”.`];
    }),
  );
}
