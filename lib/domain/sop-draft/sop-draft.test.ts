import { describe, expect, it, test } from "vitest";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { NIB_DOCUMENT } from "@/prisma/seed/sops/nib-document";
import { SOP_ROLES } from "../roles";
import type { SopContent } from "../sop-difference/compare";
import type { SopRow } from "../sop-document";
import type { ServiceOfSop } from "../sop-fit";
import type { AnsweredMark } from "../sop-mark";
import { type Row, TIME_UNITS, VERBS } from "../workflow/definition";
import {
  carryMarks,
  draftContent,
  draftOf,
  draftProblems,
  draftWalks,
  isFit,
  numbered,
  partOf,
  type Restructure,
  restructure,
  SHEET_PARTS,
  type SopDraft,
  servicesOf,
} from ".";

const FIRST: SopContent = { document: NIB_DOCUMENT, definition: DEFINITIONS.nib };
const ask = (key: string, row: number) => ({
  key,
  label: key,
  hint: "",
  kind: "document" as const,
  required: true,
  row,
  maxFiles: 1,
  proposed: false,
});
const SERVICES: ServiceOfSop[] = [
  { slug: "nib", name: "Bantuan NIB", rows: [1, 2, 3, 4, 5], requirements: [ask("ktp", 1), ask("npwp", 2)] },
];
const CONTEXT = { sop: "nib", services: SERVICES };
const begin = () => draftOf(FIRST, SERVICES);

function done(draft: SopDraft, step: Restructure, row: string, newKey = "b1"): SopDraft {
  const arranged = restructure(draft, { step, row, newKey, begun: begin() });
  if (!arranged) throw new Error(`${step} ${row} was refused`);
  return arranged;
}

describe("a draft", () => {
  it("says what its version says, until something is changed", () => {
    expect(draftContent(begin(), "nib", 1)).toEqual(FIRST);
    expect(servicesOf(begin(), SERVICES)).toEqual(SERVICES);
    expect(isFit(draftProblems(begin(), SERVICES, "nib"))).toBe(true);
  });

  it("loses nothing on its way through the sheet and its forms, whatever a version holds", () => {
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const content = anyContent(seed);
      const services = SERVICES.map((service) => ({ ...service, rows: content.document.rows.map(({ no }) => no) }));
      let draft = draftOf(content, services);
      expect(draftContent(draft, "nib", 7)).toEqual(content);
      for (const part of ["identitas", "kolom", ...draft.rows.map(({ key }) => key)]) {
        const form = partOf(draft, part, { sop: "nib", services });
        const read = form?.read(form.fields);
        if (!read?.ok) throw new Error(`${seed} ${part} ${JSON.stringify(read)}`);
        draft = read.value;
      }
      expect(draftContent(draft, "nib", 7)).toEqual(content);
    }
  });

  it("gives every part a form, and no other", () => {
    for (const part of [...SHEET_PARTS, "r1", "r5"]) expect(partOf(begin(), part, CONTEXT)).not.toBeNull();
    for (const part of ["r6", "", "__proto__", "constructor"]) expect(partOf(begin(), part, CONTEXT)).toBeNull();
  });
});

describe("rows", () => {
  it("are numbered anew once one comes in, and its services follow", () => {
    const draft = done(begin(), "after", "r2");
    expect(numbered(draft).map(({ no, row }) => `${no}${row.key}`)).toEqual(["1r1", "2r2", "3b1", "4r3", "5r4", "6r5"]);
    expect(draftContent(draft, "nib", 2).document.rows.map(({ number }) => number)).toEqual([
      "1.",
      "2.",
      "3.",
      "4.",
      "5.",
      "6.",
    ]);
    expect(servicesOf(draft, SERVICES)[0]?.rows).toEqual([1, 2, 3, 4, 5, 6]);
    const problems = draftProblems(draft, SERVICES, "nib");
    expect(problems.blank).toEqual([{ key: "b1", no: 3, cells: ["Aktivitas", "Persyaratan", "Waktu", "Output"] }]);
    expect(problems.flow.map(({ key, problem }) => `${key} ${problem.code}`)).toContain("b1 row_without_duty");
  });

  it("take with them what is decided in them, and leave it to the next when they go", () => {
    const moved = done(begin(), "down", "r1");
    expect(draftWalks(moved, SERVICES).nib?.requirements).toEqual({ ktp: 2, npwp: 1 });
    const gone = done(begin(), "remove", "r1");
    expect(draftWalks(gone, SERVICES).nib).toEqual({ rows: [1, 2, 3, 4], requirements: { ktp: 1, npwp: 1 } });
    const back = done(gone, "restore", "r1");
    expect(draftContent(back, "nib", 1)).toEqual(FIRST);
    expect(draftWalks(back, SERVICES)).toEqual(draftWalks(begin(), SERVICES));
  });

  it("are split at their last duty", () => {
    const draft = done(begin(), "split", "r4");
    const [, , , first, second] = draft.rows;
    expect(first?.run.duties.map(({ role }) => role)).toEqual(["pelaksana"]);
    expect(second?.run.duties.map(({ role }) => role)).toEqual(["jafung"]);
    expect(second?.sheet.activity).toBe(first?.sheet.activity);
    expect(isFit(draftProblems(draft, SERVICES, "nib"))).toBe(true);
  });

  test.each([
    ["up", "r1"],
    ["down", "r5"],
    ["split", "r1"],
    ["remove", "r9"],
    ["restore", "r1"],
  ] as const)("%s of %s cannot be done", (step, row) => {
    expect(restructure(begin(), { step, row, newKey: "b1", begun: begin() })).toBeNull();
  });

  it("end in one that cannot be taken out", () => {
    let draft = begin();
    for (const row of ["r1", "r2", "r3", "r4"]) draft = done(draft, "remove", row);
    expect(restructure(draft, { step: "remove", row: "r5", newKey: "b1", begun: begin() })).toBeNull();
    expect(draftWalks(draft, SERVICES).nib?.requirements).toEqual({ ktp: 1, npwp: 1 });
  });
});

describe("a row's form", () => {
  const read = (changes: Record<string, string>, key = "r4") => {
    const form = partOf(begin(), key, CONTEXT);
    if (!form) throw new Error("no form");
    return form.read({ ...form.fields, ...changes });
  };
  const rowIn = (answer: ReturnType<typeof read>, key = "r4") =>
    answer.ok ? answer.value.rows.find((row) => row.key === key) : undefined;

  it("gives another doer's duty an id of its own, and keeps the others'", () => {
    const duties = rowIn(read({ "d1.role": "kabid", "d1.order": "0" }))?.run.duties;
    expect(duties?.map(({ id, role }) => `${id} ${role}`)).toEqual([
      "nib.r4.kabid.review kabid",
      "nib.4.pelaksana.perform pelaksana",
    ]);
  });

  it("takes a duty out that nobody does any more, and a new one in", () => {
    const row = rowIn(read({ "d1.role": "", "d2.role": "seksi", "d2.verb": "review", "d2.scope": "application" }));
    expect(row?.run.duties.map(({ role }) => role)).toEqual(["pelaksana", "seksi"]);
  });

  it("says the new words to the engine as well", () => {
    const row = rowIn(read({ activity: "Menerbitkan NIB", output: "NIB\nBerkas NIB", amount: "45", unit: "hour" }));
    expect(row?.run).toMatchObject({
      activity: "Menerbitkan NIB",
      output: "NIB; Berkas NIB",
      standard: { amount: 45, unit: "hour" },
    });
  });

  test.each([
    ["amount", "0"],
    ["amount", "1.5"],
    ["amount", "sepuluh"],
    ["unit", "week"],
    ["verifyAmount", "-2"],
    ["activity", "  "],
    ["time", "\u200b"],
    ["output", "\n \n"],
    ["plainApplication", "x".repeat(201)],
    ["d0.role", "bupati"],
    ["d0.verb", "constructor"],
    ["d1.scope", ""],
    ["d0.record", "hasOwnProperty"],
    ["d0.order", "dua"],
    ["help", Array.from({ length: 11 }, () => "a").join("\n")],
  ])("refuses %s as %j, at that field", (field, typed) => {
    const answer = read({ [field]: typed });
    expect(answer.ok).toBe(false);
    if (!answer.ok) expect(Object.keys(answer.errors)).toContain(field);
  });
});

describe("what is still to be said of it", () => {
  const mark = (
    place: string,
    wording: string,
    confirmed = false,
    kind: AnsweredMark["kind"] = "proposal",
  ): AnsweredMark => ({
    kind,
    place,
    placeName: `Langkah ${/rows\.(\d+)/.exec(place)?.[1]}, tugas`,
    wording,
    why: "Usulan.",
    answer: confirmed ? { kind: "confirmed", note: "", by: "Kadis", at: new Date(0) } : null,
  });
  const MARKS = [
    mark("definition.rows.1.duties", "Pelaksana: periksa berkas"),
    mark("definition.rows.4.standard", "5 menit", true),
    mark("document.rows.2.activity", "Paswoad", false, "question"),
    mark("document.identity.number", "", false, "question"),
  ];
  const placesOf = (draft: SopDraft) => carryMarks(MARKS, FIRST, draft).map(({ place }) => place);

  it("stays as it was as long as nothing is changed", () => {
    expect(placesOf(begin())).toEqual(MARKS.map(({ place }) => place));
  });

  it("goes with its row, is not asked again once confirmed, and ends where the cell was changed", () => {
    const moved = done(begin(), "after", "r1");
    expect(carryMarks(MARKS, FIRST, moved).map(({ place, placeName }) => [place, placeName])).toEqual([
      ["definition.rows.1.duties", "Langkah 1, tugas"],
      ["document.rows.3.activity", "Langkah 3, tugas"],
      ["document.identity.number", "Langkah undefined, tugas"],
    ]);
    const form = partOf(begin(), "r2", CONTEXT);
    const respelled = form?.read({ ...form.fields, activity: "Pemohon mengaktifkan akun, lalu menerima Paswoad" });
    const mended = form?.read({ ...form.fields, activity: "Pemohon mengaktifkan akun" });
    expect(respelled?.ok && placesOf(respelled.value)).toContain("document.rows.2.activity");
    expect(mended?.ok && placesOf(mended.value)).not.toContain("document.rows.2.activity");
    const identity = partOf(begin(), "identitas", CONTEXT);
    const filled = identity?.read({ ...identity.fields, "identity.number": "000.8.3.3/12/SOP/2027" });
    expect(filled?.ok && placesOf(filled.value)).not.toContain("document.identity.number");
  });
});

/** A version as wild as its shape allows, the same for the same seed. */
function anyContent(seed: number): SopContent {
  let state = seed * 2_654_435_761;
  const next = (most: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state % most;
  };
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const word = () => pick(["Berkas", "ma'ruf", "{{7*7}}", "<b>", "ujung; tengah", "1.", "a\\b", "é", '#read("x")']);
  const text = () => `${word()} ${word()} ${next(1_000)}`;
  const list = (least: number) => Array.from({ length: least + next(3) }, text);
  const first = 1 + next(2);
  const rows = Array.from({ length: 1 + next(6) }, (_, index) => {
    const no = first + index;
    const sheet: SopRow = {
      no,
      number: pick([`${no}.`, `${no}`, "", "a)"]),
      activity: text(),
      requirements: list(1),
      time: text(),
      output: list(1),
      remarks: pick(["", text()]),
    };
    const standard = () => ({ amount: 1 + next(9_999), unit: pick(TIME_UNITS) });
    const run: Row = {
      no,
      activity: pick([sheet.activity, text()]),
      requirements: pick([[], ["ktp"]]),
      standard: standard(),
      output: pick([sheet.output.join("; "), text()]),
      duties: Array.from({ length: next(5) }, (_, at) => ({
        id: `nib.${no}.${at}`,
        role: pick(SOP_ROLES),
        verb: pick(VERBS),
        scope: pick(["application", "programme"] as const),
        ...(next(2) && { task: `Tugas ${next(50)}` }),
        ...(next(3) === 0 && { record: pick(["nib", "decree", "attendance"]) }),
      })),
      informed: SOP_ROLES.filter(() => next(3) === 0),
      ...(next(2) && { verifyStandard: standard() }),
      ...(next(3) === 0 && { clockFrom: "first_day" as const }),
      ...(next(2) && {
        plain: pick([{ application: text() }, { programme: text() }, { application: text(), programme: text() }]),
      }),
      ...(next(3) === 0 && { help: list(1) }),
    };
    return { sheet, run };
  });
  const document = {
    ...structuredClone(NIB_DOCUMENT),
    subtitle: pick(["", text()]),
    header: { ...NIB_DOCUMENT.header, remarks: pick([null, "Ket."]) },
    rows: rows.map(({ sheet }) => sheet),
  };
  return { document, definition: { sop: "nib", version: 7, rows: rows.map(({ run }) => run) } };
}
