import "server-only";
import { pinToday } from "@/lib/cases/pin";
import { serviceFormOf } from "@/lib/cases/services";
import { COUNTER_ROLES, canServeCounter } from "@/lib/domain/counter";
import { ANSWER_SECTIONS, type AnswerSection } from "@/lib/domain/form-parts";
import { type AskedQuestion, askedQuestions } from "@/lib/domain/forms/asked";
import { checkAnswers } from "@/lib/domain/forms/check-answers";
import { type AnswerLine, describeAnswers } from "@/lib/domain/forms/describe";
import type { FormRules } from "@/lib/domain/forms/form-rules";
import { SECTION_TITLES } from "@/lib/domain/forms/section-titles";
import { type Typed, type TypedSections, typedOf } from "@/lib/domain/forms/typed";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { verifyRoles } from "@/lib/domain/workflow";
import { type ListedDocument, listDraftDocuments } from "@/lib/features/documents/documents.queries";
import {
  findWish,
  listWishable,
  type PublicProgramme,
} from "@/lib/features/public-programmes/public-programmes.queries";
import { findKnownPerson, type KnownPerson } from "@/lib/features/register/known-person.queries";
import type { StaffContext } from "@/lib/platform/context";
import { open } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { formRules } from "./drafts.store";
import { byName, type JudgedEntry, judgeKept } from "./judge-entry.schema";
import type { DraftContent } from "./saved-typing.schema";

export type EntrySection = { key: AnswerSection; title: string; questions: AskedQuestion[] };

/** An application that is being entered for somebody, as its pages show it. */
export type EntryView = {
  id: string;
  draftId: string;
  slug: string;
  serviceName: string;
  revision: number;
  requestId: string;
  /** Of what was sent: its number. */
  reference: string | null;
  /** As typed, by "section.field". */
  typed: Typed;
  name: string;
  /** What is missing or wrong in it, and what the ticked box of a warning must say. */
  lacks: Pick<JudgedEntry, "errors" | "confirms">;
  sections: EntrySection[];
  today: string;
  /** The answers as they would be sent; null: not yet whole. */
  summary: AnswerLine[] | null;
  papers: RequirementEntry[];
  documents: ListedDocument[];
  /** Labels of the papers that the applicant brings later. */
  toBring: string[];
  known: KnownPerson | null;
  /** The class or event that it asks for, and those it may ask for today. */
  wish: PublicProgramme | null;
  wishable: PublicProgramme[];
};

/** null: none of this clerk's, or it was ended: the next person is there. */
export async function findEntry(ctx: StaffContext, id: string): Promise<EntryView | null> {
  if (!canServeCounter(ctx.actor) || !UUID.test(id)) return null;
  const row = await db().counterEntry.findFirst({
    where: { id, staffId: ctx.actor.id, endedAt: null },
    select: { knownPersonId: true, draft: { select: DRAFT } },
  });
  if (!row || (!row.draft.sentAt && row.draft.expiresAt <= ctx.clock())) return null;
  const { draft, knownPersonId } = row;
  const slug = draft.serviceSlug;
  const service = await serviceFormOf(db(), slug);
  const rules = await formRules(db(), service, ctx.clock());
  const all = typedOf(JSON.parse(open(draft.answersCipher, draft.answersKeyId)) as DraftContent);
  const { requirements, serviceName } = await pinToday(db(), slug, ctx.clock());
  const { errors, confirms } = judgeKept(all, rules);
  return {
    id,
    draftId: draft.id,
    slug,
    serviceName,
    revision: draft.revision,
    requestId: draft.requestId,
    reference: draft.sentAt ? (draft.application?.reference ?? null) : null,
    typed: byName(all),
    name: `${all.identity?.name ?? ""}`,
    lacks: { errors, confirms },
    sections: sectionsOf(rules),
    today: rules.today,
    summary: summaryOf(all, rules),
    papers: requirements.filter(({ kind }) => kind === "document"),
    documents: (await listDraftDocuments(ctx, draft.id)).filter(({ superseded }) => !superseded),
    toBring: requirements.filter(({ key }) => draft.atOffice.includes(key)).map(({ label }) => label),
    known: knownPersonId ? await findKnownPerson(ctx, { id: knownPersonId }) : null,
    wish: draft.wishedProgrammeId ? await findWish(ctx, { service: slug, id: draft.wishedProgrammeId }) : null,
    wishable: await listWishable(ctx, slug),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const DRAFT = {
  id: true,
  serviceSlug: true,
  answersCipher: true,
  answersKeyId: true,
  revision: true,
  requestId: true,
  sentAt: true,
  expiresAt: true,
  atOffice: true,
  wishedProgrammeId: true,
  application: { select: { reference: true } },
} as const;

export type OpenEntry = { id: string; serviceName: string; begunAt: Date; isSent: boolean };

/** What this clerk has begun and not ended; whose it is, its own page says. */
export async function listOpenEntries(ctx: StaffContext): Promise<OpenEntry[]> {
  const now = ctx.clock();
  const rows = await db().counterEntry.findMany({
    where: {
      staffId: ctx.actor.id,
      endedAt: null,
      draft: { OR: [{ sentAt: { not: null } }, { expiresAt: { gt: now } }] },
    },
    orderBy: { begunAt: "desc" },
    take: MOST_OPEN,
    select: { id: true, begunAt: true, draft: { select: { sentAt: true, serviceSlug: true } } },
  });
  const services = await db().service.findMany({ select: { slug: true, name: true } });
  const nameOf = new Map(services.map(({ slug, name }) => [slug, name]));
  return rows.map(({ id, begunAt, draft }) => ({
    id,
    begunAt,
    serviceName: nameOf.get(draft.serviceSlug) ?? draft.serviceSlug,
    isSent: draft.sentAt !== null,
  }));
}

const MOST_OPEN = 20;

/** The duty in which an applicant of this service is checked is a duty of one of their roles. */
export async function mayLookFor(ctx: StaffContext, slug: string): Promise<boolean> {
  const { definition } = await pinToday(db(), slug, ctx.clock());
  const checking = verifyRoles(definition);
  return COUNTER_ROLES.some((role) => ctx.actor.roles.includes(role) && checking.includes(role));
}

function sectionsOf({ service, npwpRule }: FormRules): EntrySection[] {
  return ANSWER_SECTIONS.map((key) => ({
    key,
    title: SECTION_TITLES[key],
    questions: askedQuestions(key, service, npwpRule),
  }));
}

function summaryOf(all: TypedSections, rules: FormRules): AnswerLine[] | null {
  const checked = checkAnswers(all, rules);
  return checked.ok ? describeAnswers(rules.service, checked.answers, rules.today) : null;
}
