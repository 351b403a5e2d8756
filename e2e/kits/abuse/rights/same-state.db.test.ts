import path from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { getCalendar } from "@/lib/cases/calendar";
import { EMPTY_FORM, type FormState } from "@/lib/domain/form-state";
import { ROLES } from "@/lib/domain/roles";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeJar, openCase } from "@/lib/testing/browser";
import { asStaff, makeClock } from "@/lib/testing/office";
import { actionFiles } from "../coverage";
import { keyOf } from "../inventory";
import { NO_SUBJECT, type Office, type Subject } from "../office/stages";
import { outcomeOfAction } from "./outcome";
import { nameOf } from "./run";
import { TABLE } from "./table";
import { type ActionRow, outcomes } from "./words";

// One browser; Next gives its cookies only inside a request.
const browser = vi.hoisted(() => ({ inside: false, get: (_name: string): { value: string } | undefined => undefined }));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => browser.get(name), getAll: () => [], set: () => {} }),
  headers: async () => {
    if (!browser.inside) throw new Error("outside a request");
    return new Headers({ origin: "http://127.0.0.1:3000" });
  },
}));

type Action = (state: FormState, data: FormData) => Promise<FormState>;

/** Whatever the applicant alone may do with a case or a draft. */
const OWN = TABLE.actions.filter((row) => {
  const { applicant, visitor, other_applicant } = outcomes(row.expect, nameOf(row));
  return row.stage && applicant === "allowed" && visitor !== "allowed" && other_applicant !== "allowed";
});
const ROOT = path.resolve(import.meta.dirname, "../../../..");
const actions = new Map<string, Action>();
let office: Office;

useDatabase();
beforeAll(async () => {
  for (const file of actionFiles(ROOT)) {
    const exported = (await import(path.join(ROOT, file))) as Record<string, Action>;
    for (const [name, action] of Object.entries(exported)) actions.set(keyOf(file, name), action);
  }
  const clock = makeClock("2026-01-02T01:00:00Z");
  const persons: Record<string, { id: string }> = {};
  for (const who of [...ROLES, "colleague"] as const)
    persons[who] = { id: (await asStaff([who === "colleague" ? "pelaksana" : who], clock)).actor.id };
  office = { address: "", persons: persons as Office["persons"], calendar: await getCalendar(), neighbours: [] };
});

describe("another applicant in the very same state", () => {
  test("there are as many acts as citizens have", () => {
    expect(new Set(OWN.map(({ action }) => action)).size).toBeGreaterThan(6);
  });

  for (const row of OWN)
    test(`changes nothing: ${nameOf(row)}`, async () => {
      const mine = await subjectFor(row);
      const other = await subjectFor(row);
      const before = await stateOf(mine);
      for (const jar of [await cookiesOf(other, other), await cookiesOf(other, mine)])
        for (const posted of mixed(mine, other)) {
          await post(row, posted, jar);
          expect(await stateOf(mine)).toEqual(before);
        }
      // It was there to be done.
      expect(await post(row, mine, await cookiesOf(mine, mine))).toBe("allowed");
    });
});

async function subjectFor(row: ActionRow): Promise<Subject> {
  return { ...NO_SUBJECT, ...(await row.stage?.(office, "applicant")) };
}

/** Once all of it is another's, then one part of it alone. */
function mixed(mine: Subject, other: Subject): Subject[] {
  const parts = (Object.keys(mine) as (keyof Subject)[]).filter((key) => mine[key] !== other[key]);
  return [
    mine,
    ...parts.flatMap((key) => [
      { ...other, [key]: mine[key] },
      { ...mine, [key]: other[key] },
    ]),
  ];
}

/** What opens the one, under the names of the other. */
async function cookiesOf(opens: Subject, named: Subject) {
  const jar = makeJar();
  if (opens.resumeCode) jar.set(`draf_${named.slug}`, opens.resumeCode);
  if (!opens.reference) return jar;
  await openCase(jar, opens);
  const { value } = jar.get(`lacak-${opens.reference}`) ?? { value: "" };
  if (named !== opens) jar.clear();
  jar.set(`lacak-${named.reference}`, value);
  return jar;
}

async function post(row: ActionRow, subject: Subject, jar: ReturnType<typeof makeJar>): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(row.fields(subject, "applicant")))
    for (const text of [value].flat()) form.append(name, text);
  [browser.inside, browser.get] = [true, jar.get];
  try {
    const state = await actions.get(row.action)?.(EMPTY_FORM, form);
    return state ? outcomeOfAction({ kind: "state", state }, row) : "no such action";
  } catch (error) {
    if (!(error as { digest?: string }).digest?.startsWith("NEXT_REDIRECT")) throw error;
    return "allowed";
  } finally {
    browser.inside = false;
  }
}

/** All that there is of one applicant. */
async function stateOf({ applicationId, draftId, runId }: Subject) {
  const own = { OR: [...(applicationId ? [{ applicationId }] : []), ...(draftId ? [{ draftId }] : [])] };
  return JSON.stringify([
    await db().document.findMany({ where: own, orderBy: { id: "asc" } }),
    applicationId && (await db().application.findUnique({ where: { id: applicationId } })),
    runId && (await db().historyEvent.count({ where: { runId } })),
    draftId && (await db().draft.findUnique({ where: { id: draftId } })),
    applicationId && (await db().seat.findMany({ where: { applicationId } })),
    applicationId && (await db().draft.count({ where: { applicationId } })),
  ]);
}
