import { describe, expect, test } from "vitest";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { PEMOHON, staff } from "../workflow/sample-run";
import { APPLICATION_STATUSES } from "../workflow/state";
import { witaDate } from "../working-time";
import { cardOf, whatNext } from "./index";
import { type CardRow, does, inShort, SampleCase } from "./sample-cases";

const pelaksana = staff("pelaksana");
const nib = () => new SampleCase(DEFINITIONS.nib);

const ROWS: CardRow[] = [
  [
    "sent",
    () => nib().at("2026-11-23T08:05"),
    "office",
    "Diperiksa paling lambat 23 November 2026",
    null,
    "done waiting next next",
    /^Permohonan Anda sudah kami terima dan menunggu diperiksa; paling lambat Senin, 23 November 2026\.$/,
  ],
  [
    "sent, with a paper that is brought to the office",
    () => new SampleCase(DEFINITIONS.nib, null, { brings: true }).at("2026-11-23T08:05"),
    "applicant",
    "Dihitung lagi sesudah berkas Anda kami terima",
    "bring",
    "done waiting next next",
    /^Kami menunggu berkas yang akan Anda bawa ke kantor\.$/,
  ],
  [
    "recalled",
    () => does(nib(), [PEMOHON, { type: "recall" }]).at("2026-11-23T09:00"),
    "applicant",
    "Waktu baru dihitung sesudah dikirim lagi",
    "continue",
    "waiting next next next",
    /BELUM terkirim lagi/,
  ],
  [
    "under check",
    () => nib().check({ accept: false }).at("2026-11-23T08:05"),
    "office",
    "Diperiksa paling lambat 23 November 2026",
    null,
    "done now next next",
    /^Berkas Anda sedang diperiksa; /,
  ],
  [
    "begun, and nobody is at it now",
    () =>
      does(nib().check({ accept: false }), [pelaksana, { type: "release", duty: "nib.1.pelaksana.verify" }]).at(
        "2026-11-23T08:05",
      ),
    "office",
    "Diperiksa paling lambat 23 November 2026",
    null,
    "done waiting next next",
    /^Berkas Anda menunggu giliran diperiksa; /,
  ],
  [
    "the check is late",
    () => nib().check({ accept: false }).at("2026-11-27T08:00"),
    "office",
    "Perkiraan baru 27 November 2026",
    "call",
    "done now next next",
    /^Maaf, kami terlambat: .*23 November 2026\. Perkiraan baru: Jumat, 27 November 2026\. .*telepon/,
  ],
  [
    "returned",
    () => returned(nib()).at("2026-11-23T09:00"),
    "applicant",
    "Perbaiki paling lambat 30 November 2026",
    "correct",
    "done waiting next next",
    /^Ada yang perlu Anda perbaiki/,
  ],
  [
    "returned, and the date has passed",
    () => returned(nib()).at("2026-12-02T09:00"),
    "applicant",
    "Batas perbaikan (sudah lewat, masih boleh) 30 November 2026",
    "correct",
    "done waiting next next",
    /^Ada yang perlu Anda perbaiki/,
  ],
  [
    "answered",
    () => does(returned(nib()), [PEMOHON, { type: "resubmit", given: ["ktp"], answers: [] }]).at("2026-11-23T08:20"),
    "office",
    "Diperiksa paling lambat 23 November 2026",
    null,
    "done now next next",
    /^Berkas Anda sedang diperiksa; /,
  ],
  [
    "own step at OSS",
    () => nib().check().at("2026-11-30T09:00"),
    "applicant",
    "Tidak ada batas waktu; makin cepat makin baik",
    "own_step",
    "done done waiting next",
    /^Sekarang giliran Anda/,
  ],
  [
    "the office's turn again",
    () => walkedTo("nib.4.pelaksana.perform").at("2026-11-23T08:06"),
    "office",
    "Langkah ini paling lambat 23 November 2026",
    null,
    "done done waiting next",
    /^Permohonan Anda sedang diproses; paling lambat/,
  ],
  [
    "late with the issuing",
    () => walkedTo("nib.4.pelaksana.perform").at("2026-11-25T08:00"),
    "office",
    "Perkiraan baru 25 November 2026",
    "call",
    "done done waiting next",
    /^Maaf, kami terlambat/,
  ],
  [
    "issued, not yet handed over",
    () => walkedTo("nib.4.jafung.review").at("2026-11-23T08:09"),
    "office",
    "Langkah ini paling lambat 23 November 2026",
    null,
    "done done waiting next",
    /^NIB Anda sudah terbit dan sedang kami periksa sebelum diserahkan; /,
  ],
  [
    "issued, and the office is late with it",
    () => walkedTo("nib.4.jafung.review").at("2026-11-25T08:00"),
    "office",
    "Perkiraan baru 25 November 2026",
    "call",
    "done done waiting next",
    /^NIB Anda sudah terbit\. Maaf, kami terlambat/,
  ],
  [
    "done with the file",
    () => finishedNib("file-1").at("2026-11-24T09:00"),
    "nobody",
    "Selesai pada 23 November 2026",
    "download",
    "done done done done",
    /^NIB Anda sudah terbit\. Permohonan Anda selesai pada Senin, 23 November 2026\.$/,
  ],
  [
    "done without a file",
    () => finishedNib(null).at("2026-11-24T09:00"),
    "nobody",
    "Selesai pada 23 November 2026",
    "other_services",
    "done done done done",
    /^NIB Anda sudah terbit\./,
  ],
  [
    "rejected",
    () => rejected().at("2026-11-24T09:00"),
    "nobody",
    "Ditolak pada 23 November 2026",
    "apply_again",
    "done done skipped ended",
    /^Permohonan Anda ditolak\.$/,
  ],
  [
    "withdrawn",
    () => does(nib(), [PEMOHON, { type: "withdraw" }]).at("2026-11-24T09:00"),
    "nobody",
    "Dibatalkan pada 23 November 2026",
    "apply_again",
    "done skipped skipped ended",
    /^Permohonan ini sudah Anda batalkan\.$/,
  ],
];

describe("the card of a NIB case", () => {
  test.each(ROWS)("%s", (_name, facts, ...drawn) => {
    expect(inShort(facts())).toEqual(drawn.slice(0, 4));
    expect(cardOf(facts()).sentence).toMatch(drawn[4]);
  });

  test.each(ROWS)(
    "%s, to whoever shows the number alone: no NIB, no date of theirs, the second fact is asked for",
    (_name, facts) => {
      const stranger = cardOf(Object.assign(facts(), { own: null }));
      expect(stranger.action?.kind).toBe("prove");
      expect(`${stranger.sentence} ${stranger.date.label}`).not.toMatch(/NIB|[Pp]erbaiki paling|Batas/);
    },
  );

  test.each(ROWS)("%s: whose turn it is reads what to do, and nobody else is asked to work", (_name, facts) => {
    const { turn, action } = cardOf(facts());
    const works = ["continue", "correct", "own_step", "bring", "answer_invitation"];
    expect(works.includes(action?.kind ?? ""), `${turn.words}: ${action?.label}`).toBe(turn.who === "applicant");
  });

  test("every status has a card here; waiting for a programme has its own table", () => {
    const statuses = new Set(ROWS.map(([, facts]) => facts().status));
    expect(APPLICATION_STATUSES.filter((status) => !statuses.has(status))).toEqual(["waiting_programme"]);
  });

  test.each(ROWS)("%s: what is read large is no longer than 120 signs", (_name, facts) => {
    const { lead, rest, sentence } = cardOf(facts());
    expect(lead.length).toBeLessThanOrEqual(120);
    expect(`${lead} ${rest}`.trim()).toBe(sentence);
  });

  test.each(ROWS)("%s: no day that has passed is promised", (_name, facts) => {
    const { now } = facts();
    const { date } = cardOf(facts());
    if (/paling lambat|Perkiraan|ari kegiatan/.test(date.label) && date.at)
      expect(witaDate(date.at) >= witaDate(now)).toBe(true);
  });
});

function returned(one: SampleCase): SampleCase {
  const items = [{ kind: "requirement" as const, key: "ktp", reason: "buram" }];
  one.check({ accept: false });
  one.run.do(pelaksana, { type: "return_to_applicant", duty: "nib.1.pelaksana.verify", items });
  return one;
}

function rejected(): SampleCase {
  const step = { type: "reject", duty: "nib.1.pelaksana.verify", reason: "di luar wilayah" } as const;
  return does(nib().check({ accept: false }), [pelaksana, step]);
}

function walkedTo(duty: string): SampleCase {
  const one = nib().check();
  for (const each of [
    "nib.2.pemohon.perform",
    "nib.3.pemohon.perform",
    "nib.4.pelaksana.perform",
    "nib.4.jafung.review",
  ]) {
    if (each === duty) break;
    one.run.complete(each);
    if (each === "nib.4.pelaksana.perform") one.nib = "9120001234567";
  }
  return one;
}

function finishedNib(resultFile: string | null): SampleCase {
  const one = walkedTo("nib.5.pelaksana.perform");
  one.resultFile = resultFile;
  one.run.complete("nib.5.pelaksana.perform");
  return one;
}

test("rejected again after an objection: it is not offered a second time", () => {
  const again = does(
    rejected(),
    [PEMOHON, { type: "reopen_rejection", reason: "di dalam wilayah" }],
    [staff("kabid"), { type: "reject", reason: "tetap sama" }],
  );
  // Neither within the term nor after it.
  for (const time of ["2026-11-24T09:00", "2026-12-20T09:00"]) {
    const words = whatNext(again.at(time)).map((step) => step.words);
    expect(words.join(" ")).toMatch(/Ada pertanyaan/);
    expect(words.join(" ")).not.toMatch(/keberatan/);
  }
});

test("an objection says who decides it and until when; late, what it is that is late", () => {
  const waits = does(rejected(), [PEMOHON, { type: "reopen_rejection", reason: "di dalam wilayah" }]);
  const soon = cardOf(waits.at("2026-11-24T09:00"));
  expect(soon.sentence).toBe(
    "Keberatan Anda sudah masuk dan diputuskan Kepala Bidang, bukan oleh yang menolak; paling lambat Senin, 7 Desember 2026.",
  );
  expect([soon.turn.words, soon.date.label, soon.action]).toEqual([
    "Giliran dinas",
    "Keberatan diputuskan paling lambat",
    null,
  ]);
  const late = cardOf(waits.at("2026-12-08T09:00"));
  expect(late.sentence).toMatch(/^Maaf, kami terlambat: putusan atas keberatan Anda seharusnya selesai Senin, 7 Des/);
  expect([late.date.label, late.date.at && witaDate(late.date.at)]).toEqual(["Perkiraan baru", "2026-12-22"]);
});

test.each([
  ["rejected: until when and where to object", rejected, /halaman lacak ini, .*7 Desember 2026\. .*ke Dinas.*\(0370\)/],
  [
    "rejected long ago: the term is over, and whom to ask still",
    rejected,
    /Jangka waktu keberatan berakhir pada Senin, 7 Desember 2026\. Tanyakan kepada Dinas.*\(0370\)/,
    "2026-12-08T00:30",
  ],
  ["a NIB: kept, and what it is enough for", () => finishedNib("file-1"), /berisiko rendah cukup dengan NIB/],
] as [string, () => SampleCase, RegExp, string?][])("%s", (_when, one, words, time = "2026-11-24T09:00") => {
  const next = whatNext(one().at(time));
  expect(next.map((step) => step.words).join(" ")).toMatch(words);
  expect(whatNext(nib().at("2026-11-23T08:05"))).toEqual([]);
});
