import { beforeAll, expect, test } from "vitest";
import { composeLetter } from "@/lib/domain/letters/compose";
import { isOfService, LETTER_KINDS } from "@/lib/domain/letters/kinds";
import { letterText } from "@/lib/domain/letters/model";
import type { LetterTarget } from "@/lib/domain/letters/target";
import { Template } from "@/lib/domain/letters/template";
import { daysOf, ENTRY_SCHEMAS } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import { gatherFirst, substituteParticipant } from "@/lib/features/gathering/gathering.commands";
import { numberPaper } from "@/lib/features/letters/letters.commands";
import { recordAttendance, recordOutcomes, recordScores } from "@/lib/features/outcomes/outcomes.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import {
  addEntry,
  completeProgrammeDuty,
  fillSurvey,
  makeLetters,
  recordDelivery,
} from "@/lib/features/records/records.commands";
import { db } from "@/lib/platform/db";
import { renderDocx } from "@/lib/platform/letters/docx";
import { renderPdf } from "@/lib/platform/letters/pdf";
import { useDatabase } from "@/lib/testing";
import { docxWords } from "@/lib/testing/docx-words";
import { strayKeys } from "@/lib/testing/letter-keys";
import { missingFrom } from "@/lib/testing/letter-words";
import { makeClock } from "@/lib/testing/office";
import { pdfFlow } from "@/lib/testing/pdf-words";
import { type Desk, endOpenDuty, givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { countStatements } from "@/lib/testing/statements";
import { findLetterData, listParticipantData } from "./data";
import { factsOfAll } from "./facts-of-all";
import { readLetterOffice } from "./office";

useDatabase();

const SEATS = 30;
const HOSTILE = [
  '{{7*7}} [Nomor surat] #read("/etc/passwd")',
  "<img src=x onerror=alert(1)> \\input{x} $x$",
  '=HYPERLINK("http://x") \'tanda "petik"\'',
  "محمد رضوان 🧕🏽",
  "W".repeat(200),
];

const clock = makeClock();
let desk: Desk;
let programmeId: string;
let people: { applicationId: string; reference: string; name: string }[] = [];

beforeAll(async () => {
  desk = await givenDesk(clock);
  for (let i = 0; i <= SEATS; i += 1) {
    clock.tick(1);
    const name = HOSTILE[i] ?? `Peserta ${i}`;
    const changes = { name, businessName: `Usaha <b>${i}</b>` };
    people.push({ ...(await givenAccepted("pelatihan", clock, desk, changes)), name });
  }
  programmeId = await givenProgramme(desk.pelaksana, {
    type: "training",
    quota: SEATS,
    title: "Kelas #pemasaran {{7*7}}",
    place: "",
    hours: "09.00-12.00 dan 13.00-16.00 WITA",
  });
}, 120_000);

const moment = () => ({ at: clock.now(), record: null });
const find = (target: LetterTarget) => db().$transaction((tx) => findLetterData(tx, target, moment()));
const read = async (target: LetterTarget) => (await find(target)) ?? expect.fail("There is no such thing");
const ofProgramme = () => read({ subject: "programme", programmeId });
const act = (ctx: Desk[keyof Desk], command: Parameters<typeof actOnProgramme>[1]["command"]) =>
  must(actOnProgramme(ctx, { programmeId, command }));

test("before anything is written down what is not known is null or empty, and no key is absent", async () => {
  const data = await ofProgramme();
  expect(strayKeys("programme", data)).toEqual([]);
  expect(data).toMatchObject({ addressee: "Kelas #pemasaran {{7*7}}", programmeId, serviceSlug: "pelatihan" });
  expect(data.fields).toMatchObject({
    nomor: null,
    kegiatan: "Kelas #pemasaran {{7*7}}",
    jenis_kegiatan: "Kelas pelatihan",
    sebutan_peserta: "peserta",
    hari_tanggal: "Senin s.d. Rabu, 14 s.d. 16 Desember 2026",
    lama_hari: "3 (tiga)",
    jam: "09.00-12.00 dan 13.00-16.00",
    jumlah_jam: "18 (delapan belas)",
    kuota: "30 (tiga puluh)",
    tempat_kegiatan: null,
    jumlah_peserta: null,
    jumlah_hadir: null,
    nomor_sk: null,
    rab_total: null,
    rab_terbilang: null,
  });
  expect(data.lists.dasar_hukum?.[0]).toBe("Permenkop Usaha Kecil dan menengah Nomor 2 Tahun 2019");
  expect(Object.entries(data.tables).filter(([, rows]) => rows.length > 0)).toEqual([]);
});

test(`a class of ${SEATS} by the roles: its letters say what was entered, as it was entered`, async () => {
  await must(gatherFirst(desk.pelaksana, { programmeId, count: SEATS }));
  await act(desk.pelaksana, { type: "start" });
  await endOpenDuty(desk, programmeId);
  await endOpenDuty(desk, programmeId);

  const prepare = "pelatihan.2.jafung.perform";
  await act(desk.jafung, { type: "claim", duty: prepare });
  const speakers = HOSTILE.map((name, at) =>
    ENTRY_SCHEMAS.speaker.parse({ name, from: HOSTILE[(at + 1) % 5], topic: `Materi ${at % 2}` }),
  );
  await must(addEntry(desk.jafung, { programmeId, kind: "committee", data: { name: "Budi, S.E.", post: "Ketua" } }));
  for (const data of speakers) await must(addEntry(desk.jafung, { programmeId, kind: "speaker", data }));
  const spoken = speakers.map(({ name, from, topic }) => ({ nama: name, instansi: from, materi: topic }));
  expect((await ofProgramme()).tables.narasumber).toEqual(spoken);
  await must(
    completeProgrammeDuty(desk.jafung, { programmeId, duty: prepare, settles: [], place: "Aula Dinas, Gerung" }),
  );
  for (let i = 0; i < 3; i += 1) await endOpenDuty(desk, programmeId);

  // The record of the ended duty counts, whatever becomes of the lines it was made from.
  await db().programmeLine.updateMany({
    where: { programmeId, kind: "committee" },
    data: { data: { name: "X", post: "X" } },
  });
  const decided = await ofProgramme();
  expect(decided.tables.panitia).toEqual([{ nama: "Budi, S.E.", jabatan: "Ketua" }]);
  expect(decided.tables.narasumber).toEqual(spoken);
  expect(decided.lists.mata_pelajaran).toEqual(["Materi 0", "Materi 1"]);
  const decree = await db().letter.findFirstOrThrow({ where: { programmeId, series: "keputusan" } });
  expect(decided.fields).toMatchObject({
    tempat_kegiatan: "Aula Dinas, Gerung",
    jumlah_peserta: "30 (tiga puluh)",
    nomor_sk: decree.number,
    tanggal_sk: "23 November 2026",
  });
  expect(decided.tables.peserta).toEqual(
    people.slice(0, SEATS).map(({ name, reference }, at) => ({
      nama: name,
      usaha: `Usaha <b>${at}</b>`,
      produk: "Nasi campur",
      alamat: "Jalan Contoh 1",
      desa: "Gerung Utara",
      kecamatan: "Gerung",
      nomor: formatReference(reference),
      hadir: "",
      nilai_awal: "",
      nilai_akhir: "",
      hasil: "",
    })),
  );

  // Each speaker by the line; each participant alone and all at once are the same.
  const lines = await db().programmeLine.findMany({ where: { programmeId, kind: "speaker" }, orderBy: { id: "asc" } });
  for (const [at, line] of lines.entries()) {
    const one = await read({ subject: "speaker", programmeId, lineId: line.id });
    expect(strayKeys("speaker", one)).toEqual([]);
    expect(one.addressee).toBe(speakers[at]?.name);
    expect(one.fields).toMatchObject({ narasumber_nama: speakers[at]?.name, narasumber_materi: speakers[at]?.topic });
  }
  const all = await db().$transaction((tx) => listParticipantData(tx, programmeId, moment()));
  expect(all.map(({ addressee }) => addressee)).toEqual(people.slice(0, SEATS).map(({ name }) => name));
  for (const one of all.slice(0, 3)) {
    expect(strayKeys("participant", one)).toEqual([]);
    const { applicationId = "" } = one;
    expect(await read({ subject: "participant", programmeId, applicationId })).toEqual(one);
  }
  expect(all[3]?.fields).toMatchObject({
    pemohon_nama: "محمد رضوان 🧕🏽",
    pemohon_desa: "Kelurahan Gerung Utara",
    pemohon_kecamatan: "Gerung",
    usaha_nama: "Usaha <b>3</b>",
    keadaan: "Diproses",
    waktu_layanan: "13 jam dan 3 hari kerja",
  });
  expect(JSON.stringify([decided, all])).not.toMatch(/52010141|birth|nikHash/);
}, 120_000);

test("who gave the seat back is in no letter; who came instead stands in the addendum", async () => {
  const [out] = people;
  const comes = people[SEATS];
  if (!out || !comes) throw new Error("The fixture is too small");
  const swap = { programmeId, outApplicationId: out.applicationId, inApplicationId: comes.applicationId };
  await must(substituteParticipant(desk.pelaksana, { ...swap, reason: "Menggantikan yang sakit." }));
  const data = await ofProgramme();
  expect(data.tables.pengganti).toEqual([
    { diganti: out.name, nama: comes.name, usaha: `Usaha <b>${SEATS}</b>`, desa: "Gerung Utara", kecamatan: "Gerung" },
  ]);
  expect(data.tables.peserta?.map(({ nama }) => nama)).toEqual(
    [...people.slice(1, SEATS), comes].map(({ name }) => name),
  );
  expect(await find({ subject: "participant", programmeId, applicationId: out.applicationId })).toBeNull();
  people = [...people.slice(1, SEATS), comes];
});

test("letters, place, days and results", async () => {
  await act(desk.pelaksana, { type: "claim", duty: "pelatihan.3.pelaksana.perform" });
  await must(makeLetters(desk.pelaksana, { programmeId }));
  clock.tick(1);
  const addendum = { kind: "addendum-keputusan", kegiatan: programmeId, date: "2026-11-23" } as const;
  await must(numberPaper(desk.kadis, addendum));
  await must(
    completeProgrammeDuty(desk.pelaksana, { programmeId, duty: "pelatihan.3.pelaksana.perform", settles: [] }),
  );
  for (let i = 0; i < 3; i += 1) await endOpenDuty(desk, programmeId);
  await act(desk.pelaksana, { type: "claim", duty: "pelatihan.4.pelaksana.perform" });
  const made = await db().programmeLetter.findMany({ where: { programmeId }, select: { id: true } });
  const how = { deliveredOn: "2026-11-23", deliveredBy: "by_hand", deliveredTo: "", note: "" } as const;
  await must(recordDelivery(desk.pelaksana, { programmeId, letterId: made.map(({ id }) => id), ...how }));
  await must(
    completeProgrammeDuty(desk.pelaksana, { programmeId, duty: "pelatihan.4.pelaksana.perform", settles: [] }),
  );
  const survey = "pelatihan.5.pelaksana.perform";
  await act(desk.pelaksana, { type: "claim", duty: survey });
  const points = [
    { point: "Listrik", ready: "ya", note: "" },
    { point: "Parkir", ready: "tidak", note: "Sempit" },
  ] as const;
  await must(fillSurvey(desk.pelaksana, { programmeId, points: [...points] }));
  await must(completeProgrammeDuty(desk.pelaksana, { programmeId, duty: survey, settles: [] }));
  await endOpenDuty(desk, programmeId);
  clock.tick(24 * 60 * 24);
  const duty = "pelatihan.6.pelaksana.perform";
  await act(desk.pelaksana, { type: "claim", duty });
  const ids = people.map(({ applicationId }) => applicationId);
  const come = (day: string, there: string[]) =>
    must(recordAttendance(desk.pelaksana, { programmeId, day, applicationId: ids, back: 1, present: there }));
  await come("2026-12-14", ids);
  const first = await read({ subject: "day", programmeId, date: "2026-12-14" });
  expect(strayKeys("day", first)).toEqual([]);
  expect(first.addressee).toBe("Kelas #pemasaran {{7*7}}, Senin, 14 Desember 2026");
  expect(first.fields).toMatchObject({ hari: "Senin, 14 Desember 2026", jumlah_hadir: "30 (tiga puluh)" });
  expect((await read({ subject: "day", programmeId, date: "2026-12-15" })).fields.jumlah_hadir).toBeNull();
  expect(await find({ subject: "day", programmeId, date: "2026-12-17" })).toBeNull();
  for (const day of ["2026-12-15", "2026-12-16"]) await come(day, ids.slice(1));
  const scores = { programmeId, applicationId: ids.slice(1, 2), before: [40], after: [80], back: 1 };
  await must(recordScores(desk.pelaksana, scores));
  const data = { text: "Label belum ada", followUp: "Dibantu bulan depan" };
  await must(addEntry(desk.pelaksana, { programmeId, kind: "problem", data }));
  await must(recordOutcomes(desk.pelaksana, { programmeId, outcome: "by_attendance" }));
  const report = await ofProgramme();
  expect(strayKeys("programme", report)).toEqual([]);
  expect(report.fields.jumlah_hadir).toBe("29 (dua puluh sembilan)");
  expect(report.tables.survei).toEqual([
    { hal: "Listrik", siap: "Siap", catatan: "" },
    { hal: "Parkir", siap: "Belum siap", catatan: "Sempit" },
  ]);
  expect(report.tables.masalah).toEqual([{ masalah: "Label belum ada", tindak_lanjut: "Dibantu bulan depan" }]);
  expect(report.tables.peserta?.[0]).toMatchObject({ hadir: "1", hasil: "Tidak hadir" });
  expect(report.tables.peserta?.[1]).toMatchObject({
    hadir: "3",
    nilai_awal: "40",
    nilai_akhir: "80",
    hasil: "Hadir",
  });
});

test("days are read in one go", async () => {
  const targets = daysOf("2026-12-14", "2026-12-16").map(
    (date): LetterTarget => ({ subject: "day", programmeId, date }),
  );
  const { answer, statements } = await countStatements(() =>
    db().$transaction((tx) => factsOfAll(tx, targets, moment())),
  );
  expect(answer.map(({ data }) => data.fields.hari)).toEqual([
    "Senin, 14 Desember 2026",
    "Selasa, 15 Desember 2026",
    "Rabu, 16 Desember 2026",
  ]);
  expect(statements).toBeLessThanOrEqual(12);
});

test("every paper of a class of 30 is drawn from it, as PDF and as Word file, and says what was entered as it was entered", async () => {
  const line = await db().programmeLine.findFirstOrThrow({ where: { programmeId, kind: "speaker" } });
  const [, second] = people;
  const targets: LetterTarget[] = [
    { subject: "programme", programmeId },
    { subject: "participant", programmeId, applicationId: second?.applicationId ?? "" },
    { subject: "speaker", programmeId, lineId: line.id },
    { subject: "day", programmeId, date: "2026-12-14" },
  ];
  const { office } = await readLetterOffice(db());
  const today = "2026-12-17";
  const drawn = new Map<string, string>();
  for (const target of targets) {
    const data = await read(target);
    for (const kind of LETTER_KINDS.filter((one) => one.subject === target.subject && isOfService(one, "pelatihan"))) {
      const template = Template.parse(kind.template);
      const composed = composeLetter({ kind, template, data, office, numbered: null, today });
      if (!composed.ok) throw new Error(`${kind.key} lacks ${composed.lacking}`);
      drawn.set(kind.key, letterText(composed.model).join("\n"));
      for (const text of [await pdfFlow(await renderPdf(composed.model)), docxWords(await renderDocx(composed.model))])
        expect({ kind: kind.key, wrong: missingFrom(text, composed.model) }).toEqual({ kind: kind.key, wrong: [] });
    }
  }
  expect([...drawn.keys()].sort()).toContain("sertifikat-pelatihan");
  expect(drawn.get("undangan-peserta")).toContain(second?.name);
  expect(drawn.get("undangan-narasumber")).toContain('Yth. Saudara {{7*7}} [Nomor surat] #read("/etc/passwd")');
  for (const { name } of people) expect(drawn.get("laporan-kegiatan")).toContain(name);
});
