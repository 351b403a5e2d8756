import "server-only";
import { findServiceForm, serviceFormOf } from "@/lib/cases/services";
import { PART_OF_SECTION, type Part, partAddress } from "@/lib/domain/form-parts";
import { type AskedQuestion, askedQuestions } from "@/lib/domain/forms/asked";
import { type AnswerLine, describeWithBlanks } from "@/lib/domain/forms/describe";
import { type Typed, typedOf } from "@/lib/domain/forms/typed";
import { type ListedDocument, listDraftDocuments } from "@/lib/features/documents/documents.queries";
import { findWish, type PublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { editVersion } from "@/lib/platform/edit-version";
import { env } from "@/lib/platform/env";
import { ANSWER_SECTIONS, type AnswerSection, checkAnswers, checkSection } from "./answers.schema";
import type { ResumeDraft } from "./drafts.schema";
import { findDraft, formRules } from "./drafts.store";
import { whatIsSent } from "./what-is-sent.schema";

export type SectionView = { typed: Typed; revision: number; savedAt: Date | null; complete: boolean; passed: boolean };

export type DraftView = {
  draftId: string;
  requestId: string;
  /** It is an application already; nothing in it can be changed here. */
  sent: boolean;
  sections: Record<AnswerSection, SectionView>;
  savedAt: Date | null;
  /** The first part that is not yet whole: where somebody goes on who comes back. */
  firstOpenPart: Part;
  /** The answers as a clerk reads them, with the questions left empty; null until every section is complete. */
  summary: AnswerLine[] | null;
  documents: ListedDocument[];
  /** The class or event it asks for. */
  wish: PublicProgramme | null;
  /** What the page of checking shows, as the confirmation carries it. */
  shown: string;
  /** Opens the draft on another phone. */
  resumeLink: string;
};

/** The draft of a resume code with everything its pages show, or null. */
export async function findDraftView(ctx: Context, slug: string, resumeCode: string | null): Promise<DraftView | null> {
  const draft = resumeCode ? await findDraft(db(), resumeCode, slug, ctx.clock()) : null;
  if (!draft) return null;
  const service = await serviceFormOf(db(), slug);
  const rules = await formRules(db(), service, ctx.clock());
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
  const documents = await listDraftDocuments(ctx, draft.id);
  const files = documents.filter(({ superseded }) => !superseded);
  return {
    draftId: draft.id,
    requestId: draft.requestId,
    sent: draft.sentAt !== null,
    sections,
    firstOpenPart: firstOpenPart(sections),
    savedAt: latest(ANSWER_SECTIONS.map((section) => sections[section].savedAt)),
    summary: answers.ok ? describeWithBlanks(service, answers.answers, rules.today) : null,
    documents,
    shown: editVersion(
      whatIsSent(
        all,
        files.map(({ id, requirementKey }) => ({ id, key: requirementKey ?? "" })),
      ),
    ),
    wish: await wishOf(ctx, slug, draft.wishedProgrammeId),
    resumeLink: `${env().PUBLIC_URL}${partAddress(slug)}?draf=${resumeCode}`,
  };
}

/** Does the link of a draft still open it? Nothing of what is in it is said. */
export async function mayResume(ctx: Context, { slug, draf }: ResumeDraft): Promise<boolean> {
  const draft = await findDraft(db(), draf, slug, ctx.clock());
  return draft !== null && draft.sentAt === null;
}

export type SectionFacts = {
  /** WITA date, by which the NIK is read. */
  today: string;
  questions: AskedQuestion[];
  missing: Record<string, string>;
};

/** What the form of a section asks, and what it says about each field that is left empty: the schema's own sentences. */
export async function getSectionFacts(ctx: Context, slug: string, section: AnswerSection): Promise<SectionFacts> {
  const service = await serviceFormOf(db(), slug);
  const rules = await formRules(db(), service, ctx.clock());
  const empty = checkSection(section, {}, rules);
  return {
    today: rules.today,
    questions: askedQuestions(section, service, rules.npwpRule),
    missing: empty.ok ? {} : empty.errors,
  };
}

export type Confirmation = {
  reference: string;
  serviceName: string;
  /** What the service says of the time after the check. */
  whatFollows: string | null;
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
  slug: string,
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
    whatFollows: (await findServiceForm(db(), slug))?.whatFollows ?? null,
    recalled: application.status === "draft",
    submittedAt: application.submittedAt ?? draft.sentAt,
    // A date that has passed is not promised again; the page of the case says that it is late.
    dueAt: application.dueAt && application.dueAt > ctx.clock() ? application.dueAt : null,
    email: application.email,
    wish: await wishOf(ctx, slug, application.wishedProgrammeId),
  };
}

function firstOpenPart(sections: DraftView["sections"]): Part {
  const open = ANSWER_SECTIONS.find((section) => !sections[section].complete || !sections[section].passed);
  return open ? PART_OF_SECTION[open] : "berkas";
}

async function wishOf(ctx: Context, service: string, id: string | null): Promise<PublicProgramme | null> {
  return id ? findWish(ctx, { service, id }) : null;
}

function latest(dates: (Date | null)[]): Date | null {
  return dates.reduce((last, date) => (date && (!last || date > last) ? date : last), null);
}
