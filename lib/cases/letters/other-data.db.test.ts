import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { LetterTarget } from "@/lib/domain/letters/target";
import { formatReference } from "@/lib/domain/reference-number";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { recordOutcome } from "@/lib/features/outcomes/outcomes.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { addEntry, completeProgrammeDuty } from "@/lib/features/records/records.commands";
import { objectToRejection } from "@/lib/features/tracking/tracking.commands";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { strayKeys } from "@/lib/testing/letter-keys";
import { answersOf, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { endOpenDuty, givenAccepted, givenDesk, givenProgramme, must, nextNik } from "@/lib/testing/programmes";
import { findLetterData } from "./data";

useDatabase({ each: true });

const RECIPIENTS = 25;
const clock = makeClock();
const find = (target: LetterTarget) =>
  db().$transaction((tx) => findLetterData(tx, target, { at: clock.now(), record: null }));
const read = async (target: LetterTarget) => (await find(target)) ?? expect.fail("There is no such thing");

test(`a proposal for ${RECIPIENTS}: goods, total and who gets them`, async () => {
  const desk = await givenDesk(clock);
  const ids: string[] = [];
  for (let i = 0; i < RECIPIENTS; i += 1) {
    clock.tick(1);
    ids.push((await givenAccepted("peralatan", clock, desk, { name: `Penerima ${i}` })).applicationId);
  }
  const programmeId = await givenProgramme(desk.seksi, {
    type: "equipment_proposal",
    quota: RECIPIENTS,
    budgetLine: "5.1.02.01 <b>",
  });
  await must(gatherFirst(desk.seksi, { programmeId, count: RECIPIENTS }));
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "start" } }));
  const duty = "fasilitasi.2.seksi.perform";
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "claim", duty } }));
  const cart = { name: "Gerobak", specification: "Besi", quantity: 25, unit: "buah", price: 4_750_000 };
  await must(addEntry(desk.seksi, { programmeId, kind: "item", data: cart }));
  await must(addEntry(desk.seksi, { programmeId, kind: "item", data: { ...cart, name: "Tenda", specification: "" } }));
  const proposed = await read({ subject: "programme", programmeId });
  expect(proposed.tables.rab).toEqual([
    {
      nama: "Gerobak",
      spesifikasi: "Besi",
      jumlah: "25",
      satuan: "buah",
      harga: "Rp4.750.000,00",
      total: "Rp118.750.000,00",
    },
    expect.objectContaining({ nama: "Tenda", spesifikasi: "" }),
  ]);
  expect(proposed.fields).toMatchObject({
    sebutan_peserta: "penerima bantuan",
    rab_total: "Rp237.500.000,00",
    rab_terbilang: "dua ratus tiga puluh tujuh juta lima ratus ribu rupiah",
    mata_anggaran: "5.1.02.01 <b>",
    jumlah_peserta: "25 (dua puluh lima)",
    hari_tanggal: null,
    jumlah_hadir: null,
  });
  expect(proposed.tables.penerima).toEqual([]);

  await must(completeProgrammeDuty(desk.seksi, { programmeId, duty, settles: [] }));
  for (let i = 0; i < 4; i += 1) await endOpenDuty(desk, programmeId);
  const outcomes = ["approved", "approved_in_part", "not_approved"] as const;
  for (const [at, outcome] of outcomes.entries())
    await must(recordOutcome(desk.seksi, { programmeId, applicationId: ids[at] as string, outcome, note: "Cukup." }));
  const decided = await read({ subject: "programme", programmeId });
  expect(decided.tables.penerima?.map(({ nama }) => nama)).toEqual(["Penerima 0", "Penerima 1"]);
  expect(decided.tables.rab).toEqual(proposed.tables.rab);
  expect(JSON.stringify(decided)).not.toContain("52010141");

  // More than there are words for is no reason to fall.
  const dear = { ...cart, quantity: 100_000, price: 100_000_000_000 };
  const bare = await givenProgramme(desk.seksi, { type: "equipment_proposal", quota: 1 });
  await db().programmeLine.create({ data: { programmeId: bare, kind: "item", data: dear, createdBy: "test" } });
  expect((await read({ subject: "programme", programmeId: bare })).fields).toMatchObject({
    rab_total: "Rp10.000.000.000.000.000,00",
    rab_terbilang: null,
  });
});

test("an application: sent, rejected with its reason, never with its NIK", async () => {
  const desk = await givenDesk(clock);
  const nik = nextNik();
  const answers = answersOf({ nik, npwp: nik, name: 'Siti "{{7*7}}"', email: "siti@contoh.test" });
  const given = ["ktp", "surat_usaha", "email", "npwp"];
  const { applicationId, reference, runId, citizen } = await givenApplication("nib", clock, { answers, given });
  await db().document.create({
    data: {
      applicationId,
      kind: "requirement",
      requirementKey: "ktp",
      name: "k.png",
      contentType: "image/png",
      size: 1,
      sha256: "0",
      storageName: "s",
      uploadedBy: "pemohon",
    },
    select: { id: true },
  });
  const sent = await read({ subject: "application", applicationId });
  expect(strayKeys("application", sent)).toEqual([]);
  expect(sent).toMatchObject({ addressee: 'Siti "{{7*7}}"', applicationId, serviceSlug: "nib" });
  expect(sent.fields).toMatchObject({
    pemohon_nama: 'Siti "{{7*7}}"',
    pemohon_alamat: "Jalan Contoh 1",
    usaha_nama: "Warung Siti",
    usaha_alamat: "Jalan Contoh 1",
    nomor_permohonan: formatReference(reference),
    layanan: "Bantuan NIB",
    keadaan: "Diajukan",
    diajukan: "Senin, 23 November 2026",
    waktu_layanan: "105 menit",
    alasan_tolak: null,
    batas_keberatan: null,
    nib: null,
    diserahkan: null,
  });
  expect(sent.lists.berkas).toEqual(["KTP (1 berkas)"]);
  expect(sent.tables.persyaratan?.[0]).toEqual({ nama: "KTP", keadaan: "Diserahkan, belum diputuskan", catatan: "" });

  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId } });
  const reason = "Usahanya di kabupaten lain.";
  await doAll(desk.pelaksana, reference, { type: "claim", duty }, { type: "reject", reason });
  const rejected = await read({ subject: "application", applicationId });
  expect(rejected.fields).toMatchObject({ keadaan: "Ditolak", alasan_tolak: reason });
  expect(rejected.tables.persyaratan?.[0]?.keadaan).toBe("Diserahkan, tidak diputuskan");
  expect(rejected.fields.batas_keberatan).toBe("Senin, 7 Desember 2026");
  await db().setting.create({ data: { key: "objectionDays", value: 7 } });
  const later = await read({ subject: "application", applicationId });
  expect(later.fields.batas_keberatan).toBe("Senin, 30 November 2026");
  expect(rejected.fields.keberatan).toMatch(/paling lambat Senin, 7 Desember 2026\.$/);
  expect(JSON.stringify([sent, rejected])).not.toContain(nik);

  // A right that was used is not promised once more, not even by a letter.
  await must(objectToRejection(citizen, { reference, requestId: randomUUID(), reason: "Di Gerung." }));
  await doAll(desk.kabid, reference, { type: "reject", reason });
  const refused = await read({ subject: "application", applicationId });
  expect(refused.fields.keberatan).toBe(
    "Keberatan atas permohonan ini sudah pernah Saudara ajukan dan sudah kami putuskan.",
  );

  // What was said stays known, whatever becomes of the case.
  await db().application.update({ where: { id: applicationId }, data: { status: "in_verification" } });
  expect((await read({ subject: "application", applicationId })).fields).toMatchObject({
    keadaan: "Diperiksa",
    alasan_tolak: reason,
  });
  await db().application.update({ where: { id: applicationId }, data: { status: "rejected" } });

  await db().nibIssue.create({
    data: {
      applicationId,
      nib: "1234567890123",
      issuedOn: new Date("2026-11-20"),
      kecamatanCode: "52.01.01",
      recordedBy: "x",
    },
    select: { nib: true },
  });
  expect((await read({ subject: "application", applicationId })).fields).toMatchObject({
    nib: "1234567890123",
    nib_tanggal: "20 November 2026",
  });

  const report = await read({ subject: "report", year: 2026, month: 11 });
  expect(strayKeys("report", report)).toEqual([]);
  expect(report.addressee).toBe("November 2026");
  expect(report.fields).toMatchObject({ tahun: "2026", bulan: "November", jumlah_nib_bulan: "1 (satu)" });
  expect(report.tables.nib_per_bulan).toHaveLength(11);
  expect(report.tables.nib_per_kecamatan).toContainEqual({ kecamatan: "Gerung", bulan_ini: "1", tahun_ini: "1" });
  const earlier = await read({ subject: "report", year: 2026, month: 10 });
  expect(earlier.fields).toMatchObject({ jumlah_nib: "0 (nol)", jumlah_nib_bulan: "0 (nol)" });
});

test("a service: its standard, what it asks for and its form", async () => {
  const data = await read({ subject: "service", slug: "nib" });
  expect(strayKeys("service", data)).toEqual([]);
  expect(data.fields).toMatchObject({
    layanan: "Bantuan NIB",
    alamat_formulir: "http://127.0.0.1:3000/layanan/nib/ajukan",
  });
  expect(data.fields.waktu).toMatch(/^Langkah 1: 30 menit; Langkah 2: 30 menit; .* 10 menit; Dihitung .* kerja\.$/);
  expect(data.fields.biaya).toMatch(/^Gratis\. Layanan ini tidak dipungut biaya\. Jangan/);
  expect(data.lists.langkah).toHaveLength(5);
  expect(data.lists.langkah?.[0]).toBe("Petugas memeriksa NIK, e-mail, dan berkas Anda (30 menit).");
  expect(data.tables.syarat?.find(({ nama }) => nama === "NPWP")?.wajib).toBe("Wajib");
  expect(data.tables.pertanyaan?.[0]).toEqual({ bagian: "Identitas", pertanyaan: "NIK" });
  await db().setting.create({ data: { key: "npwpRequired", value: false } });
  const relaxed = await read({ subject: "service", slug: "nib" });
  expect(relaxed.tables.syarat?.find(({ nama }) => nama === "NPWP")?.wajib).toBe("Bila ada");
});

test("what is not there gives nothing", async () => {
  const [id, date] = ["00000000-0000-7000-8000-000000000000", "2026-12-14"];
  const targets: LetterTarget[] = [
    { subject: "application", applicationId: id },
    { subject: "programme", programmeId: id },
    { subject: "participant", programmeId: id, applicationId: id },
    { subject: "speaker", programmeId: id, lineId: id },
    { subject: "day", programmeId: id, date },
    { subject: "service", slug: "tidak-ada" },
  ];
  for (const target of targets) expect(await find(target)).toBeNull();
});
