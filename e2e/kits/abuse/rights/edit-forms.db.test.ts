import path from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { ROLES } from "@/lib/domain/roles";
import type * as Actions from "@/lib/platform/action";
import type { StaffContext } from "@/lib/platform/context";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { AUDIENCES, type Audience } from "../audience";
import { actionFiles } from "../coverage";
import { keyOf } from "../inventory";
import type { Persons, Staff } from "../office/persons";
import { NO_SUBJECT, type Office, openOffice } from "../office/stages";
import { nameOf } from "./run";
import { TABLE } from "./table";
import { UNDOES_NOTHING } from "./undoes-nothing";
import { type ActionRow, type Fields, outcomes } from "./words";

vi.mock("next/cache", () => ({ revalidatePath: () => {} }));

type Recipe = {
  schema: z.ZodType;
  command: (ctx: StaffContext, input: unknown) => Promise<{ ok: boolean; code?: string }>;
};

// What each action was made of; the browser and its gate have no part in what is asked here.
const recipes = vi.hoisted(() => new Map<unknown, unknown>());
vi.mock("@/lib/platform/action", async (original) => {
  const real = await original<typeof Actions>();
  const formAction: typeof real.formAction = (recipe) => {
    const action = real.formAction(recipe);
    recipes.set(action, recipe);
    return action;
  };
  return { ...real, formAction };
});

const ROOT = path.resolve(import.meta.dirname, "../../../..");
const actions = new Map<string, unknown>();
let office: Office;

useDatabase();
beforeAll(async () => {
  for (const file of actionFiles(ROOT))
    for (const [name, action] of Object.entries((await import(path.join(ROOT, file))) as object))
      actions.set(keyOf(file, name), action);
  office = await openOffice("", await staffOfEveryRole());
});

/** The words of letters number their versions, and are tested where they are compared (letter-templates). */
const isEdit = (row: ActionRow) => "version" in row.fields(NO_SUBJECT, "visitor");
const ROWS = TABLE.actions.filter((row) => isEdit(row) && !row.action.endsWith("TemplateAction"));
const TAKEN = ROWS.filter((row) => row.expect.allowed?.length);

describe("every action", () => {
  const edits = new Set(TABLE.actions.filter(isEdit).map(({ action }) => action));
  const others = Object.values(UNDOES_NOTHING).flat();

  test("is an edit form that says what it showed, or undoes nothing that somebody else did", () => {
    const all = [...new Set(TABLE.actions.map(({ action }) => action))];
    expect(all.filter((action) => !edits.has(action) && !others.includes(action))).toEqual([]);
    expect(others.filter((action) => !all.includes(action) || edits.has(action))).toEqual([]);
  });
});

describe("an edit form", () => {
  test("has a row for every one of them that somebody may send", () => {
    expect(new Set(TAKEN.map(({ action }) => action)).size).toBeGreaterThanOrEqual(8);
  });

  for (const row of TAKEN)
    test(`${nameOf(row)}: is told what it would undo when it does not say what it showed, and is taken when it does`, async () => {
      const who = AUDIENCES.find((audience) => outcomes(row.expect, row.action)[audience] === "allowed") ?? "visitor";
      const subject = { ...NO_SUBJECT, ...(await row.stage?.(office, who)) };
      expect(subject.version).not.toBe("");
      const { version: _, ...bare } = row.fields(subject, who);
      // One that leaves all as it is undoes nothing.
      if (row.changes !== false) expect(await send(row, bare, who)).toBe("changed_meanwhile");
      expect(await send(row, row.fields(subject, who), who)).toBe("allowed");
    }, 60_000);
});

async function send(row: ActionRow, fields: Fields, who: Audience): Promise<string> {
  const { schema, command } = recipes.get(actions.get(row.action)) as Recipe;
  const parsed = schema.safeParse(fields);
  if (!parsed.success) return `form: ${parsed.error.message}`;
  const answer = await command(await staffContextFor(office.persons[who as keyof Persons].id), parsed.data);
  return answer.ok ? "allowed" : (answer.code ?? "refused");
}

/** Without a browser of their own. */
async function staffOfEveryRole(): Promise<Persons> {
  const persons: Record<string, Staff> = {};
  for (const role of ROLES) {
    const email = `${role}@kasar.lokal`;
    const grants = { create: { role, validFrom: new Date("2026-01-01") } };
    const { id } = await db().staff.create({ data: { email, name: `Petugas ${role}`, grants }, select: { id: true } });
    persons[role] = { id, email, jar: new Map() };
  }
  return persons as Persons;
}
