import { describe, expect, it } from "vitest";
import type { Event, EventBody } from "@/lib/domain/workflow";
import { describeHistory } from "./history";

const STAFF = "0192f0c0-0000-7000-8000-000000000001";

const NAMES = {
  duties: [{ id: "1.pelaksana.verify", role: "pelaksana", verb: "verify", row: 1 }],
  staff: new Map([[STAFF, "Sari"]]),
  requirements: new Map([["ktp", "KTP"]]),
  programmes: new Map([["p1", "Bazar"]]),
  applications: new Map([["a1", "Siti"]]),
};

function lines(...bodies: EventBody[]) {
  const at = new Date("2026-11-20T00:00:00Z");
  const history = bodies.map((body, index): Event => ({ ...body, seq: index + 1, at, actor: STAFF }));
  return describeHistory(history, NAMES);
}

const SAID: [EventBody, string, string | null][] = [
  [{ type: "submitted", given: [] }, "Permohonan diajukan", null],
  [{ type: "recalled" }, "Permohonan ditarik kembali", null],
  [{ type: "withdrawn", reason: "pindah" }, "Permohonan dibatalkan pemohon", "pindah"],
  [{ type: "requirement_decided", requirement: "ktp", decision: "rejected", reason: "buram" }, "KTP: ditolak", "buram"],
  [{ type: "requirement_decided", requirement: "foto", decision: "accepted" }, "foto: diterima", null],
  [
    {
      type: "returned",
      duty: "1.pelaksana.verify",
      dueOn: "2026-12-01",
      items: [
        { kind: "requirement", key: "ktp", reason: "buram" },
        { kind: "requirement", key: "foto", reason: "gelap" },
      ],
    },
    "Dikembalikan kepada pemohon",
    "KTP: buram; foto: gelap",
  ],
  [
    {
      type: "returned",
      duty: "1.pelaksana.verify",
      dueOn: "2026-12-01",
      items: [
        { kind: "requirement", key: "ktp", reason: "Foto KTP buram. Foto ulang." },
        { kind: "requirement", key: "foto", reason: "gelap" },
      ],
    },
    "Dikembalikan kepada pemohon",
    "KTP: Foto KTP buram. Foto ulang. foto: gelap",
  ],
  [{ type: "resubmitted", given: [], answers: [] }, "Perbaikan diterima dari pemohon", null],
  [
    { type: "resubmitted", given: [], atOffice: ["ktp"], answers: [] },
    "Perbaikan diterima dari pemohon",
    "Akan dibawa ke kantor: KTP",
  ],
  [
    {
      type: "resubmitted",
      given: [],
      answers: ["nama"],
      changes: [
        { key: "nama", before: "Warung", after: "Warung Siti" },
        { key: "nib", before: "", after: "1234567890123" },
      ],
    },
    "Perbaikan diterima dari pemohon",
    "nama: Warung menjadi Warung Siti; nib: kosong menjadi 1234567890123",
  ],
  [{ type: "rejected", reason: "di luar wilayah" }, "Permohonan ditolak", "di luar wilayah"],
  [
    { type: "rejected", reason: "di luar wilayah", advice: "Ajukan di kabupaten Anda." },
    "Permohonan ditolak",
    "di luar wilayah. Yang bisa dilakukan pemohon: Ajukan di kabupaten Anda.",
  ],
  [{ type: "rejection_reopened", reason: "salah baca" }, "Penolakan dibuka lagi", "salah baca"],
  [
    { type: "rejection_reopened", reason: "ada surat desa", onObjection: true },
    "Keberatan dikabulkan; permohonan diperiksa lagi",
    "ada surat desa",
  ],
  [
    { type: "rejected", reason: "tetap di luar wilayah", onObjection: true },
    "Keberatan tidak dikabulkan; permohonan tetap ditolak",
    "tetap di luar wilayah",
  ],
  [{ type: "verification_reopened", reason: "salah baca" }, "Pemeriksaan dibuka kembali", "salah baca"],
  [{ type: "gathered", programmeId: "p1", programmeSequence: 1 }, 'Masuk dalam kegiatan "Bazar"', null],
  [
    {
      type: "gathered",
      programmeId: "p1",
      programmeSequence: 1,
      passedOver: { count: 2, applicationIds: ["a1", "a2"], reason: "kelas untuk Gerung" },
    },
    'Masuk dalam kegiatan "Bazar"',
    "Melewati 2 pemohon yang lebih depan dalam antrean: kelas untuk Gerung",
  ],
  [{ type: "released_from_programme", programmeId: "p9", programmeSequence: 2 }, "Dikeluarkan dari kegiatan", null],
  [{ type: "outcome_recorded", outcome: "attended", correctionOf: 3 }, "Hasil dibetulkan: Hadir", null],
  [
    { type: "attendance_recorded", day: "2026-12-01", present: false },
    "Tidak hadir pada Selasa, 1 Desember 2026",
    null,
  ],
  [{ type: "score_recorded", after: 80 }, "Nilai dicatat: sebelum –, sesudah 80", null],
  [{ type: "attendance_confirmed" }, "Pemohon menjawab akan hadir", null],
  [{ type: "claimed", duty: "1.pelaksana.verify" }, "Menangani tugas: langkah 1, periksa berkas (Pelaksana)", null],
  [{ type: "claim_released", duty: "9.lama" }, "Mengembalikan ke antrean: 9.lama", null],
  [
    { type: "taken_over", duty: "1.pelaksana.verify", from: STAFF, reason: "cuti" },
    "Mengambil alih dari Sari: langkah 1, periksa berkas (Pelaksana)",
    "cuti",
  ],
  [
    { type: "assigned", duty: "9.lama", assignee: STAFF, from: "seseorang" },
    "Memberikan tugas kepada Sari, sebelumnya petugas lain: 9.lama",
    null,
  ],
  [
    { type: "extended", duty: "1.pelaksana.verify", row: 1, until: "2026-12-01", reason: "OSS terganggu" },
    "Memperpanjang tenggat langkah 1 sampai Selasa, 1 Desember 2026",
    "OSS terganggu",
  ],
  [
    { type: "duty_completed", duty: "1.pelaksana.verify", onBehalf: true, note: "lengkap" },
    "Menyelesaikan langkah 1, periksa berkas (Pelaksana), dicatatkan untuk pemohon",
    "lengkap",
  ],
  [
    { type: "duty_completed", duty: "1.pelaksana.verify", ownWork: true },
    "Menyelesaikan langkah 1, periksa berkas (Pelaksana), pekerjaan sendiri (diizinkan admin)",
    null,
  ],
  [
    { type: "sent_back", from: "9.lama", to: "1.pelaksana.verify", reason: "ulang" },
    "Dikembalikan ke langkah 1, periksa berkas (Pelaksana)",
    "ulang",
  ],
  [{ type: "opened", quota: 20 }, "Kegiatan dibuka untuk 20 peserta", null],
  [{ type: "rescheduled", reason: "hujan" }, "Jadwal diubah menjadi belum ada hari", "hujan"],
  [{ type: "rescheduled", moved: true, reason: "x" }, "Tempat atau jam diubah; peserta diberi kabar", null],
  [{ type: "quota_changed", quota: 12 }, "Jumlah tempat diubah menjadi 12", null],
  [{ type: "started" }, "Kegiatan dimulai; langkah pertama dibuka", null],
  [
    { type: "substituted", outApplicationId: "a1", inApplicationId: "a9", owed: [] },
    "Siti digantikan pemohon lain",
    null,
  ],
  [{ type: "substituted", outApplicationId: null, inApplicationId: "a1", owed: [] }, "Tempat kosong diisi Siti", null],
  [{ type: "cancelled", reason: "anggaran" }, "Kegiatan dibatalkan; pemohonnya kembali menunggu", "anggaran"],
  [{ type: "finished" }, "Kegiatan selesai; hasil peserta berlaku", null],
];

describe("the history in words", () => {
  it.each(SAID)("says %j", (body, what, detail) => {
    expect(lines(body)).toMatchObject([{ what, detail, actor: "Sari" }]);
  });

  it("calls whoever sits in a proposal as proposals do", () => {
    const opened = [{ type: "opened", quota: 5, seq: 1, at: new Date(0), actor: "x" } as Event];
    const [line] = describeHistory(opened, { ...NAMES, people: "calon penerima" });
    expect(line?.what).toBe("Kegiatan dibuka untuk 5 calon penerima");
  });

  it.each<[object, string]>([
    [{ type: "quota_changed", quota: 12 }, "Jumlah calon penerima diubah menjadi 12"],
    [{ type: "substituted", outApplicationId: null, inApplicationId: "a1" }, "Siti masuk sebagai calon penerima"],
    [{ type: "substituted", outApplicationId: "a1", inApplicationId: "a9" }, "Siti digantikan pemohon lain"],
  ])("has no places in a proposal: %j", (body, what) => {
    const event = { ...body, owed: [], seq: 1, at: new Date(0), actor: "x" } as unknown as Event;
    expect(describeHistory([event], { ...NAMES, people: "calon penerima" })[0]?.what).toBe(what);
  });

  it("counts the rounds and calls whoever acted", () => {
    const history = [
      { type: "submitted", given: [], actor: "pemohon" },
      { type: "verification_reopened", reason: "x", actor: "0192f0c0-0000-7000-8000-000000000009" },
      { type: "gathered", programmeId: "p1", programmeSequence: 1, actor: "system" },
    ].map((event, index) => ({ ...event, seq: index + 1, at: new Date(0) }) as Event);
    expect(describeHistory(history, NAMES).map(({ seq, actor, round }) => [seq, actor, round])).toEqual([
      [1, "Pemohon", 1],
      [2, "Petugas", 2],
      [3, "Sistem", 2],
    ]);
  });

  it.each([
    [{ type: "claimed", duty: "1.pelaksana.verify" }, true],
    [{ type: "claim_released", duty: "1.pelaksana.verify" }, true],
    [{ type: "taken_over", duty: "1.pelaksana.verify", from: "x", reason: "Cuti" }, false],
    [{ type: "submitted", given: [] }, false],
  ])("tells %j from what moves a case on: %s", (body, isHold) => {
    const [line] = describeHistory([{ ...body, seq: 1, at: new Date(0), actor: "pemohon" } as Event], NAMES);
    expect(line?.isHold).toBe(isHold);
  });
});
