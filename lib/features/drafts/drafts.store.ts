import "server-only";
import { lendDocumentsToDraft } from "@/lib/cases/documents";
import { serviceFormOf } from "@/lib/cases/services";
import type { Answers } from "@/lib/domain/answers";
import { DRAFT_DAYS } from "@/lib/domain/draft-days";
import type { AnswerSection } from "@/lib/domain/forms/check-answers";
import { type FormRules, rulesOf } from "@/lib/domain/forms/form-rules";
import type { FormService } from "@/lib/domain/forms/service";
import { typedFrom } from "@/lib/domain/forms/typed";
import { hashToken, newToken, open, seal } from "@/lib/platform/crypto";
import { hashShortCode, shortCodeOf } from "@/lib/platform/crypto/short-code";
import { Prisma, type Tx } from "@/lib/platform/db";
import type { DraftContent, SavedTyping } from "./saved-typing.schema";

export type StoredDraft = {
  id: string;
  slug: string;
  content: DraftContent;
  revision: number;
  requestId: string;
  applicationId: string | null;
  sentAt: Date | null;
  wishedProgrammeId: string | null;
  expiresAt: Date;
  /** Begun before there were short codes, or by hand: it gets one with the next save. */
  hasShortCode: boolean;
  /** Requirements whose paper is brought to the office. */
  atOffice: string[];
};

/**
 * So long the browser that sent a draft is shown what became of it; then its code is worth nothing any more. By the
 * clock of the database, which wrote down when it was sent: another web process may have a clock that is wrong.
 */
const STILL_SHOWN = Prisma.sql`(sent_at IS NULL OR sent_at > now() - interval '60 minutes')`;

/** A live draft by its resume code; what has expired, or was sent a while ago, is gone for whoever holds the code. */
export async function findDraft(
  tx: Tx,
  resumeCode: string,
  slug: string,
  now: Date,
  lock = false,
): Promise<StoredDraft | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT ${STORED} FROM draft WHERE resume_hash = ${hashToken(resumeCode)} AND service_slug = ${slug} AND ${STILL_SHOWN} ${lock ? Prisma.sql`FOR UPDATE` : Prisma.empty}`;
  return row && (row.sentAt || row.expiresAt > now) ? readRow(row) : null;
}

/** Reads a draft by its own id and locks it until the transaction ends. The caller has checked that it may be sent. */
export async function lockDraft(tx: Tx, draftId: string): Promise<StoredDraft | null> {
  const [row] = await tx.$queryRaw<Row[]>`SELECT ${STORED} FROM draft WHERE id = ${draftId}::uuid FOR UPDATE`;
  return row ? readRow(row) : null;
}

/** Drafts that go by this short code and wait to be sent, with the long code of each; rarely more than one. */
export async function listByShortCode(
  tx: Pick<Tx, "draft">,
  shortCode: string,
  now: Date,
): Promise<{ slug: string; resumeCode: string; content: DraftContent }[]> {
  const rows = await tx.draft.findMany({
    where: { shortHash: hashShortCode(shortCode), sentAt: null, expiresAt: { gt: now } },
    select: { serviceSlug: true, answersCipher: true, answersKeyId: true, codeCipher: true, codeKeyId: true },
  });
  return rows.flatMap(({ serviceSlug: slug, answersCipher, answersKeyId, codeCipher, codeKeyId }) =>
    codeCipher && codeKeyId
      ? [
          {
            slug,
            resumeCode: open(codeCipher, codeKeyId),
            content: JSON.parse(open(answersCipher, answersKeyId)) as DraftContent,
          },
        ]
      : [],
  );
}

export type EndingDraft = { id: string; slug: string; resumeCode: string; content: DraftContent; expiresAt: Date };

/** Drafts that wait to be sent and end after `from` and not after `to`, by their ids; those without a sealed code have no link to send. */
export async function listEnding(
  tx: Pick<Tx, "draft">,
  { from, to, after, take }: { from: Date; to: Date; after: string; take: number },
): Promise<EndingDraft[]> {
  const rows = await tx.draft.findMany({
    where: {
      id: { gt: after },
      sentAt: null,
      applicationId: null,
      // Of what is typed at the counter nobody holds the code.
      counterEntry: null,
      expiresAt: { gt: from, lte: to },
      codeCipher: { not: null },
    },
    orderBy: { id: "asc" },
    take,
    select: {
      id: true,
      serviceSlug: true,
      answersCipher: true,
      answersKeyId: true,
      codeCipher: true,
      codeKeyId: true,
      expiresAt: true,
    },
  });
  return rows.map(({ id, serviceSlug: slug, expiresAt, ...sealed }) => ({
    id,
    slug,
    expiresAt,
    resumeCode: open(sealed.codeCipher ?? new Uint8Array(), sealed.codeKeyId ?? ""),
    content: JSON.parse(open(sealed.answersCipher, sealed.answersKeyId)) as DraftContent,
  }));
}

/** Was a draft ever begun with this code? */
export async function isCodeTaken(tx: Tx, resumeCode: string): Promise<boolean> {
  return (await tx.draft.count({ where: { resumeHash: hashToken(resumeCode) } })) > 0;
}

export async function createDraft(
  tx: Tx,
  input: {
    slug: string;
    content: DraftContent;
    now: Date;
    resumeCode?: string;
    applicationId?: string;
    wishedProgrammeId?: string | null;
    atOffice?: string[];
  },
): Promise<{ draftId: string; resumeCode: string }> {
  const resumeCode = input.resumeCode ?? newToken();
  const sealed = seal(JSON.stringify(input.content));
  const { id } = await tx.draft.create({
    data: {
      ...codeColumns(resumeCode),
      serviceSlug: input.slug,
      answersCipher: sealed.cipher,
      answersKeyId: sealed.keyId,
      revision: 1,
      applicationId: input.applicationId ?? null,
      wishedProgrammeId: input.wishedProgrammeId ?? null,
      atOffice: input.atOffice ?? [],
      expiresAt: expiry(input.now),
      createdAt: input.now,
    },
    select: { id: true },
  });
  return { draftId: id, resumeCode };
}

/** `resumeCode`: as the browser holds it. */
export async function writeDraft(
  tx: Tx,
  { draft, resumeCode, content, now }: { draft: StoredDraft; resumeCode: string; content: DraftContent; now: Date },
): Promise<void> {
  const sealed = seal(JSON.stringify(content));
  const codes = draft.hasShortCode ? {} : codeColumns(resumeCode);
  await tx.draft.update({
    where: { id: draft.id },
    data: {
      ...codes,
      answersCipher: sealed.cipher,
      answersKeyId: sealed.keyId,
      revision: { increment: 1 },
      expiresAt: expiry(now),
    },
    select: { id: true },
  });
}

/** A new resume code for a draft, which lives on from now. */
export async function renewCode(tx: Tx, draftId: string, now: Date): Promise<string> {
  const resumeCode = newToken();
  await tx.draft.update({
    where: { id: draftId },
    data: { ...codeColumns(resumeCode), expiresAt: expiry(now) },
    select: { id: true },
  });
  return resumeCode;
}

/**
 * A recalled application opens again as a draft, with its answers as if typed and its documents.
 * Returns the resume code.
 */
export async function reopenDraft(
  tx: Tx,
  input: { applicationId: string; serviceSlug: string; answers: Answers; wishedProgrammeId: string | null },
  now: Date = new Date(),
): Promise<string> {
  const typed = typedFrom(await serviceFormOf(tx, input.serviceSlug), input.answers);
  const saved = (section: AnswerSection): SavedTyping => ({
    typed: typed[section],
    revision: 1,
    tab: "",
    turn: 0,
    passed: true,
    savedAt: now.toISOString(),
  });
  const { draftId, resumeCode } = await createDraft(tx, {
    slug: input.serviceSlug,
    content: { identity: saved("identity"), business: saved("business"), service: saved("service") },
    now,
    applicationId: input.applicationId,
    wishedProgrammeId: input.wishedProgrammeId,
    atOffice: await lastAtOffice(tx, input.applicationId),
  });
  await lendDocumentsToDraft(tx, input.applicationId, draftId);
  return resumeCode;
}

/** What the applicant said to bring when it was sent last. */
async function lastAtOffice(tx: Tx, applicationId: string): Promise<string[]> {
  const sent = await tx.draft.findFirst({
    where: { applicationId },
    orderBy: { sentAt: { sort: "desc", nulls: "last" } },
    select: { atOffice: true },
  });
  return sent?.atOffice ?? [];
}

/** What the settings of the office and the clock say about the form of a service. */
export async function formRules(tx: Pick<Tx, "setting">, service: FormService, now: Date): Promise<FormRules> {
  const setting = service.asksNpwp
    ? await tx.setting.findUnique({ where: { key: "npwpRequired" }, select: { value: true } })
    : null;
  return rulesOf(service, now, setting?.value === false);
}

/** A code as the database keeps it: found by its hash, by the hash of its short form, and sealed for links by mail. */
function codeColumns(resumeCode: string) {
  const { cipher: codeCipher, keyId: codeKeyId } = seal(resumeCode);
  return {
    resumeHash: hashToken(resumeCode),
    shortHash: hashShortCode(shortCodeOf(resumeCode)),
    codeCipher,
    codeKeyId,
  };
}

const STORED = Prisma.sql`
  id, service_slug AS "serviceSlug", answers_cipher AS "answersCipher", answers_key_id AS "answersKeyId", revision,
  request_id AS "requestId", application_id AS "applicationId", sent_at AS "sentAt",
  wished_programme_id AS "wishedProgrammeId", at_office AS "atOffice", expires_at AS "expiresAt", short_hash IS NOT NULL AS "hasShortCode"`;

type Row = Omit<StoredDraft, "slug" | "content"> & {
  serviceSlug: string;
  answersCipher: Uint8Array;
  answersKeyId: string;
};

function readRow({ serviceSlug, answersCipher, answersKeyId, ...row }: Row): StoredDraft {
  const { id, revision, requestId, applicationId, sentAt, wishedProgrammeId, hasShortCode, expiresAt, atOffice } = row;
  const content = JSON.parse(open(answersCipher, answersKeyId)) as DraftContent;
  return {
    id,
    slug: serviceSlug,
    content,
    revision,
    requestId,
    applicationId,
    sentAt,
    wishedProgrammeId,
    hasShortCode,
    expiresAt,
    atOffice,
  };
}

function expiry(now: Date): Date {
  return new Date(now.getTime() + DRAFT_DAYS * 24 * 60 * 60 * 1000);
}
