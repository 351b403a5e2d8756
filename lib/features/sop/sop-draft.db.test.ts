import { beforeEach, describe, expect, test } from "vitest";
import type { Role } from "@/lib/domain/roles";
import type { Definition } from "@/lib/domain/workflow";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, type Clock, givenApplication, makeClock } from "@/lib/testing/office";
import { findSop } from "./sop.queries";
import { arrangeDraft, beginDraft, editDraft } from "./sop-draft.commands";
import { findDraftPage, findDraftPart, listDraftsToPress, type SopDraftView } from "./sop-draft.queries";
import { PressDraft } from "./sop-draft.schema";
import { pressDraft } from "./sop-draft-press.commands";

useDatabase({ each: true });

const KEY = "nib";
let clock: Clock;
let jafung: StaffContext;
let sekretaris: StaffContext;
let kadis: StaffContext;

beforeEach(async () => {
  clock = makeClock();
  [jafung, sekretaris, kadis] = await Promise.all([as("jafung"), as("sekretaris"), as("kadis")]);
});

const as = (...roles: Role[]) => asStaff(roles, clock);
const begin = (by = jafung) => beginDraft(by, { key: KEY });

async function draft(reader = jafung): Promise<SopDraftView> {
  const page = await findDraftPage(reader, KEY);
  if (!page?.draft) throw new Error("There is no draft");
  return page.draft;
}

async function edit(
  part: string,
  texts: Record<string, string>,
  by = jafung,
  opened?: { version: string; fields: Record<string, string> },
) {
  const form = opened ?? (await findDraftPart(by, KEY, part));
  if (!form) throw new Error(`${part} has no form`);
  return editDraft(by, { key: KEY, part, version: form.version, typed: { ...form.fields, ...texts } });
}

async function arrange(step: string, by = jafung) {
  return arrangeDraft(by, { key: KEY, step, order: (await draft(by)).order });
}

async function press(what: string, by: StaffContext, more: Record<string, string> = {}) {
  const { shown } = await draft(by);
  return pressDraft(by, PressDraft.parse({ key: KEY, press: what, shown, ...more }));
}

const WISHES = { note: "Hasil rapat bidang.", effectiveFrom: "2026-11-24" };
/** Row 4: 30 minutes instead of 5, and the Kabid looks instead of the Jafung. */
const CHANGED = { time: "30 Menit", amount: "30", "d1.role": "kabid" };

async function published() {
  await begin();
  expect(await edit("r4", CHANGED)).toMatchObject({ ok: true });
  expect(await press("submit", jafung, WISHES)).toMatchObject({ ok: true });
  expect(await press("review", sekretaris)).toMatchObject({ ok: true });
  return press("approve", kadis, { effectiveFrom: "2026-11-24" });
}

const GIVEN = { given: ["ktp", "surat_usaha", "email", "npwp"] };
async function rowsOf(runId: string) {
  const run = await db().run.findUniqueOrThrow({ where: { id: runId }, include: { pinned: true } });
  const { version, rows } = run.pinned.definition as unknown as Definition;
  return { version, rows };
}

describe("from a draft to a version", () => {
  test("written, reviewed and approved by three persons: old cases keep theirs, new ones follow from its day on", async () => {
    const before = await givenApplication(KEY, clock, GIVEN);
    expect(await published()).toMatchObject({ ok: true });
    const sameDay = await givenApplication(KEY, clock, GIVEN);
    clock.tick(24 * 60);
    const nextDay = await givenApplication(KEY, clock, GIVEN);
    for (const { runId } of [before, sameDay]) expect((await rowsOf(runId)).version).toBe(1);
    const { version, rows } = await rowsOf(nextDay.runId);
    expect(version).toBe(2);
    expect(rows[3]).toMatchObject({ standard: { amount: 30, unit: "minute" } });
    expect(rows[3]?.duties.map(({ role }) => role)).toEqual(["pelaksana", "kabid"]);

    const sop = await findSop(kadis, KEY);
    expect(sop?.shown).toMatchObject({ version: 2, note: WISHES.note, publishedBy: kadis.actor.name });
    expect((await findDraftPage(jafung, KEY))?.draft).toBeNull();
    // What the office changed is its own word; what it left as it was is still asked.
    const places = sop?.marks.map(({ place }) => place) ?? [];
    expect(places).not.toContain("definition.rows.4.duties");
    expect(places).toContain("definition.rows.1.duties");
  });

  test("each who is to press is told, and sees it on Beranda; nobody else", async () => {
    await begin();
    await edit("r4", CHANGED);
    const waiting = async () =>
      Object.fromEntries(
        await Promise.all(
          [jafung, sekretaris, kadis].map(async (one) => [
            one.actor.roles[0],
            (await listDraftsToPress(one)).map(({ press }) => press),
          ]),
        ),
      );
    expect(await waiting()).toEqual({ jafung: ["submit"], sekretaris: [], kadis: [] });
    await press("submit", jafung, WISHES);
    expect(await waiting()).toEqual({ jafung: [], sekretaris: ["review"], kadis: [] });
    await press("review", sekretaris);
    expect(await waiting()).toEqual({ jafung: [], sekretaris: [], kadis: ["approve"] });
    await press("return", kadis, { note: "Waktunya terlalu lama." });
    expect(await waiting()).toEqual({ jafung: ["submit"], sekretaris: [], kadis: [] });
    const told = async ({ actor }: StaffContext) =>
      (await db().notice.findMany({ where: { staffId: actor.id, channel: "portal" }, select: { subject: true } })).map(
        ({ subject }) => subject,
      );
    expect(await told(sekretaris)).toEqual([expect.stringContaining("menunggu telaah Anda")]);
    expect(await told(kadis)).toEqual([expect.stringContaining("menunggu pengesahan Anda")]);
    expect(await told(jafung)).toEqual([expect.stringContaining("dikembalikan")]);
  });

  test("nobody agrees to their own, to what they have not seen, to a day that has passed, or to what is not complete", async () => {
    const both = await as("sekretaris", "kadis");
    await begin(both);
    await edit("r4", CHANGED, both);
    await press("submit", both, WISHES);
    expect(await press("review", both)).toMatchObject({ code: "sop_draft_own" });
    expect(await press("review", kadis)).toMatchObject({ code: "no_right" });
    await press("review", sekretaris);
    expect(await press("approve", both, { effectiveFrom: "2026-11-24" })).toMatchObject({ code: "sop_draft_own" });
    const late = await press("approve", kadis, { effectiveFrom: "2026-11-22" });
    expect(late).toMatchObject({ code: "sop_draft_past", errors: { effectiveFrom: expect.any(String) } });
    expect(await press("approve", kadis, { effectiveFrom: "2126-11-24" })).toMatchObject({ code: "sop_draft_far" });
    expect((await draft(both)).presses).toEqual(["take_back"]);
    const { shown } = await draft(kadis);
    await press("take_back", both);
    await edit("r4", { amount: "45" }, both);
    await press("submit", both, WISHES);
    await press("review", sekretaris);
    const approve = PressDraft.parse({ key: KEY, press: "approve", shown, effectiveFrom: "2026-11-24" });
    expect(await pressDraft(kadis, approve)).toMatchObject({ code: "sop_draft_changed" });
    expect(await db().sopVersion.count({ where: { sopKey: KEY } })).toBe(1);
  });

  test("what says nothing new, or is not complete, is not put forward", async () => {
    await begin();
    expect(await press("submit", jafung, WISHES)).toMatchObject({ code: "sop_draft_same" });
    await arrange("after:r2");
    const { problems, isFit } = await draft();
    expect(isFit).toBe(false);
    expect(problems.map(({ sentence }) => sentence)).toContain(
      "Langkah 3: Aktivitas, Persyaratan, Waktu, Output belum diisi.",
    );
    expect(await press("submit", jafung, WISHES)).toMatchObject({ code: "sop_draft_unfit" });
  });

  test("two who approve at once make one version; what comes out meanwhile by another way makes it old", async () => {
    await begin();
    await edit("r4", CHANGED);
    await press("submit", jafung, WISHES);
    await press("review", sekretaris);
    const second = await as("kadis");
    const answers = await Promise.all(
      [kadis, second].map((one) => press("approve", one, { effectiveFrom: "2026-11-24" })),
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db().sopVersion.count({ where: { sopKey: KEY } })).toBe(2);
    expect(await db().sopDraft.count({ where: { endedAt: null } })).toBe(0);
  });
});

describe("rows that come, go and move", () => {
  test("are walked by new cases in their new order, each with what is decided in it", async () => {
    await begin();
    await arrange("after:r1");
    const added = (await draft()).rows[1]?.row.key ?? "";
    const row = {
      activity: "Memeriksa kecocokan data",
      requirements: "-",
      time: "10 Menit",
      output: "Data cocok",
      amount: "10",
      unit: "minute",
      "d0.role": "jafung",
      "d0.verb": "verify",
      "d0.scope": "application",
    };
    expect(await edit(added, row)).toMatchObject({ ok: true });
    expect((await draft()).problems).toEqual([]);
    await press("submit", jafung, WISHES);
    await press("review", sekretaris);
    expect(await press("approve", kadis, { effectiveFrom: "2026-11-23" })).toMatchObject({ ok: true });
    const { rows } = await rowsOf((await givenApplication(KEY, clock, GIVEN)).runId);
    expect(rows.map(({ no, requirements }) => [no, requirements])).toEqual([
      [1, ["ktp", "surat_usaha"]],
      [2, []],
      [3, ["email", "npwp"]],
      [4, []],
      [5, []],
      [6, []],
    ]);
    expect((await findSop(kadis, KEY))?.services[0]?.rows).toEqual([1, 2, 3, 4, 5, 6]);
    // The next one begins from it.
    await begin(sekretaris);
    expect((await draft(sekretaris)).rows.map(({ no, row: { key } }) => `${no} ${key}`)).toEqual(
      [1, 2, 3, 4, 5, 6].map((no) => `${no} r${no}`),
    );
  });

  test("two who arrange at once: the second is told, and nothing is moved twice", async () => {
    await begin();
    const { order } = await draft();
    const step = { key: KEY, step: "down:r1", order };
    const answers = await Promise.all([jafung, sekretaris].map((one) => arrangeDraft(one, step)));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await draft()).rows.map(({ row }) => row.key)).toEqual(["r2", "r1", "r3", "r4", "r5"]);
  });
});

describe("two who write at once", () => {
  test("in other rows both are kept; in one row the second is told what stands there, and loses nothing", async () => {
    await begin();
    const [mine, theirs] = await Promise.all([jafung, sekretaris].map((one) => findDraftPart(one, KEY, "r4")));
    expect(await edit("r5", { time: "15 Menit" }, sekretaris)).toMatchObject({ ok: true });
    expect(await edit("r4", { time: "20 Menit" }, sekretaris, theirs ?? undefined)).toMatchObject({ ok: true });
    const late = await edit("r4", { output: "NIB terbit", informed: "kabid,kadis" }, jafung, mine ?? undefined);
    expect(late).toMatchObject({
      ok: false,
      code: "changed_meanwhile",
      sentence: expect.stringContaining("Waktu (kini “20 Menit”)"),
      values: { output: "NIB terbit", time: "20 Menit", informed: ["kabid", "kadis"] },
    });
    const again = late as unknown as { values: Record<string, string | string[]> };
    const texts = Object.fromEntries(
      Object.entries(again.values).map(([name, value]) => [name, [value].flat().join(",")]),
    );
    const { version = "", ...fields } = texts;
    expect(await editDraft(jafung, { key: KEY, part: "r4", version, typed: fields })).toMatchObject({ ok: true });
    expect((await findDraftPart(jafung, KEY, "r4"))?.fields).toMatchObject({ time: "20 Menit", output: "NIB terbit" });
    expect((await findDraftPart(jafung, KEY, "r5"))?.fields).toMatchObject({ time: "15 Menit" });
  });

  test("one draft of a SOP, whoever begins it; a row that was taken out takes nothing any more", async () => {
    const answers = await Promise.all([begin(jafung), begin(sekretaris)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const form = (await findDraftPart(jafung, KEY, "r4")) ?? undefined;
    await arrange("remove:r4", sekretaris);
    expect(await edit("r4", { time: "1 Jam" }, jafung, form)).toMatchObject({ code: "sop_draft_part_gone" });
    expect((await draft()).removed.map(({ key }) => key)).toEqual(["r4"]);
    await arrange("restore:r4");
    expect((await draft()).rows.map(({ row }) => row.key)).toEqual(["r1", "r2", "r3", "r4", "r5"]);
  });
});

describe("who may", () => {
  test("write it: Jafung, Kabid, Sekretaris, admin; nobody while it is read by the others", async () => {
    for (const role of ["pelaksana", "seksi", "kadis", "auditor"] as const)
      expect(await begin(await as(role))).toMatchObject({ code: "no_right" });
    await begin();
    for (const role of ["pelaksana", "seksi", "kadis", "auditor"] as const) {
      const other = await as(role);
      expect(await findDraftPart(other, KEY, "r4")).toBeNull();
      expect(await editDraft(other, { key: KEY, part: "r4", version: "", typed: {} })).toMatchObject({
        code: "no_right",
      });
      expect((await draft(other)).presses).toEqual([]);
    }
    await edit("r4", CHANGED);
    await press("submit", jafung, WISHES);
    expect(await edit("r4", CHANGED, sekretaris, { version: "", fields: {} })).toMatchObject({
      code: "sop_draft_stage",
    });
    expect(await press("take_back", sekretaris)).toMatchObject({ code: "no_right" });
    expect(await press("take_back", jafung)).toMatchObject({ ok: true });
    expect(await press("discard", jafung, { note: "Tidak jadi diubah." })).toMatchObject({ ok: true });
    expect((await findDraftPage(jafung, KEY))?.draft).toBeNull();
    expect(await begin(sekretaris)).toMatchObject({ ok: true });
  });

  test("every change and press is in the audit, and a press stays", async () => {
    await published();
    const actions = await db().auditEntry.findMany({
      where: { subjectType: "sop", subjectId: KEY },
      orderBy: { id: "asc" },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      "sop_draft.begun",
      "sop_draft.edited",
      "sop_draft.pressed",
      "sop_draft.pressed",
      "sop.published",
      "sop_draft.pressed",
    ]);
    await expect(db().sopDraftStep.deleteMany()).rejects.toThrow();
  });
});
