import "server-only";
import { pinToday } from "@/lib/cases/pin";
import { findServiceForm, serviceFormOf } from "@/lib/cases/services";
import type { Answers } from "@/lib/domain/answers";
import { PAPERS_PART, partAddress } from "@/lib/domain/form-parts";
import { type AskedQuestion, asked } from "@/lib/domain/forms/asked";
import type { NpwpRule } from "@/lib/domain/forms/business-rules";
import {
  ANSWER_SECTIONS,
  type AnswerSection,
  checkAnswers,
  checkQuestions,
  type FormRules,
} from "@/lib/domain/forms/check-answers";
import { type AnswerLine, describeWithBlanks } from "@/lib/domain/forms/describe";
import { type FormPage, findPage, pagesOf } from "@/lib/domain/forms/pages";
import type { FormService } from "@/lib/domain/forms/service";
import { type Typed, type TypedSections, typedOf } from "@/lib/domain/forms/typed";
import { type Step, stateOf, stopsOf, titleOfPart, type WalkState } from "@/lib/domain/forms/walk";
import { handedIn } from "@/lib/domain/handed-in";
import { formatShortCode } from "@/lib/domain/short-code";
import { type ListedDocument, listDraftDocuments } from "@/lib/features/documents/documents.queries";
import { findWish, type PublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";
import type { Context } from "@/lib/platform/context";
import { shortCodeOf } from "@/lib/platform/crypto/short-code";
import { db } from "@/lib/platform/db";
import { editVersion } from "@/lib/platform/edit-version";
import { env } from "@/lib/platform/env";
import type { ResumeDraft } from "./drafts.schema";
import { findDraft, formRules, type StoredDraft } from "./drafts.store";
import { type DraftContent, markOf } from "./saved-typing.schema";
import { factsFor, ownersFacts } from "./second-fact.schema";
import { whatIsSent } from "./what-is-sent.schema";

export type SectionView = { typed: Typed; revision: number; savedAt: Date | null; complete: boolean; passed: boolean };

/** How a stop of the walk stands; `complete`: nothing in it is missing or wrong, whether or not anybody was there. */
export type StepView = Step & {
  state: WalkState;
  complete: boolean;
  /** Its button led on once. */
  passed: boolean;
  /** What is missing, and what the ticked box of a warning must say; by field. */
  errors: Record<string, string>;
  confirms: Record<string, string>;
  revision: number;
  savedAt: Date | null;
};

/** Where the answer is changed: the page and the field on it; null: it follows from others. */
export type SummaryLine = AnswerLine & { place: { page: string; field: string } | null };

export type DraftView = {
  draftId: string;
  requestId: string;
  /** It is an application already; nothing in it can be changed here. */
  sent: boolean;
  sections: Record<AnswerSection, SectionView>;
  /** Every stop of the walk in its order. */
  steps: StepView[];
  savedAt: Date | null;
  /** The first stop that is not yet whole: where somebody goes on who comes back. */
  firstOpenPart: string;
  /** The answers as a clerk reads them, with the questions left empty; null until every section is complete. */
  summary: SummaryLine[] | null;
  documents: ListedDocument[];
  /** Requirements whose paper is brought to the office. */
  atOffice: string[];
  /** The class or event it asks for. */
  wish: PublicProgramme | null;
  /** What the page of checking shows, as the confirmation carries it. */
  shown: string;
  /** Opens the draft on another phone. */
  resumeLink: string;
  /** The same on a hand, with a second fact; null: it comes with the next save. */
  shortCode: string | null;
  /** A phone number or a birth date stands in it: without one the short code opens nothing. */
  hasSecondFact: boolean;
  /** Where its link can be sent. */
  email: string | null;
};

/** The draft of a resume code with everything its pages show, or null. */
export async function findDraftView(ctx: Context, slug: string, resumeCode: string | null): Promise<DraftView | null> {
  const draft = resumeCode ? await findDraft(db(), resumeCode, slug, ctx.clock()) : null;
  if (!draft) return null;
  const service = await serviceFormOf(db(), slug);
  const rules = await formRules(db(), service, ctx.clock());
  const all = typedOf(draft.content);
  const answers = checkAnswers(all, rules);
  const view = (section: AnswerSection): SectionView => {
    const saved = draft.content[section];
    return {
      typed: saved?.typed ?? {},
      revision: saved?.revision ?? 0,
      savedAt: saved ? new Date(saved.savedAt) : null,
      passed: saved?.passed === true,
      complete: answers.ok || !answers.sections.includes(section),
    };
  };
  const sections = { identity: view("identity"), business: view("business"), service: view("service") };
  const documents = await listDraftDocuments(ctx, draft.id);
  const files = documents.filter(({ superseded }) => !superseded);
  const facts = ownersFacts(draft.content, rules.today);
  const steps = stepViews(draft.content, all, rules);
  return {
    draftId: draft.id,
    requestId: draft.requestId,
    sent: draft.sentAt !== null,
    sections,
    steps,
    firstOpenPart: steps.find(({ state }) => state !== "done")?.key ?? PAPERS_PART,
    savedAt: latest(ANSWER_SECTIONS.map((section) => sections[section].savedAt)),
    summary: answers.ok ? summaryOf(service, all, answers.answers, rules.today) : null,
    documents,
    atOffice: draft.atOffice,
    shown: editVersion(
      whatIsSent(all, {
        files: files.map(({ id, requirementKey }) => ({ id, key: requirementKey ?? "" })),
        atOffice: draft.atOffice,
        wishedProgrammeId: draft.wishedProgrammeId,
      }),
    ),
    wish: await wishOf(ctx, slug, draft.wishedProgrammeId),
    resumeLink: `${env().PUBLIC_URL}${partAddress(slug)}?draf=${resumeCode}`,
    shortCode: resumeCode && draft.hasShortCode ? formatShortCode(shortCodeOf(resumeCode)) : null,
    hasSecondFact: factsFor(facts).length > 0,
    email: facts.email,
  };
}

/** Does the link of a draft still open it? Nothing of what is in it is said. */
export async function mayResume(ctx: Context, { slug, draf }: ResumeDraft): Promise<boolean> {
  const draft = await findDraft(db(), draf, slug, ctx.clock());
  return draft !== null && draft.sentAt === null;
}

export type PageFacts = {
  page: Omit<FormPage, "questions">;
  /** Every stop of the walk, for whoever has no draft yet. */
  steps: Step[];
  /** WITA date, by which the NIK is read. */
  today: string;
  questions: AskedQuestion[];
  missing: Record<string, string>;
  /** What the browser judges by, as the server does. */
  judging: { requires: FormService["requires"]; npwpRule: NpwpRule; today: string };
};

/** What a page of the form asks, and what it says about each field that is left empty: the judge's own sentences. */
export async function findPageFacts(ctx: Context, slug: string, key: string): Promise<PageFacts | null> {
  const service = await serviceFormOf(db(), slug);
  const found = findPage(service, key);
  if (!found) return null;
  const { questions, ...page } = found;
  const rules = await formRules(db(), service, ctx.clock());
  return {
    page,
    steps: stopsOf(service),
    today: rules.today,
    questions: asked(questions, service, rules.npwpRule),
    missing: checkQuestions(page.section, questions, {}, rules).errors,
    judging: { requires: service.requires, npwpRule: rules.npwpRule, today: rules.today },
  };
}

/** What a page of the form calls itself; null: the address names none. */
export async function findPartTitle(_ctx: Context, slug: string, part: unknown): Promise<string | null> {
  return titleOfPart(await serviceFormOf(db(), slug), part);
}

export type Confirmation = {
  draftId: string;
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
  /** Labels of the papers that are brought to the office. */
  toBring: string[];
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
    draftId: draft.id,
    reference: application.reference,
    serviceName: application.service.name,
    whatFollows: (await findServiceForm(db(), slug))?.whatFollows ?? null,
    recalled: application.status === "draft",
    submittedAt: application.submittedAt ?? draft.sentAt,
    // A date that has passed is not promised again; the page of the case says that it is late.
    dueAt: application.dueAt && application.dueAt > ctx.clock() ? application.dueAt : null,
    email: application.email,
    wish: await wishOf(ctx, slug, application.wishedProgrammeId),
    toBring: await labelsToBring(ctx, draft),
  };
}

function summaryOf(service: FormService, all: TypedSections, answers: Answers, today: string): SummaryLine[] {
  const places = new Map<string, { page: string; field: string }>(
    pagesOf(service).flatMap(({ section, key: page, questions }) =>
      questions.map((question) => {
        const excuse = "unless" in question ? question.unless : undefined;
        // A ticked box hides what it excuses: the box is what can be changed.
        const field = excuse !== undefined && all[section]?.[excuse] === "ya" ? excuse : question.key;
        return [`${section}.${question.key}`, { page, field }] as const;
      }),
    ),
  );
  return describeWithBlanks(service, answers, today).map((line) => ({ ...line, place: places.get(line.key) ?? null }));
}

const UNTOUCHED: Omit<StepView, keyof Step> = {
  state: "open",
  complete: false,
  passed: false,
  errors: {},
  confirms: {},
  revision: 0,
  savedAt: null,
};

/** The papers and the check are judged where the list of papers is known. */
function stepViews(content: DraftContent, all: TypedSections, rules: FormRules): StepView[] {
  const pages = pagesOf(rules.service).map((page): StepView => {
    const { errors, confirms } = checkQuestions(page.section, page.questions, all, rules);
    const complete = content[page.section] !== undefined && Object.keys(errors).length === 0;
    const mark = markOf(content[page.section], page.key);
    const state = stateOf({ tried: mark?.tried === true, right: complete });
    const savedAt = mark ? new Date(mark.savedAt) : null;
    const { key, title } = page;
    const [passed, revision] = [mark?.passed === true, mark?.revision ?? 0];
    return { key, title, complete, passed, errors, confirms, state, revision, savedAt };
  });
  const others = stopsOf(rules.service).slice(pages.length);
  return [...pages, ...others.map((step): StepView => ({ ...step, ...UNTOUCHED }))];
}

async function labelsToBring(ctx: Context, { id, slug, atOffice }: StoredDraft): Promise<string[]> {
  if (atOffice.length === 0) return [];
  const { requirements } = await pinToday(db(), slug, ctx.clock());
  const files = (await listDraftDocuments(ctx, id)).flatMap(({ requirementKey }) => requirementKey ?? []);
  const { atOffice: brought } = handedIn(requirements, { files, facts: [], atOffice });
  return requirements.filter(({ key }) => brought.includes(key)).map(({ label }) => label);
}

async function wishOf(ctx: Context, service: string, id: string | null): Promise<PublicProgramme | null> {
  return id ? findWish(ctx, { service, id }) : null;
}

function latest(dates: (Date | null)[]): Date | null {
  return dates.reduce((last, date) => (date && (!last || date > last) ? date : last), null);
}
