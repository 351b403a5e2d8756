import "server-only";
import { ANSWER_LABELS } from "@/lib/domain/answer-labels";
import { PART_OF_SECTION, type Part, partAddress } from "@/lib/domain/form-parts";
import type { ServiceSlug } from "@/lib/domain/services";
import { describeAnswers } from "@/lib/features/desk/answers.queries";
import { type ListedDocument, listDraftDocuments } from "@/lib/features/documents/documents.queries";
import { findWish, type PublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import {
  ANSWER_SECTIONS,
  type AnswerSection,
  checkAnswers,
  checkSection,
  fieldsOf,
  type NpwpRule,
  type Typed,
} from "./answers.schema";
import { findDraft, formRules, typedOf } from "./drafts.store";
import { issueStart } from "./start-draft.store";

export type SectionView = { typed: Typed; revision: number; savedAt: Date | null; complete: boolean; passed: boolean };

export type DraftView = {
  draftId: string;
  requestId: string;
  /** It is an application already; nothing in it can be changed here. */
  sent: boolean;
  sections: Record<AnswerSection, SectionView>;
  savedAt: Date | null;
  /** As a clerk reads them, in the order of the form; null until every section is whole. */
  summary: { key: string; value: string }[] | null;
  documents: ListedDocument[];
  /** The class or event it asks for. */
  wish: PublicProgramme | null;
  /** Opens the draft on another phone. */
  resumeLink: string;
};

/** The draft of a resume code with everything its pages show, or null. */
export async function findDraftView(
  ctx: Context,
  slug: ServiceSlug,
  resumeCode: string | null,
): Promise<DraftView | null> {
  const draft = resumeCode ? await findDraft(db(), resumeCode, slug, ctx.clock()) : null;
  if (!draft) return null;
  const rules = await formRules(db(), slug, ctx.clock());
  const all = typedOf(draft.content);
  const view = (section: AnswerSection): SectionView => {
    const saved = draft.content[section];
    return {
      typed: saved?.typed ?? {},
      revision: saved?.revision ?? 0,
      savedAt: saved ? new Date(saved.savedAt) : null,
      passed: saved?.passed === true,
      complete: saved !== undefined && checkSection(section, all, rules).ok,
    };
  };
  const sections = { identity: view("identity"), business: view("business"), service: view("service") };
  const answers = checkAnswers(all, rules);
  return {
    draftId: draft.id,
    requestId: draft.requestId,
    sent: draft.sentAt !== null,
    sections,
    savedAt: latest(ANSWER_SECTIONS.map((section) => sections[section].savedAt)),
    summary: answers.ok ? withBlanks(describeAnswers(answers.answers, rules.today), slug) : null,
    documents: await listDraftDocuments(ctx, draft.id),
    wish: await wishOf(ctx, slug, draft.wishedProgrammeId),
    resumeLink: `${env().PUBLIC_URL}${partAddress(slug)}?draf=${resumeCode}`,
  };
}

/** Questions left empty stand in the list too, so that one sees what was not answered. */
function withBlanks(described: { key: string; value: string }[], slug: ServiceSlug) {
  const values = new Map(described.map(({ key, value }) => [key, value]));
  const asked = ANSWER_SECTIONS.flatMap((section) => fieldsOf(section, slug).map((field) => `${section}.${field}`));
  const questions = Object.keys(ANSWER_LABELS).filter((key) => asked.includes(key));
  return [
    ...questions.map((key) => ({ key, value: values.get(key) ?? "" })),
    ...described.filter(({ key }) => !(key in ANSWER_LABELS)),
  ];
}

/** The first part that is not yet whole: where somebody goes on who comes back. */
export function firstOpenPart(draft: DraftView | null): Part {
  const open = ANSWER_SECTIONS.find((section) => !draft?.sections[section].complete || !draft.sections[section].passed);
  return open ? PART_OF_SECTION[open] : "berkas";
}

export type SectionFacts = { npwpRule: NpwpRule; today: string; missing: Record<string, string> };

/** What the form of a section says about each field that is left empty: the schema's own sentences. */
export async function getSectionFacts(ctx: Context, slug: ServiceSlug, section: AnswerSection): Promise<SectionFacts> {
  const rules = await formRules(db(), slug, ctx.clock());
  const empty = checkSection(section, {}, rules);
  return { npwpRule: rules.npwpRule, today: rules.today, missing: empty.ok ? {} : empty.errors };
}

export type Confirmation = {
  reference: string;
  serviceName: string;
  /** Recalled meanwhile: there is nothing to confirm. */
  recalled: boolean;
  submittedAt: Date;
  dueAt: Date | null;
  email: string | null;
  wish: PublicProgramme | null;
};

/** What the sender of a draft is told; the resume code is the proof. */
export async function findConfirmation(
  ctx: Context,
  slug: ServiceSlug,
  resumeCode: string | null,
): Promise<Confirmation | null> {
  const draft = resumeCode ? await findDraft(db(), resumeCode, slug, ctx.clock()) : null;
  if (!draft?.sentAt || !draft.applicationId) return null;
  const application = await db().application.findUniqueOrThrow({
    where: { id: draft.applicationId },
    select: {
      reference: true,
      status: true,
      submittedAt: true,
      dueAt: true,
      email: true,
      wishedProgrammeId: true,
      service: { select: { name: true } },
    },
  });
  return {
    reference: application.reference,
    serviceName: application.service.name,
    recalled: application.status === "draft",
    submittedAt: application.submittedAt ?? draft.sentAt,
    dueAt: application.dueAt,
    email: application.email,
    wish: await wishOf(ctx, slug, application.wishedProgrammeId),
  };
}

async function wishOf(ctx: Context, service: string, id: string | null): Promise<PublicProgramme | null> {
  return id ? findWish(ctx, { service, id }) : null;
}

function latest(dates: (Date | null)[]): Date | null {
  return dates.reduce((last, date) => (date && (!last || date > last) ? date : last), null);
}

/** Given with an empty form; see start/store. */
export function issueStartCode(): string {
  return issueStart();
}
