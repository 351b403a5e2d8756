import { expect, test } from "vitest";
import type { Definition, DoneDuty, Event, OwedItem } from "@/lib/domain/workflow";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { duePapers } from "./due-papers";
import { dueWords } from "./due-words";
import { type KnownLetter, owedState, type PapersOf } from "./substitutes";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
const letter = (kind: string, hour: number, more: Partial<KnownLetter> = {}): KnownLetter => ({
  id: `${kind}-${hour}`,
  kind,
  applicationId: null,
  about: "",
  state: "valid",
  notReplaced: false,
  outdated: false,
  number: String(hour),
  numberedAt: at(hour),
  signedAt: null,
  ...more,
});
const done = (...duties: string[]) => duties.map((duty) => ({ duty, undoneBySeq: null }) as DoneDuty);
const came = { seq: 9, at: at(5), type: "substituted", outApplicationId: "a1", inApplicationId: "a9", owed: [] };
const line = (kind: OwedItem["kind"], applicationId = "a9") =>
  ({ id: `9.${kind}`, kind, applicationId, row: 4, settled: false }) as const;

const [DECREED, INVITED, HANDED] = ["2.kadis.approve", "3.kadis.approve", "4.pelaksana.perform"].map(
  (duty) => `pelatihan.${duty}`,
) as [string, string, string];

function papersOf(ended: string[], changes: Partial<PapersOf> = {}, firstDay: string | null = "2026-12-14"): PapersOf {
  return {
    serviceSlug: "pelatihan",
    definition: DEFINITIONS.pelatihan,
    state: {
      done: done(...ended),
      listApproved: true,
      owed: [],
      rowTimes: {},
      firstDay,
      lastDay: firstDay && "2026-12-16",
    },
    history: [came as unknown as Event],
    seated: ["a2", "a9"],
    letters: [letter("keputusan-pelatihan", 1)],
    delivered: [],
    handAgain: [],
    speakers: [],
    ...changes,
  };
}
const ALL = [DECREED, INVITED, HANDED];
const states = (papers: PapersOf, today = "2026-11-24") =>
  (["decree_addendum", "letter", "delivery"] as const).map((kind) => owedState(line(kind), papers, today));

test.each([
  ["a duty ahead makes the letter for everybody", papersOf([DECREED]), ["due", "covered", "covered"]],
  ["handed over by the duty ahead", papersOf([DECREED, INVITED]), ["due", "due", "covered"]],
  ["every duty has ended", papersOf(ALL), ["due", "due", "due"]],
  ["left again", papersOf(ALL, { seated: ["a2"] }), ["left", "left", "left"]],
  [
    "named by a newer addendum, invited, handed over",
    papersOf(ALL, {
      letters: [letter("addendum-keputusan", 6), letter("undangan-peserta", 6, { applicationId: "a9" })],
      delivered: ["a9"],
    }),
    ["made", "made", "made"],
  ],
  [
    "an addendum of before, an invitation that is void",
    papersOf(ALL, {
      letters: [letter("addendum-keputusan", 4), letter("undangan-peserta", 6, { applicationId: "a9", state: "void" })],
    }),
    ["due", "due", "due"],
  ],
  [
    "a decree that was numbered anew names them",
    papersOf(ALL, { letters: [letter("keputusan-pelatihan", 7)] }),
    ["made", "due", "due"],
  ],
])("what a substitute owes: %s", (_, papers, expected) => {
  expect(states(papers)).toEqual(expected);
});

test("on the first day an invitation is of no use any more; a list sent back is approved once more", () => {
  expect(states(papersOf(ALL), "2026-12-14")).toEqual(["due", "late", "late"]);
  const back = papersOf([], {});
  expect(states({ ...back, state: { ...back.state, listApproved: false } })).toEqual(["covered", "covered", "covered"]);
});

test("a proposal has no letters, and names who came by a number of its own", () => {
  const definition: Definition = {
    ...DEFINITIONS.fasilitasi,
    rows: DEFINITIONS.fasilitasi.rows.filter(({ no }) => no === 1),
  };
  const proposal = (hour: number) =>
    papersOf(
      ["fasilitasi.1.kadis.approve"],
      { serviceSlug: "lapak", definition, letters: [letter("proposal-bantuan", hour)] },
      null,
    );
  expect(states(proposal(1))).toEqual(["due", "covered", "covered"]);
  expect(states(proposal(6))).toEqual(["made", "covered", "covered"]);
  const [due] = duePapers({ ...proposal(1), openOutcomes: 2 }, "2026-11-24");
  expect(due).toMatchObject({ kind: { key: "proposal-bantuan" }, role: "kadis", substitute: true });
});

const due = (papers: PapersOf, today = "2026-11-24", openOutcomes = 2) =>
  duePapers({ ...papers, openOutcomes }, today).map(({ kind, role, targets, voided }) => [
    kind.key,
    role,
    targets.map(({ applicationId }) => applicationId),
    voided,
  ]);

test("numbers are asked of whoever signs, on the paper's own page, and never what a duty ahead gives", () => {
  const held = letter("undangan-peserta", 2, { applicationId: "a2" });
  expect(due(papersOf([DECREED], { letters: [letter("keputusan-pelatihan", 1)] }))).toEqual([
    ["addendum-keputusan", "kadis", [null], false],
  ]);
  expect(due(papersOf(ALL, { letters: [letter("keputusan-pelatihan", 1), held] }))).toEqual([
    ["addendum-keputusan", "kadis", [null], false],
    ["undangan-peserta", "kadis", ["a9"], false],
  ]);
  expect(due(papersOf(ALL, { letters: [letter("keputusan-pelatihan", 1), held] }), "2026-12-14")).toEqual([
    ["addendum-keputusan", "kadis", [null], false],
  ]);
});

test("a voided number of an approval that stands is asked for again", () => {
  const letters = [
    letter("keputusan-pelatihan", 1, { state: "void" }),
    letter("permohonan-izin-lokasi", 1, { state: "void" }),
    letter("permohonan-izin-lokasi", 2),
    letter("undangan-peserta", 2, { applicationId: "a2" }),
  ];
  expect(due(papersOf(ALL, { history: [], seated: ["a2"], letters }))).toEqual([
    ["keputusan-pelatihan", "kadis", [null], true],
  ]);
});

test("a number that is voided when everything is over is asked for again, but no invitation to a day that has passed", () => {
  const voided = { state: "void" } as const;
  const letters = [
    letter("keputusan-pelatihan", 1),
    letter("addendum-keputusan", 6, voided),
    letter("undangan-peserta", 6, { applicationId: "a9", ...voided }),
  ];
  expect(due(papersOf(ALL, { letters }), "2026-12-20", 0)).toEqual([["addendum-keputusan", "kadis", [null], true]]);
});

test("a number that was voided with the word that no other is needed is asked of nobody, and settles what was owed", () => {
  const dropped = { state: "void", notReplaced: true } as const;
  const letters = [
    letter("keputusan-pelatihan", 1),
    letter("permohonan-izin-lokasi", 2, dropped),
    letter("undangan-peserta", 2, { applicationId: "a2", ...dropped }),
    letter("addendum-keputusan", 6, dropped),
    letter("undangan-peserta", 6, { applicationId: "a9", ...dropped }),
  ];
  expect(due(papersOf(ALL, { letters }))).toEqual([]);
  expect(states(papersOf(ALL, { letters }))).toEqual(["made", "covered", "covered"]);
  // Whoever comes later still is to be named, and a letter that was made anyway is asked for when it is voided.
  const later = [{ ...came, at: at(8) } as unknown as Event];
  expect(due(papersOf(ALL, { letters, history: later })).map(([key]) => key)).toEqual(["addendum-keputusan"]);
  for (const key of ["permohonan-izin-lokasi", "addendum-keputusan"]) {
    const again = [...letters, letter(key, 7, { state: "void" })];
    expect(due(papersOf(ALL, { letters: again })).map(([one]) => one)).toEqual([key]);
  }
});

test("what says another day or place is asked for until the programme is over, invitations until it begins", () => {
  const moved = { outdated: true };
  const letters = [
    letter("keputusan-pelatihan", 1, moved),
    letter("surat-tugas", 2, moved),
    letter("undangan-peserta", 2, { applicationId: "a2", ...moved }),
    letter("undangan-peserta", 3, { applicationId: "a9", ...moved }),
    letter("permohonan-izin-lokasi", 3),
  ];
  const papers = papersOf(ALL, { history: [], letters });
  const asked = [
    ["keputusan-pelatihan", "kadis", [null], false],
    ["undangan-peserta", "kadis", ["a2", "a9"], false],
    ["surat-tugas", "kadis", [null], false],
  ];
  expect(due(papers)).toEqual(asked);
  expect(due(papers, "2026-12-16").map(([key]) => key)).toEqual(["keputusan-pelatihan", "surat-tugas"]);
  expect(due(papers, "2026-12-17")).toEqual([]);
  // Before its approval the duty ahead gives the number.
  expect(due(papersOf([DECREED], { history: [], letters: letters.slice(0, 3) })).map(([key]) => key)).toEqual([
    "keputusan-pelatihan",
    "surat-tugas",
  ]);
  const words = duePapers({ ...papers, openOutcomes: 2 }, "2026-11-24").map((one) => dueWords(one, null));
  expect(words).toEqual([
    "Beri nomor baru keputusan Kepala Dinas (pelatihan), karena waktu atau tempatnya berubah",
    "Beri nomor baru 2 undangan peserta, karena waktu atau tempatnya berubah",
    "Beri nomor baru surat tugas, karena waktu atau tempatnya berubah",
  ]);
});

test("minutes and reports are due once their row has ended, those of who attended with the outcomes", () => {
  const over = { startedAt: at(1), endedAt: at(2) };
  const papers = papersOf(ALL, { history: [], seated: [] });
  const ended = (...rows: number[]) => ({
    ...papers,
    state: { ...papers.state, rowTimes: Object.fromEntries(rows.map((row) => [row, over])) },
  });
  const kinds = (open: number, ...rows: number[]) => due(ended(...rows), "2026-12-20", open).map(([key]) => key);
  expect(kinds(2, 2)).toEqual(["berita-acara-seleksi"]);
  expect(kinds(2, 2, 5, 6)).toEqual(["berita-acara-survei", "berita-acara-seleksi"]);
  expect(kinds(0, 2, 5, 6)).toEqual([
    "berita-acara-survei",
    "berita-acara-pelaksanaan",
    "laporan-kegiatan",
    "berita-acara-seleksi",
  ]);
});

test("the letter of a speaker who was taken off the list is asked for by nobody, outdated or voided", () => {
  const about = "0199-line";
  for (const state of ["void", "valid"]) {
    const invited = letter("undangan-narasumber", 3, { about, state, outdated: state === "valid" });
    const papers = papersOf(ALL, { history: [], letters: [letter("keputusan-pelatihan", 1), invited] });
    const kinds = (speakers: string[]) =>
      due({ ...papers, speakers }).filter((words) => /narasumber/.test(JSON.stringify(words)));
    expect(kinds([about])).toHaveLength(1);
    expect(kinds([])).toEqual([]);
  }
});
