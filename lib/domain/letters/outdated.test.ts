import { expect, test } from "vitest";
import { fill } from "./fill";
import { LETTER_KINDS } from "./kinds";
import type { LetterModel } from "./model";
import { isOutdated, planWords } from "./outdated";
import { ph } from "./phrase";
import { Template } from "./template";

const PLAN = { firstDay: "2026-12-14", lastDay: "2026-12-16", hours: "09.00-15.00 WITA", place: "Aula Kantor Camat" };
const template = Template.parse([
  { type: "facts", rows: [{ label: "Pukul", value: ph("{jam} WITA") }] },
  { type: "facts", rows: [{ label: "Tempat", value: ph("{tempat_kegiatan}") }] },
  { type: "paragraph", text: ph("Kegiatan dilaksanakan pada {hari_tanggal}, bertempat di {tempat_kegiatan}.") },
]);

function numbered(words: Template, plan = PLAN): LetterModel {
  const fields = planWords(plan);
  const filled = fill(words, { fields, lists: {}, tables: {}, signer: null });
  if (!filled.ok) throw new Error("The sample lacks something");
  return { blocks: filled.blocks, letterhead: null } as unknown as LetterModel;
}

test.each([
  ["nothing", {}, false],
  ["the last day", { lastDay: "2026-12-17" }, true],
  ["all days", { firstDay: "2026-12-21", lastDay: "2026-12-23" }, true],
  ["the hours", { hours: "08.00-15.00" }, true],
  ["the zone behind the hours alone", { hours: "09.00-15.00" }, false],
  ["another place", { place: "Taman Kota" }, true],
  ["a place whose name is a part of the old one", { place: "Aula" }, true],
  ["a place that is not known any more", { place: " " }, false],
  ["days that are not known any more", { firstDay: null, lastDay: null }, false],
] as const)("what changed: %s", (_, change, outdated) => {
  expect(isOutdated(numbered(template), template, planWords({ ...PLAN, ...change }))).toBe(outdated);
});

test("a letter whose words name none of it never is; hostile words are words", () => {
  const silent = Template.parse([{ type: "paragraph", text: ph("Sertifikat.") }]);
  expect(isOutdated(numbered(silent), silent, planWords({ ...PLAN, place: "Taman Kota" }))).toBe(false);
  const hostile = { ...PLAN, place: "{jam} $& (Aula) \\ <b>" };
  expect(isOutdated(numbered(template, hostile), template, planWords(hostile))).toBe(false);
  expect(isOutdated(numbered(template, hostile), template, planWords(PLAN))).toBe(true);
});

test("every kind that announces names the days or the place, and bears a number", () => {
  const named = (words: unknown) => /hari_tanggal|tempat_kegiatan/.test(JSON.stringify(words));
  const announcing = LETTER_KINDS.filter(({ announces }) => announces);
  expect(announcing.map(({ key }) => key)).toEqual([
    "keputusan-pelatihan",
    "undangan-peserta",
    "undangan-narasumber",
    "permohonan-izin-lokasi",
    "surat-tugas",
    "jadwal-promosi",
  ]);
  for (const kind of announcing)
    expect([kind.key, named(kind.template), kind.series !== null]).toEqual([kind.key, true, true]);
});
