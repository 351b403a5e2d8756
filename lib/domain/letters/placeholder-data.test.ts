import { expect, test } from "vitest";
import { catalogueOf } from "./catalogue";
import { composeLetter } from "./compose";
import type { LetterData } from "./fill";
import { namingOf } from "./kind-naming";
import { LETTER_KINDS } from "./kinds";
import { DEFAULT_LETTER_OFFICE } from "./letter-office";
import { letterText } from "./model";
import { ph } from "./phrase";
import { drawAnyway } from "./placeholder-data";
import { sampleFor } from "./sample-data";
import { Template } from "./template";

const NOTHING: LetterData = { fields: {}, lists: {}, tables: {}, signer: null };
const KINDS = LETTER_KINDS.map((kind) => [kind.key, kind] as const);

const drawOf = (kind: (typeof LETTER_KINDS)[number], data: LetterData, template = Template.parse(kind.template)) =>
  drawAnyway(namingOf(kind), data, (known) =>
    composeLetter({
      kind,
      template,
      data: { ...known, addressee: "" },
      office: DEFAULT_LETTER_OFFICE,
      numbered: null,
      today: "2026-11-28",
    }),
  );

test.each(KINDS)("%s is drawn of nothing at all, and what is lacking is named", (_, kind) => {
  const { model, lacking } = drawOf(kind, NOTHING);
  const said = letterText(model).join("\n");
  const { fields } = catalogueOf(namingOf(kind));
  for (const { key } of lacking)
    if (Object.hasOwn(fields, key)) expect(said.toLowerCase()).toContain(`[${fields[key]?.name}]`.toLowerCase());
});

test.each(KINDS)("%s lacks nothing of the sample", (_, kind) => {
  expect(drawOf(kind, sampleFor(kind)).lacking).toEqual([]);
});

test("what is known stays, what is lacking is written as the office names it", () => {
  const [, kind] = KINDS.find(([key]) => key === "tanda-terima-permohonan") ?? [];
  if (!kind) throw new Error("no such kind");
  const template = Template.parse([{ type: "heading", text: ph("{pemohon_nama}, {usaha_nama}") }]);
  const { model, lacking } = drawOf(kind, { ...NOTHING, fields: { pemohon_nama: "Siti", usaha_nama: null } }, template);
  expect(letterText(model)).toContain("Siti, [Nama usaha]");
  expect(lacking).toEqual([{ key: "usaha_nama" }]);
});
