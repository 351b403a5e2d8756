import "server-only";
import { OFFICE_TEMPLATE, readLetterOffice } from "@/lib/cases/letters/office";
import { fieldNames } from "@/lib/domain/letters/catalogue";
import { exampleNumber, type NumberExample } from "@/lib/domain/letters/example-number";
import { Handling, USUAL_HANDLING } from "@/lib/domain/letters/handling";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { namingOf } from "@/lib/domain/letters/kind-naming";
import { LETTER_KINDS } from "@/lib/domain/letters/kinds";
import type { LetterOffice } from "@/lib/domain/letters/letter-office";
import { Template } from "@/lib/domain/letters/template";
import { printTemplate, type TypedBlock } from "@/lib/domain/letters/template-form";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { type EditVersion, formVersion } from "@/lib/platform/edit-version";
import { canEditLetters } from "./letter-templates.policy";
import { shownOffice } from "./shown-office.messages";

/** Who saved a version, and why; version 0 is what the portal ships with and has neither. */
export type SavedVersion = { version: number; note: string; savedBy: string; savedAt: Date };

export type KindLine = { key: string; name: string; newest: SavedVersion | null };

/** All kinds, each with what was saved last; null: the words that the portal ships with. */
export async function listTemplates(ctx: StaffContext): Promise<KindLine[]> {
  assertEditor(ctx);
  const newest = await db().letterTemplate.findMany({
    distinct: ["kind"],
    orderBy: [{ kind: "asc" }, { version: "desc" }],
    select: VERSION,
  });
  const named = new Map((await withNames(newest)).map(({ kind, ...version }) => [kind, version]));
  return LETTER_KINDS.map(({ key, name }) => ({ key, name, newest: named.get(key) ?? null }));
}

/** `newest`: what a save must follow on; `shown`: the version whose words stand in the form. */
export type TemplateForEdit = {
  newest: number;
  shown: number;
  blocks: TypedBlock[];
  handling: Handling;
  versions: SavedVersion[];
};

const MOST_VERSIONS = 50;

/** The words of a kind as fields of a form: the newest, or an older version to be used again. null: there is none. */
export async function findTemplateForEdit(
  ctx: StaffContext,
  kind: LetterKind,
  version?: number,
): Promise<TemplateForEdit | null> {
  assertEditor(ctx);
  const versions = await listVersions(kind.key);
  const newest = versions[0]?.version ?? 0;
  const shown = version ?? newest;
  const saved =
    shown === 0
      ? { content: kind.template, ...USUAL_HANDLING }
      : await db().letterTemplate.findUnique({
          where: { kind_version: { kind: kind.key, version: shown } },
          select: { content: true, security: true, urgency: true },
        });
  if (!saved) return null;
  const template = Template.parse(saved.content);
  const handling = Handling.parse({ security: saved.security, urgency: saved.urgency });
  return { newest, shown, blocks: printTemplate(template, fieldNames(namingOf(kind))), handling, versions };
}

export type OfficeForEdit = {
  newest: number;
  /** Of the form that shows it. */
  version: EditVersion;
  office: LetterOffice;
  versions: SavedVersion[];
  example: NumberExample;
};

/** Letterhead, page and number as they stand, with an example of the number. */
export async function getOfficeForEdit(ctx: StaffContext): Promise<OfficeForEdit> {
  assertEditor(ctx);
  const [{ version: newest, office }, versions] = await Promise.all([
    readLetterOffice(db()),
    listVersions(OFFICE_TEMPLATE),
  ]);
  const version = formVersion(shownOffice(office));
  return { newest, version, office, versions, example: exampleNumber(office.number, ctx.clock()) };
}

function assertEditor(ctx: StaffContext) {
  if (!canEditLetters(ctx.actor)) throw new Error("Letters are set up by admins only");
}

async function listVersions(kind: string): Promise<SavedVersion[]> {
  const rows = await db().letterTemplate.findMany({
    where: { kind },
    orderBy: { version: "desc" },
    take: MOST_VERSIONS,
    select: VERSION,
  });
  return (await withNames(rows)).map(({ kind: _kind, ...version }) => version);
}

const VERSION = { kind: true, version: true, note: true, createdBy: true, createdAt: true } as const;

type Row = { kind: string; version: number; note: string; createdBy: string; createdAt: Date };

async function withNames(rows: Row[]): Promise<(SavedVersion & { kind: string })[]> {
  const ids = [...new Set(rows.map((row) => row.createdBy))];
  const staff = await db().staff.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return rows.map(({ createdBy, createdAt, ...row }) => ({
    ...row,
    savedBy: names.get(createdBy) ?? "",
    savedAt: createdAt,
  }));
}
