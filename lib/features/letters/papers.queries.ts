import "server-only";
import { readTemplate } from "@/lib/cases/letters/office";
import { readOutdated } from "@/lib/cases/letters/outdated";
import { shownWords } from "@/lib/cases/letters/shown-words";
import { isMany } from "@/lib/domain/letters/bundle";
import type { LetterSubject } from "@/lib/domain/letters/fields";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { DECREE, isOfService, LETTER_KINDS } from "@/lib/domain/letters/kinds";
import { wayOfAll } from "@/lib/domain/letters/numbering-way";
import { paperWaits } from "@/lib/domain/letters/paper-waits";
import { lacksSignature, signedWords } from "@/lib/domain/letters/signed";
import { type StaleDecree, staleDecreeOf } from "@/lib/domain/letters/stale-decree";
import type { LetterState } from "@/lib/domain/letters/states";
import { daysOf } from "@/lib/domain/programmes";
import type { State } from "@/lib/domain/workflow";
import { formatDate } from "@/lib/domain/working-time";
import { canReadLetters } from "@/lib/features/desk/letter-access.policy";
import { canScanLetters } from "@/lib/features/documents/documents.policy";
import { findVisibleProgramme, type VisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import type { EditVersion } from "@/lib/platform/edit-version";
import { canBundle, canNumber } from "./letters.policy";

/** One paper that can be opened: `query` is what its address says of it. */
export type PaperTarget = { label: string; query: string };

export type PaperLine = {
  kind: string;
  name: string;
  /** It gets a number, by a duty or by the head of the office. */
  numbered: boolean;
  /** What has to happen before one can be made at all; null: nothing. */
  waits: string | null;
  letters: { id: string; number: string; addressee: string; state: string; notReplaced: boolean; outdated: boolean }[];
  /** How many of those in force are signed; null: none is in force. */
  signed: string | null;
  /** One of them is not, and the actor may bring it back. */
  mayScan: boolean;
  /** How many numbered ones there are beyond those named. */
  more: number;
  /** The one paper of the whole, or one a person or day; at most `MOST_TARGETS`. */
  targets: PaperTarget[];
  /** The actor may number all of them at once: what they say now; null: may not. */
  numberAll: EditVersion | null;
  /** They name this decree, which still says another day or place than the programme; null: none such. */
  staleDecree: StaleDecree | null;
  /** There is one a person or day. */
  many: boolean;
  /** The actor may have all of them put into one file. */
  mayBundle: boolean;
};

const NAMED = 5;
export const MOST_TARGETS = 60;

/** The papers of a programme, kind by kind, with what has been numbered. */
export async function listProgrammePapers(ctx: StaffContext, programmeId: string): Promise<PaperLine[]> {
  const programme = canReadLetters(ctx.actor) ? await findVisibleProgramme(ctx, programmeId) : null;
  if (!programme) return [];
  const kinds = LETTER_KINDS.filter(
    (kind) => OF_PROGRAMME.includes(kind.subject) && isOfService(kind, programme.serviceSlug),
  );
  const [letters, targets] = await Promise.all([
    lettersOf({ programmeId }),
    targetsOf(programmeId, daysOf(programme.state.firstDay, programme.state.lastDay)),
  ]);
  return Promise.all(
    kinds.map((kind) => {
      const line = lineOf(ctx, kind, letters, targets[kind.subject] ?? []);
      return withNumberAll(ctx, line, { kind, programme, letters });
    }),
  );
}

type OfKind = { kind: LetterKind; programme: VisibleProgramme; letters: readonly Numbered[] };

async function withNumberAll(
  ctx: StaffContext,
  line: PaperLine,
  { kind, programme, letters }: OfKind,
): Promise<PaperLine> {
  const outdated = letters.find((letter) => letter.kind === kind.key && letter.outdated)?.number;
  if (!line.many || line.targets.length === 0) return line;
  if (!canNumber(ctx.actor, kind, wayOfAll(kind, programme, outdated))) return line;
  const [numberAll, { template }] = await Promise.all([
    shownWords(db(), { kinds: [kind], programme, at: ctx.clock() }),
    readTemplate(db(), kind),
  ]);
  const decree = letters.find((letter) => letter.kind === DECREE && letter.state === "valid" && letter.outdated);
  const isNamed = decree !== undefined && JSON.stringify(template).includes(DECREE_NUMBER);
  return { ...line, numberAll, staleDecree: isNamed ? staleDecreeOf(programme.programmeId, decree.number) : null };
}

const DECREE_NUMBER = "nomor_sk";

type CaseOfPapers = { applicationId: string; reference: string; serviceSlug: string; status: State["status"] };

/** The papers of one case; one that belongs to a single state of it only then, or where one was numbered. */
export async function listCasePapers(
  ctx: StaffContext,
  { applicationId, reference, serviceSlug, status }: CaseOfPapers,
): Promise<PaperLine[]> {
  if (!canReadLetters(ctx.actor)) return [];
  const kinds = LETTER_KINDS.filter((kind) => kind.subject === "application" && isOfService(kind, serviceSlug));
  const [letters, nib] = [await lettersOf({ applicationId }), await readNib(kinds, applicationId)];
  const isTrue = ({ key, statuses }: LetterKind) =>
    statuses === undefined || statuses.some((one) => one === status) || letters.some(({ kind }) => kind === key);
  return kinds
    .filter(isTrue)
    .map((kind) => {
      const line = lineOf(ctx, kind, letters, [{ label: kind.name, query: `permohonan=${reference}` }]);
      return { ...line, waits: line.letters.length > 0 ? null : paperWaits(kind, { status, nib }) };
    })
    .filter(({ waits }) => waits !== "never");
}

async function readNib(kinds: readonly LetterKind[], applicationId: string): Promise<{ handed: boolean } | null> {
  if (!kinds.some(({ after }) => after === "nib_handed")) return null;
  const issue = await db().nibIssue.findUnique({ where: { applicationId }, select: { handedOn: true } });
  return issue && { handed: issue.handedOn !== null };
}

const OF_PROGRAMME: readonly LetterSubject[] = ["programme", "participant", "speaker", "day"];

type Numbered = PaperLine["letters"][number] & { kind: string; state: LetterState; signed: boolean };

async function lettersOf(where: { programmeId: string } | { applicationId: string }): Promise<Numbered[]> {
  const rows = await db().letter.findMany({
    where,
    orderBy: [{ numberedAt: "desc" }, { serial: "asc" }],
    select: { id: true, kind: true, number: true, addressee: true, state: true, notReplaced: true, signedAt: true },
  });
  const programmeIds = "programmeId" in where ? [where.programmeId] : [];
  const outdated = await readOutdated(db(), { programmeIds });
  return rows.map(({ signedAt, ...letter }) => {
    return { ...letter, signed: signedAt !== null, outdated: outdated.has(letter.id) };
  });
}

function lineOf(ctx: StaffContext, kind: LetterKind, all: Numbered[], targets: PaperTarget[]): PaperLine {
  const many = isMany(kind);
  const letters = all.filter((letter) => letter.kind === kind.key);
  return {
    kind: kind.key,
    name: kind.name,
    numbered: kind.series !== null,
    waits: null,
    letters: letters.slice(0, NAMED),
    signed: signedWords(letters),
    mayScan: lacksSignature(letters) && canScanLetters(ctx.actor),
    more: Math.max(0, letters.length - NAMED),
    targets: targets.slice(0, MOST_TARGETS),
    many,
    mayBundle: many && targets.length > 0 && canBundle(ctx.actor),
    numberAll: null,
    staleDecree: null,
  };
}

async function targetsOf(
  programmeId: string,
  days: readonly string[],
): Promise<Partial<Record<LetterSubject, PaperTarget[]>>> {
  const base = `kegiatan=${programmeId}`;
  const [seats, speakers] = await Promise.all([
    db().seat.findMany({
      where: { programmeId, releasedAt: null },
      orderBy: { position: "asc" },
      take: MOST_TARGETS,
      select: { application: { select: { reference: true, applicantName: true } } },
    }),
    db().programmeLine.findMany({
      where: { programmeId, kind: "speaker" },
      orderBy: { id: "asc" },
      take: MOST_TARGETS,
      select: { id: true, data: true },
    }),
  ]);
  return {
    programme: [{ label: "", query: base }],
    participant: seats.map(({ application }) => ({
      label: application.applicantName,
      query: `${base}&permohonan=${application.reference}`,
    })),
    speaker: speakers.map(({ id, data }) => ({
      label: String((data as { name?: unknown }).name ?? ""),
      query: `${base}&baris=${id}`,
    })),
    day: days.map((day) => ({ label: formatDate(day), query: `${base}&hari=${day}` })),
  };
}
