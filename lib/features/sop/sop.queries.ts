import "server-only";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { ServiceStandard } from "@/lib/domain/service-standard";
import { findService } from "@/lib/domain/services";
import { compareVersions, type SopContent, type SopDifference } from "@/lib/domain/sop-difference/compare";
import type { SopDocument } from "@/lib/domain/sop-document";
import {
  type AnsweredMark,
  isOpenMark,
  openServiceParts,
  type SopAnswer,
  type SopMark,
  serviceMarks,
  withAnswers,
} from "@/lib/domain/sop-mark";
import { type SopWalks, withWalk } from "@/lib/domain/sop-walks";
import type { Definition } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import type { Context, StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { formVersion } from "@/lib/platform/edit-version";
import type { QuestionFilter, SopPairFilter } from "./sop.schema";
import { readAnswers } from "./sop-answers.queries";

/** `now`: cases submitted today take it; `later`: not yet in effect; `past`: replaced, runs only in older cases. */
export type VersionState = "now" | "later" | "past";

export type SopSummary = {
  key: string;
  title: string;
  services: string[];
  version: number | null;
  effectiveFrom: string | null;
  versions: number;
  /** Not confirmed yet. */
  questions: number;
  proposals: number;
  /** Nobody has said anything to them yet. */
  unanswered: number;
};

export type SopVersionItem = {
  version: number;
  effectiveFrom: string;
  publishedAt: Date;
  publishedBy: string;
  note: string;
  state: VersionState;
};

/** `confirmed`: proposed by us, and confirmed by the office. */
export type AskedRequirement = RequirementEntry & { confirmed: boolean };
export type ServiceAsks = { name: string; rows: number[]; requirements: AskedRequirement[] };

export type SopDetail = {
  key: string;
  title: string;
  versions: SopVersionItem[];
  shown: SopVersionItem;
  document: SopDocument;
  definition: Definition;
  marks: AnsweredMark[];
  services: ServiceAsks[];
};

export async function listSops(ctx: StaffContext): Promise<SopSummary[]> {
  const sops = await db().sop.findMany({
    select: {
      key: true,
      title: true,
      services: { select: SERVICE, orderBy: { position: "asc" } },
      versions: { select: { ...LINE, marks: true }, orderBy: { version: "desc" } },
    },
    orderBy: { key: "asc" },
  });
  const answers = await readAnswers(
    ctx,
    sops.map(({ key }) => key),
  );
  return sops.map(({ key, title, services, versions }) => {
    const lines = withState(versions, witaDate(ctx.clock()));
    const current = lines.find((line) => line.state === "now");
    const stored = versions.find((version) => version.version === current?.version)?.marks ?? [];
    const marks = withAnswers(allMarks(stored, services), answers.get(key));
    const open = marks.filter(isOpenMark);
    return {
      key,
      title,
      services: services.map((service) => service.name),
      version: current?.version ?? null,
      effectiveFrom: current?.effectiveFrom ?? null,
      versions: versions.length,
      questions: open.filter((mark) => mark.kind === "question").length,
      proposals: open.filter((mark) => mark.kind === "proposal").length,
      unanswered: marks.filter(({ answer }) => answer === null).length,
    };
  });
}

/** For anybody: the version in effect today. null: no such SOP, or none that is in effect yet. */
export async function findSopInForce(ctx: Context, key: string): Promise<SopDetail | null> {
  const sop = await readSop(ctx, key);
  return sop?.shown.state === "now" ? sop : null;
}

/** One version, by default the one in effect today. null: no such SOP or version. */
export async function findSop(ctx: StaffContext, key: string, version?: number): Promise<SopDetail | null> {
  return readSop(ctx, key, version);
}

export type SopQuestions = {
  key: string;
  title: string;
  marks: AnsweredMark[];
  /** Which of them is shown, from 1. */
  place: number;
  /** What the form of that one shows: a second person is told what was answered meanwhile. */
  version: string;
};

/** What the version in effect leaves open, and the one that is asked for, or the first without an answer. null: no such SOP. */
export async function findSopQuestions(
  ctx: StaffContext,
  key: string,
  { hal }: QuestionFilter,
): Promise<SopQuestions | null> {
  const sop = await readSop(ctx, key);
  if (!sop) return null;
  const { title, marks } = sop;
  const first = marks.findIndex(({ answer }) => answer === null) + 1 || 1;
  const place = hal && hal <= marks.length ? hal : first;
  const said = marks[place - 1]?.answer;
  return { key, title, marks, place, version: formVersion({ answer: said?.kind, note: said?.note }) };
}

async function readSop(ctx: Context, key: string, version?: number): Promise<SopDetail | null> {
  const sop = await db().sop.findUnique({
    where: { key },
    select: {
      title: true,
      services: { select: SERVICE, orderBy: { position: "asc" } },
      versions: { select: LINE, orderBy: { version: "desc" } },
    },
  });
  if (!sop) return null;
  const versions = withState(sop.versions, witaDate(ctx.clock()));
  const shown = version
    ? versions.find((line) => line.version === version)
    : (versions.find((line) => line.state === "now") ?? versions[0]);
  if (!shown) return null;
  const [content, answers] = await Promise.all([
    db().sopVersion.findUniqueOrThrow({
      where: { sopKey_version: { sopKey: key, version: shown.version } },
      select: { document: true, definition: true, marks: true, walks: true },
    }),
    readAnswers(ctx, [key]),
  ]);
  return {
    key,
    title: sop.title,
    versions,
    shown,
    document: content.document as unknown as SopDocument,
    definition: content.definition as unknown as Definition,
    marks: withAnswers(allMarks(content.marks, sop.services), answers.get(key)),
    services: sop.services.map((service) => {
      const requirements = requirementsOf(service, answers.get(key));
      const walked = withWalk({ ...service, requirements }, content.walks as SopWalks | null);
      return { name: service.name, rows: [...walked.rows], requirements: walked.requirements };
    }),
  };
}

const SERVICE = { slug: true, name: true, rows: true, requirements: true, standard: true, form: true } as const;

type StoredService = { slug: string; name: string; requirements: unknown; standard: unknown; form: unknown };

function requirementsOf(
  service: StoredService,
  answers: ReadonlyMap<string, SopAnswer> = new Map(),
): AskedRequirement[] {
  const proposals = proposalsOf(service);
  const open = openServiceParts(proposals, answers);
  return proposals.requirements.map((entry) => ({
    ...entry,
    confirmed: entry.proposed && !open.has(`requirements.${entry.key}`),
  }));
}

/** What a version leaves open, and what its services say that no SOP does. */
function allMarks(stored: unknown, services: readonly StoredService[]): SopMark[] {
  return [...(stored as SopMark[]), ...services.flatMap((service) => serviceMarks(proposalsOf(service)))];
}

function proposalsOf({ slug, name, requirements, standard, form }: StoredService) {
  return {
    slug,
    name,
    whoMayAsk: findService(slug)?.whoMayAsk ?? (form as { whoMayAsk?: string } | null)?.whoMayAsk ?? "",
    requirements: requirements as RequirementEntry[],
    standard: standard as ServiceStandard,
  };
}

export type SopComparison = {
  title: string;
  versions: SopVersionItem[];
  /** null: the SOP has one version only. */
  compared: { from: number; to: number; difference: SopDifference } | null;
};

/**
 * What two versions say differently, the earlier first whichever way they are asked for; by default the newest and the
 * one before it. null: no such SOP, or no such version.
 */
export async function compareSop(
  ctx: StaffContext,
  key: string,
  { dari, ke }: SopPairFilter,
): Promise<SopComparison | null> {
  const sop = await db().sop.findUnique({
    where: { key },
    select: { title: true, versions: { select: LINE, orderBy: { version: "desc" } } },
  });
  if (!sop) return null;
  const versions = withState(sop.versions, witaDate(ctx.clock()));
  const known = versions.map((line) => line.version);
  const to = ke ?? known[0];
  const from = dari ?? known.find((version) => version !== to);
  if ([dari, ke].some((asked) => asked !== undefined && !known.includes(asked))) return null;
  if (from === undefined || to === undefined) return { title: sop.title, versions, compared: null };
  const [earlier, later] = [Math.min(from, to), Math.max(from, to)];
  const [before, after] = await Promise.all([readContent(key, earlier), readContent(key, later)]);
  const difference = compareVersions(before, after);
  return { title: sop.title, versions, compared: { from: earlier, to: later, difference } };
}

async function readContent(sopKey: string, version: number): Promise<SopContent> {
  const stored = await db().sopVersion.findUniqueOrThrow({
    where: { sopKey_version: { sopKey, version } },
    select: { document: true, definition: true },
  });
  return stored as unknown as SopContent;
}

const LINE = { version: true, effectiveFrom: true, publishedAt: true, publishedBy: true, note: true } as const;

type StoredLine = { version: number; effectiveFrom: Date; publishedAt: Date; publishedBy: string; note: string };

/** Newest first. The one in effect is the newest whose day has come, as pinToday chooses. */
function withState(stored: StoredLine[], today: string): SopVersionItem[] {
  const lines = stored.map(({ version, publishedAt, publishedBy, note, effectiveFrom }) => ({
    version,
    publishedAt,
    publishedBy,
    note,
    effectiveFrom: effectiveFrom.toISOString().slice(0, 10),
  }));
  const current = lines.find((line) => line.effectiveFrom <= today)?.version;
  return lines.map((line, index) => {
    // Newer ones that take effect no later: it never will.
    const isOvertaken = lines.slice(0, index).some((newer) => newer.effectiveFrom <= line.effectiveFrom);
    const isLater = line.effectiveFrom > today && !isOvertaken;
    return { ...line, state: line.version === current ? "now" : isLater ? "later" : "past" };
  });
}
