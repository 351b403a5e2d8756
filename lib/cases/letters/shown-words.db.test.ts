import { expect, test } from "vitest";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import { type LetterModel, letterText } from "@/lib/domain/letters/model";
import { Template } from "@/lib/domain/letters/template";
import { findProgramme } from "@/lib/features/desk/programme.queries";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { numberAll } from "@/lib/features/letters/letters.commands";
import { listProgrammePapers } from "@/lib/features/letters/papers.queries";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { completeProgrammeDuty } from "@/lib/features/records/records.commands";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { walkProgramme } from "@/lib/testing/public-programmes";

useDatabase({ each: true });

const date = "2026-11-23";
const SENTENCE = "Kalimat baru dari dinas.";

async function scene() {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  for (const name of ["Sari", "Hadi"]) await givenAccepted("pelatihan", clock, desk, { name });
  const programmeId = await givenProgramme(desk.pelaksana, { type: "training", quota: 2, title: "Kelas garam" });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 2 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  return { desk, programmeId };
}

async function newTemplate(key: string) {
  const content = [
    ...Template.parse(findLetterKind(key)?.template),
    ...Template.parse([{ type: "paragraph", text: [SENTENCE] }]),
  ];
  await db().letterTemplate.create({ data: { kind: key, version: 1, content, createdBy: "admin" } });
}

test("a duty numbers its letters for the words that were shown; what changed is named, and the next press approves it", async () => {
  const { desk, programmeId } = await scene();
  await walkProgramme(desk, programmeId, "letters_signed");
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  const shown = async (ctx = desk.kadis) => (await findProgramme(ctx, programmeId))?.papersVersion;
  expect(await shown()).toBeNull();
  await must(actOnProgramme(desk.kadis, { programmeId, command: { type: "claim", duty } }));
  const version = (await shown()) ?? "";
  expect(version).not.toBe("");
  expect(await shown()).toBe(version);
  expect(await shown(desk.sekretaris)).toBeNull();

  const press = (seen: string) =>
    completeProgrammeDuty(desk.kadis, { programmeId, duty, settles: [], date, version: seen });
  const numbered = () => db().letter.count({ where: { programmeId, kind: { not: "keputusan-pelatihan" } } });
  await newTemplate("undangan-peserta");
  await db().programme.update({ where: { id: programmeId }, data: { place: "Balai Desa Kuripan" } });
  const stale = await press(version);
  expect(stale).toMatchObject({ ok: false, code: "changed_meanwhile", values: { version: await shown() } });
  const { sentence } = stale as unknown as { sentence: string };
  expect(sentence).toContain("naskah Undangan peserta, data di Undangan narasumber,");
  expect(sentence).not.toContain("data di Undangan peserta");
  expect(await press("")).toMatchObject({ ok: false, code: "changed_meanwhile" });
  expect(await numbered()).toBe(0);
  expect(await db().numberSeries.findFirst({ where: { series: "surat" } })).toBeNull();

  await must(press((stale as unknown as { values: { version: string } }).values.version));
  expect(await numbered()).toBe(4);
  const { model } = await db().letter.findFirstOrThrow({ where: { programmeId, kind: "undangan-peserta" } });
  expect(letterText(model as unknown as LetterModel)).toContain(SENTENCE);
});

test("the same for all letters of a kind at once", async () => {
  const { desk, programmeId } = await scene();
  const kind = "sertifikat-pelatihan";
  const line = async (ctx = desk.kadis) =>
    (await listProgrammePapers(ctx, programmeId)).find((paper) => paper.kind === kind);
  const version = (await line())?.numberAll ?? "";
  expect(version).not.toBe("");
  expect((await line(desk.kabid))?.numberAll).toBeNull();
  const press = () => numberAll(desk.kadis, { kind, kegiatan: programmeId, date, version });
  // Nobody has an outcome yet: what was shown is still so, and that is what is said.
  expect(await press()).toMatchObject({ ok: false, code: "letter_lacks" });
  const { applicationId: id } = await db().seat.findFirstOrThrow({ where: { programmeId } });
  await db().application.update({ where: { id }, data: { applicantName: "Nama yang dibetulkan" } });
  const stale = await press();
  expect(stale).toMatchObject({ ok: false, code: "changed_meanwhile" });
  expect((stale as unknown as { sentence: string }).sentence).toContain("penerima Sertifikat pelatihan");
});
