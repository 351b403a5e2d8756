import { describe, expect, test } from "vitest";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { PARTICIPANT_STAGES } from "../programmes/participant-stage";
import type { Definition } from "../workflow";
import { PEMOHON, staff } from "../workflow/sample-run";
import { witaDate } from "../working-time";
import { cardOf, whatNext } from "./index";
import { type CardRow, does, inShort, SampleCase } from "./sample-cases";

const pelaksana = staff("pelaksana");
const training = () => new SampleCase(DEFINITIONS.pelatihan, "training");
const stall = () => new SampleCase(only(DEFINITIONS.fasilitasi, 1), "stall_proposal");
const promotion = () => new SampleCase(only(DEFINITIONS.fasilitasi, 3), "promotion");

const CLASS: CardRow[] = [
  [
    "waiting for a class",
    () => training().check().at("2026-11-24T08:00"),
    "outside",
    "Belum ada tanggal; kami memberi kabar begitu permohonan Anda masuk kegiatan",
    null,
    "done done waiting next",
    /diterima dan menunggu kegiatan berikutnya/,
  ],
  [
    "seated, the class not begun to be prepared",
    () => classAt("open").at("2026-11-24T11:30"),
    "office",
    "Rencana hari kegiatan 8 Desember 2026",
    null,
    "done done now next",
    /^Anda mendapat tempat di “Kelas kue”\. Daftar peserta belum disahkan\.$/,
  ],
  [
    "being prepared",
    () => classAt("committee").at("2026-11-24T11:30"),
    "office",
    "Rencana hari kegiatan 8 Desember 2026",
    null,
    "done done now next",
    /sedang disiapkan, dan Anda ada di dalamnya/,
  ],
  [
    "being prepared, late",
    () => classAt("committee").at("2026-11-30T09:00"),
    "office",
    "Rencana hari kegiatan 8 Desember 2026",
    "call",
    "done done now next",
    /Anda ada di dalamnya\. Maaf, kami terlambat: .*Perkiraan baru: Senin, 30 November 2026/,
  ],
  [
    "on the approved list",
    () => classAt("letters").at("2026-11-24T11:40"),
    "office",
    "Hari kegiatan 8 Desember 2026",
    "calendar",
    "done done now next",
    /^Anda ditetapkan sebagai peserta/,
  ],
  [
    "invited, not answered",
    () => classAt("deliveries").at("2026-11-24T11:50"),
    "applicant",
    "Hari kegiatan 8 Desember 2026",
    "answer_invitation",
    "done done waiting next",
    /^Anda diundang ke “Kelas kue”, Selasa, 8 Desember 2026\.$/,
  ],
  [
    "invited, and they come",
    () => does(classAt("deliveries"), [PEMOHON, { type: "confirm_attendance" }]).at("2026-11-24T11:50"),
    "outside",
    "Hari kegiatan 8 Desember 2026",
    "calendar",
    "done done waiting next",
    /^Anda diundang/,
  ],
  [
    "the class runs",
    () => classAt("attendance").at("2026-12-09T09:00"),
    "outside",
    "Berlangsung sampai 10 Desember 2026",
    "attend",
    "done done now next",
    / berlangsung sampai Kamis, 10 Desember 2026/,
  ],
  [
    "the class is over, the outcome not written down",
    () => classAt("attendance").at("2026-12-11T07:30"),
    "office",
    "Langkah ini paling lambat 11 Desember 2026",
    null,
    "done done now next",
    /sudah dilaksanakan\. Hasil Anda sedang dicatat\.$/,
  ],
  [
    "the outcome is not written down in time",
    () => classAt("attendance").at("2026-12-14T09:00"),
    "office",
    "Perkiraan baru 17 Desember 2026",
    "call",
    "done done now next",
    /Hasil Anda sedang dicatat\. Maaf, kami terlambat/,
  ],
  [
    "the outcome is known, the class not closed",
    () => ended(classAt("attendance"), "attended", "pelaksana", "2026-12-10T14:00").at("2026-12-10T15:00"),
    "office",
    "Langkah ini paling lambat 11 Desember 2026",
    null,
    "done done now next",
    /^Anda mengikuti pelatihannya \(“Kelas kue”\)\.$/,
  ],
  [
    "a cancelled class",
    () => cancelled(classAt("committee")).at("2026-11-25T09:00"),
    "outside",
    "Belum ada tanggal; kami memberi kabar begitu permohonan Anda masuk kegiatan",
    null,
    "done done waiting next",
    /“Kelas kue” dibatalkan\. Anda menunggu lagi dengan urutan semula/,
  ],
];

const ENDINGS: CardRow[] = [
  [
    "a class attended",
    () => closed(classAt("attendance"), "attended", "2026-12-11T14:00").at("2026-12-14T09:00"),
    "nobody",
    "Selesai pada 11 Desember 2026",
    "other_services",
    "done done done done",
    /^Permohonan Anda selesai pada Jumat, 11 Desember 2026\. Anda mengikuti pelatihannya\.$/,
  ],
  [
    "a class missed",
    () => closed(classAt("attendance"), "absent", "2026-12-11T14:00").at("2026-12-14T09:00"),
    "nobody",
    "Selesai pada 11 Desember 2026",
    "apply_again",
    "done done done done",
    /Anda tercatat tidak hadir\.$/,
  ],
  [
    "a proposal that is being written",
    () => stall().check().gather().walk("proposal").at("2026-11-24T12:00"),
    "office",
    "Langkah ini paling lambat 7 Januari 2027",
    null,
    "done done now next",
    /“Kelas kue”, yang memuat permohonan Anda, sedang disusun dan diperiksa\.$/,
  ],
  [
    "a proposal that is decided, the answer not written down",
    () => stall().check().gather().walk(null).at("2026-11-24T14:00"),
    "office",
    "Belum ada tanggal yang bisa kami janjikan",
    null,
    "done done now next",
    /Hasil untuk Anda sedang dicatat\.$/,
  ],
  [
    "approved in part",
    () => closed(stall().check().gather(), "approved_in_part", "2026-12-14T10:00").at("2026-12-15T09:00"),
    "nobody",
    "Selesai pada 14 Desember 2026",
    "other_services",
    "done done done done",
    /Bantuan Anda disetujui sebagian\.$/,
  ],
  [
    "not approved",
    () => closed(stall().check().gather(), "not_approved", "2026-12-14T10:00").at("2026-12-15T09:00"),
    "nobody",
    "Selesai pada 14 Desember 2026",
    "apply_again",
    "done done done done",
    /Bantuan Anda belum disetujui\.$/,
  ],
  [
    "a promotion with its schedule approved",
    () => promotion().check().gather("2026-12-08").walk(null).at("2026-11-25T09:00"),
    "applicant",
    "Hari kegiatan 8 Desember 2026",
    "answer_invitation",
    "done done waiting next",
    /^Anda diundang ke “Kelas kue”, Selasa, 8 Desember 2026\.$/,
  ],
];

const ROWS = [...CLASS, ...ENDINGS];

describe("the card of whoever waits for a programme, sits in one, or had a seat", () => {
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

  test("on the day a class counts who is there, an event whose products are shown", () => {
    const [held, shown] = [
      classAt("attendance").at("2026-12-09T09:00"),
      promotion().check().gather("2026-12-08").walk(null).at("2026-12-08T09:00"),
    ];
    expect(cardOf(held).action?.note).toContain("kehadiran Anda dicatat");
    expect(cardOf(shown).action).toMatchObject({
      kind: "attend",
      note: expect.stringMatching(/produk Anda ikut tampil\.$/),
    });
  });

  test("every moment of a seat has a card here", () => {
    const moments = new Set(ROWS.map(([, facts]) => facts().programme?.moment));
    expect(PARTICIPANT_STAGES.filter((moment) => !moments.has(moment))).toEqual([]);
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

function only(definition: Definition, no: number): Definition {
  return { sop: definition.sop, version: 1, rows: definition.rows.filter((row) => row.no === no) };
}

/** A class on 8 to 10 December, its duties ended until `stopAt`. */
function classAt(stopAt: string | null): SampleCase {
  const one = training().check().gather("2026-12-08", "2026-12-10");
  return stopAt === "open" ? one : one.walk(stopAt);
}

function ended(one: SampleCase, outcome: string, by: Parameters<typeof staff>[0], at: string): SampleCase {
  one.run.at(at).do(staff(by), { type: "record_outcome", outcome });
  return one;
}

function cancelled(one: SampleCase): SampleCase {
  one.programme?.do(staff("kabid"), { type: "cancel", reason: "anggaran" });
  one.left = { title: "Kelas kue", how: "cancelled" };
  return one;
}

/** To its end: the outcome on the last day, the programme's last duties, and the closing of it. */
function closed(one: SampleCase, outcome: string, at: string): SampleCase {
  const { programme, run } = one;
  const record = { type: "record_outcome", outcome } as const;
  const type = one.type ?? "training";
  if (type === "training") run.at(at).do(pelaksana, record);
  programme?.at(at);
  one.walk(null);
  if (type !== "training") run.at(at).do(staff("seksi"), record);
  const finisher = staff(type === "training" ? "pelaksana" : "seksi");
  programme?.at(at).do(finisher, { type: "finish" });
  return one;
}

test.each(["approved", "approved_in_part"])(
  "%s: no duty follows, so it is said whom to call when nobody called",
  (outcome) => {
    const decided = closed(stall().check().gather(), outcome, "2026-12-14T10:00").at("2026-12-15T09:00");
    const words = whatNext(decided).map((step) => step.words);
    expect(words[0]).toMatch(
      /^Petugas menghubungi nomor HP Anda untuk penyerahannya\. .*Belum dihubungi\? Telepon \(0370\)/,
    );
  },
);
