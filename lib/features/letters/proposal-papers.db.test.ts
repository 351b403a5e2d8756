import { expect, test } from "vitest";
import type { LetterModel } from "@/lib/domain/letters/model";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { recordOutcomes } from "@/lib/features/outcomes/outcomes.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { addEntry, completeProgrammeDuty } from "@/lib/features/records/records.commands";
import { db } from "@/lib/platform/db";
import { renderDocx } from "@/lib/platform/letters/docx";
import { storage } from "@/lib/platform/uploads/storage";
import { useDatabase } from "@/lib/testing";
import { docxWords } from "@/lib/testing/docx-words";
import { missingFrom } from "@/lib/testing/letter-words";
import { makeClock } from "@/lib/testing/office";
import { pdfPages } from "@/lib/testing/pdf-words";
import { endOpenDuty, givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { keepLetter } from "./letter-bytes.command";
import { numberPaper } from "./letters.commands";

useDatabase();

const RECIPIENTS = 25;
const date = "2026-11-23";
const GOODS = [
  { name: "Gerobak #read(1)", specification: "Besi, 150 × 60 cm", quantity: 25, unit: "buah", price: 4_750_000 },
  { name: 'Tenda "lipat"', specification: "", quantity: 25, unit: "buah", price: 1_250_500 },
];
const PLACES = [
  { serial: 1, kind: "berita-acara-seleksi" },
  { serial: 2, kind: "proposal-bantuan" },
  { serial: 3, kind: "berita-acara-serah-terima" },
];

test(`a proposal for ${RECIPIENTS} by the roles: its papers, as PDF and as Word file, say what was entered, and their numbers follow each other`, async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const people = Array.from({ length: RECIPIENTS }, (_, at) => ({
    name: `Penerima {{${at}}} <b> & anak`,
    businessName: `Kios nomor ${at}`,
  }));
  for (const person of people) {
    clock.tick(1);
    await givenAccepted("peralatan", clock, desk, person);
  }
  const budgetLine = "5.1.02.01 <b>";
  const facts = { type: "equipment_proposal", quota: RECIPIENTS, title: "Bantuan peralatan", budgetLine } as const;
  const programmeId = await givenProgramme(desk.seksi, facts);
  await must(gatherFirst(desk.seksi, { programmeId, count: RECIPIENTS }));
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "start" } }));
  const number = (kind: string) => numberPaper(desk.kadis, { kind, kegiatan: programmeId, date });
  await must(number("berita-acara-seleksi"));

  // Before it is approved no number is used for the proposal.
  expect(await number("proposal-bantuan")).toMatchObject({ code: "letter_by_duty" });
  const duty = "fasilitasi.2.seksi.perform";
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "claim", duty } }));
  for (const data of GOODS) await must(addEntry(desk.seksi, { programmeId, kind: "item", data }));
  await must(completeProgrammeDuty(desk.seksi, { programmeId, duty, settles: [] }));
  while ((await db().openDuty.count({ where: { programmeId } })) > 0) await endOpenDuty(desk, programmeId);
  await must(recordOutcomes(desk.seksi, { programmeId, outcome: "approved" }));
  await must(number("berita-acara-serah-terima"));

  const letters = await db().letter.findMany({ where: { programmeId }, orderBy: { serial: "asc" } });
  expect(letters.map(({ serial, kind }) => ({ serial, kind }))).toEqual(PLACES);
  for (const { id, kind, number: written, model } of letters) {
    await keepLetter(desk.kadis, { id });
    const { storageName } = await db().letter.findUniqueOrThrow({ where: { id } });
    const letter = model as unknown as LetterModel;
    const pages = await pdfPages(new Uint8Array(await storage().read(storageName ?? "")));
    const texts = [pages.join("\n"), docxWords(await renderDocx(letter))];
    for (const text of texts) {
      expect({ kind, wrong: missingFrom(text, letter) }).toEqual({ kind, wrong: [] });
      const said = text.replace(/\s+/g, "");
      const places = people.map(({ name, businessName }) => said.indexOf(bare(name) + bare(businessName)));
      // Everybody once, in the order of the seats.
      expect(places.every((place, at) => place > (places[at - 1] ?? 0))).toBe(true);
      expect(said).toContain(bare(written));
    }
    if (kind !== "proposal-bantuan") continue;
    for (const words of [
      "Gerobak #read(1)",
      "Rp4.750.000,00",
      "Rp118.750.000,00",
      'Tenda "lipat"',
      "Rp1.250.500,00",
      "Rp31.262.500,00",
      "Rp150.012.500,00",
      "seratus lima puluh juta dua belas ribu lima ratus rupiah",
      "25 (dua puluh lima) orang",
      budgetLine,
    ])
      for (const text of texts) expect(text.replace(/\s+/g, "")).toContain(bare(words));
  }
});

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
