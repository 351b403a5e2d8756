import "server-only";
import { ROLE_NAMES, type Role, type SopRole } from "@/lib/domain/roles";
import { compareVersions, type SopContent, type SopDifference } from "@/lib/domain/sop-difference/compare";
import {
  canEditDraft,
  DRAFT_PRESSES,
  type DraftPress,
  type DraftProblems,
  type DraftState,
  draftContent,
  draftOf,
  draftProblems,
  isFit,
  lostRecords,
  type NumberedRow,
  nextPresser,
  numbered,
  orderOf,
  partName,
  partOf,
  refusalOf,
  type SopDraft,
  saysNothingNew,
  servicesOf,
  waitsForPerson,
  walkChanges,
} from "@/lib/domain/sop-draft";
import type { ServiceOfSop } from "@/lib/domain/sop-fit";
import { unfilledRoles } from "@/lib/domain/unfilled-roles";
import { ROLE_HOLDER, rolesOf } from "@/lib/platform/auth/roles-in-force";
import type { Context, StaffContext } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";
import { isoDay } from "@/lib/platform/db/day";
import { formVersion } from "@/lib/platform/edit-version";
import { type DraftSentence, sentencesOfDraft } from "./sop-draft.messages";
import { type DraftProgress, type DraftStepLine, listOpenDrafts, readOpenDraft } from "./sop-draft.store";
import { readLatest } from "./sop-publish.store";

export type DraftPage = {
  key: string;
  title: string;
  /** The newest version, which a draft begins from. */
  latest: number;
  draft: SopDraftView | null;
};

export type SopDraftView = {
  baseVersion: number;
  /** A version has come out since: this draft cannot become one. */
  isOld: boolean;
  state: DraftState;
  steps: DraftStepLine[];
  note: string;
  effectiveFrom: string;
  rows: (NumberedRow & { services: string[] })[];
  /** What the version before has and this has not. */
  removed: { key: string; no: number; activity: string }[];
  problems: DraftSentence[];
  isFit: boolean;
  /** It says nothing that its version does not: there is nothing to put forward yet. */
  isSame: boolean;
  /** Of services and what is decided where, which no cell of the sheet says. */
  walkChanges: string[];
  unwalked: number[];
  /** New rows that say what another row says: after a split one of them is to be written. */
  twins: number[];
  /** Rows in which a role looks at what the same role did. */
  ownReviews: DraftProblems["ownReviews"];
  /** What the version before writes down and this does not; none of a draft that can become none. */
  lost: ReturnType<typeof lostRecords>;
  /** Roles with duties in it that nobody holds today. */
  emptyRoles: SopRole[];
  content: SopContent;
  walks: number[][];
  difference: SopDifference;
  mayEdit: boolean;
  /** What the reader may press now. */
  presses: DraftPress[];
  /** Who has it next; empty once nobody is left who may. */
  waitsFor: { press: DraftPress; names: string[] } | null;
  order: string;
  shown: string;
};

/** null: no such SOP, or none with a version. */
export async function findDraftPage(ctx: StaffContext, key: string): Promise<DraftPage | null> {
  const found = await readDraft(ctx, key);
  if (!found) return null;
  const { title, latest, kept } = found;
  const page = { key, title, latest: latest.version };
  if (!kept) return { ...page, draft: null };
  const staff = await listStaff(ctx);
  const { draft, state, baseVersion } = kept;
  const problems = draftProblems(draft, latest.services, key);
  const content = draftContent(draft, key, latest.version + 1);
  const walking = servicesOf(draft, latest.services);
  const isOld = baseVersion !== latest.version;
  return {
    ...page,
    draft: {
      baseVersion,
      isOld,
      state,
      steps: kept.steps,
      note: kept.note,
      effectiveFrom: isoDay(kept.effectiveFrom) ?? "",
      rows: numbered(draft).map((one) => ({ ...one, services: namesOf(one.row.services, latest.services) })),
      removed: removedFrom(draft, latest, baseVersion),
      problems: sentencesOfDraft(problems, draft),
      isFit: isFit(problems),
      isSame: saysNothingNew(draft, latest),
      walkChanges: walkChanges(draft, latest),
      twins: problems.twins,
      unwalked: problems.unwalked.map(({ no }) => no),
      ownReviews: problems.ownReviews,
      lost: isOld ? [] : lostRecords(latest, { ...content, services: walking }),
      emptyRoles: unfilledRoles([content.definition], staff),
      content,
      walks: walking.map(({ rows }) => [...rows]),
      difference: compareVersions(latest, content),
      mayEdit: canEditDraft(state, ctx.actor),
      presses: DRAFT_PRESSES.filter((press) => refusalOf(press, state, ctx.actor) === null),
      waitsFor: waitsFor(state, staff),
      order: orderOf(draft),
      shown: String(kept.revision),
    },
  };
}

export type DraftPartPage = {
  key: string;
  title: string;
  part: string;
  name: string;
  fields: Record<string, string>;
  version: string;
  /** Of the SOP, with the rows of the draft that each walks, and what it asks for. */
  services: {
    slug: string;
    name: string;
    rows: { key: string; label: string }[];
    asks: { key: string; label: string }[];
  }[];
  /** What is wrong with it now. */
  problems: string[];
};

/** One part of a draft that may be edited; null: none, or not now, or not by this reader. */
export async function findDraftPart(ctx: StaffContext, key: string, part: string): Promise<DraftPartPage | null> {
  const found = await readDraft(ctx, key);
  if (!found?.kept || !canEditDraft(found.kept.state, ctx.actor)) return null;
  const { title, latest, kept } = found;
  const { draft } = kept;
  const edited = partOf(draft, part, { sop: key, services: latest.services });
  if (!edited) return null;
  const problems = sentencesOfDraft(draftProblems(draft, latest.services, key), draft);
  return {
    key,
    title,
    part,
    name: partName(draft, part),
    fields: edited.fields,
    version: formVersion(edited.fields),
    services: latest.services.map(({ slug, name, requirements }) => ({
      slug,
      name,
      rows: numbered(draft)
        .filter(({ row }) => row.services.includes(slug))
        .map(({ no, row }) => ({ key: row.key, label: `${no}. ${row.sheet.activity}` })),
      asks: requirements.map((entry) => ({ key: `${slug}/${entry.key}`, label: entry.label })),
    })),
    problems: problems.filter((one) => one.key === part).map(({ sentence }) => sentence),
  };
}

export type DraftToPress = { key: string; title: string; press: DraftPress; since: Date };

/** Drafts that wait for this reader. */
export async function listDraftsToPress(ctx: StaffContext): Promise<DraftToPress[]> {
  const waiting = await readOpenDrafts(ctx);
  return waiting
    .filter((draft) => waitsForPerson(draft, ctx.actor))
    .flatMap(({ key, title, state, lastAt }) => {
      const press = nextPresser(state.stage)?.press;
      return press ? [{ key, title, press, since: lastAt }] : [];
    });
}

export type OpenDraft = DraftProgress & { key: string; title: string };

/** All that are written, read or waiting to be approved; waitsForPerson says for whom. */
export async function readOpenDrafts(_ctx: Context, tx: Tx = db()): Promise<OpenDraft[]> {
  return listOpenDrafts(tx);
}

/** The open draft of a SOP, with the version it follows; null: no such SOP, or none with a version. */
export async function readDraft(_ctx: Context, key: string) {
  const sop = await db().sop.findUnique({ where: { key }, select: { title: true } });
  const latest = sop && (await readLatest(db(), key));
  return sop && latest ? { title: sop.title, latest, kept: await readOpenDraft(db(), key) } : null;
}

type Person = { id: string; name: string; roles: Role[] };

async function listStaff(ctx: StaffContext): Promise<Person[]> {
  const staff = await db().staff.findMany({
    where: { active: true },
    select: { id: true, name: true, ...ROLE_HOLDER },
    orderBy: { name: "asc" },
  });
  return staff.map((one) => ({ id: one.id, name: one.name, roles: rolesOf(one, ctx.clock()) }));
}

function waitsFor(state: DraftState, staff: readonly Person[]): SopDraftView["waitsFor"] {
  const next = nextPresser(state.stage);
  if (!next) return null;
  const able = staff.filter((one) => refusalOf(next.press, state, one) === null);
  const names = able.map(
    ({ name, roles }) =>
      `${name} (${next.roles
        .filter((role) => roles.includes(role))
        .map((role) => ROLE_NAMES[role])
        .join(", ")})`,
  );
  return { press: next.press, names };
}

function removedFrom(
  draft: SopDraft,
  latest: Parameters<typeof draftOf>[0] & { services: ServiceOfSop[]; version: number },
  base: number,
) {
  if (latest.version !== base) return [];
  const begun = draftOf(latest, latest.services);
  return numbered(begun)
    .filter(({ row }) => !draft.rows.some(({ key }) => key === row.key))
    .map(({ no, row }) => ({ key: row.key, no, activity: row.sheet.activity }));
}

function namesOf(slugs: readonly string[], services: readonly ServiceOfSop[]): string[] {
  return services.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name);
}
