import path from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { EMPTY_FORM, type FormState } from "@/lib/domain/form-state";
import { makeReference } from "@/lib/domain/reference-number";
import { PlainUpload, UploadClaim } from "@/lib/features/documents/documents.schema";
import type * as Actions from "@/lib/platform/action";
import { useDatabase } from "@/lib/testing";
import { quotedIn, readLog } from "@/lib/testing/log-lines";
import { actionFiles, actionsInSources } from "../coverage";
import { changes, readState } from "../database-state";
import { keyOf } from "../inventory";
import { unforeseenIn } from "../logs";
import { looseFields } from "../values/loose-fields";
import { outcomeOfAction } from "./outcome";
import { nameOf } from "./run";
import { TABLE } from "./table";
import { type ActionRow, outcomes } from "./words";

// Nobody's browser, on a page of ours.
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => undefined, getAll: () => [], set: () => {} }),
  headers: async () => new Headers({ origin: "http://127.0.0.1:3000" }),
}));

// Each action as it is made: its schema stands nowhere else.
const made = vi.hoisted(() => new Map<unknown, unknown>());
vi.mock("@/lib/platform/action", async (original) => {
  const real = await original<typeof Actions>();
  const formAction: typeof real.formAction = (recipe) => {
    const action = real.formAction(recipe);
    made.set(action, recipe.schema);
    return action;
  };
  return { ...real, formAction };
});

type Action = (state: FormState, data: FormData) => Promise<FormState>;

const ROOT = path.resolve(import.meta.dirname, "../../../..");
const actions = new Map<string, Action>();

useDatabase();
beforeAll(async () => {
  for (const file of actionFiles(ROOT)) {
    const exported = (await import(path.join(ROOT, file))) as Record<string, Action>;
    for (const [name, action] of Object.entries(exported)) actions.set(keyOf(file, name), action);
  }
});

/** Routes that read what a browser sends; the first takes JSON, which holds anything. */
const ROUTES: Record<string, z.ZodType> = { "POST /api/uploadthing": UploadClaim, "POST /api/unggah": PlainUpload };

describe("every server action", () => {
  test("is made by the one maker and stands in the rights table", () => {
    const all = actionsInSources(ROOT);
    expect([...actions.keys()].sort()).toEqual(all);
    expect(all.filter((key) => !made.has(actions.get(key)))).toEqual([]);
    expect(all.filter((key) => !TABLE.actions.some(({ action }) => action === key))).toEqual([]);
  });

  test("takes texts: nothing else that a request may hold comes through any of its fields", () => {
    const named = (key: string, what: "lists" | "files") =>
      TABLE.actions.filter(({ action }) => action === key).flatMap((row) => row[what] ?? []);
    const loose = [...actions].flatMap(([key, action]) =>
      looseFields(made.get(action) as z.ZodType, named(key, "lists"), named(key, "files")).map(
        (told) => `${key}: ${told}`,
      ),
    );
    const routes = Object.entries(ROUTES).flatMap(([name, schema]) =>
      looseFields(schema, []).map((told) => `${name}: ${told}`),
    );
    expect([...loose, ...routes]).toEqual([]);
  });

  test("is called once by nobody in particular: what the table says, nothing written, no error in the log", async () => {
    const rows = TABLE.actions.filter((row) => outcomes(row.expect, nameOf(row)).visitor !== "allowed");
    expect(new Set(rows.map(({ action }) => action)).size).toBeGreaterThan(40);
    const wrong: string[] = [];
    const before = await readState();
    const log = await readLog(async () => {
      for (const row of rows) {
        const expected = outcomes(row.expect, nameOf(row)).visitor;
        const outcome = await call(row);
        if (outcome !== expected) wrong.push(`${nameOf(row)}: expected ${expected}, got ${outcome}`);
      }
    });
    expect(wrong).toEqual([]);
    expect([unforeseenIn(log), quotedIn(log)]).toEqual([[], []]);
    expect(changes(before, await readState(), ["audit_entry"])).toEqual([]);
  });
});

/** With the first of the makings that its schema can read. */
async function call(row: ActionRow): Promise<string> {
  let outcome = "no such action";
  for (const changed of MAKINGS) {
    const form = new FormData();
    for (const [name, value] of Object.entries(row.fields({ ...SUBJECT, ...changed }, "visitor")))
      for (const text of [value].flat()) form.append(name, text);
    const state = await actions.get(row.action)?.(EMPTY_FORM, form);
    if (state) outcome = outcomeOfAction({ kind: "state", state }, row);
    if (!outcome.startsWith("form:")) return outcome;
  }
  return outcome;
}

const ID = "00000000-0000-4000-8000-000000000000";
const CODE = "A".repeat(43);
/** Nothing that there is; every field is as such a thing is written. */
const REFERENCE = makeReference({ year: 2026, serviceLetter: "N", randomBytes: new Uint8Array(12).fill(9) });
const SUBJECT = {
  slug: "nib" as const,
  reference: REFERENCE,
  phone: "081234567899",
  nik: "5201014107900001",
  applicationId: ID,
  runId: ID,
  duty: "nib.1.pelaksana.verify",
  requirement: "ktp",
  paper: ID,
  output: ID,
  draftId: ID,
  requestId: ID,
  resumeCode: CODE,
  id: ID,
  token: CODE,
  text: "Siti",
  line: ID,
  letter: ID,
  version: "",
};
/** Rows use `text`, `token`, `duty` and `id` for what they need: a name, a day, an address, an id, a version, the number of another case. */
const MAKINGS = [
  {},
  { text: REFERENCE },
  { text: "5/12/2026" },
  { text: "2026-12-05" },
  { text: "siti@contoh.test" },
  { text: ID, token: ID, duty: ID },
  { text: "0", id: "0" },
];
