import { expect, test } from "vitest";
import { idleWords, waitingWords } from "./idle-words";

test.each([
  ["jafung", null, "Sekarang giliran Pejabat Fungsional."],
  ["pemohon", null, "Sekarang giliran pemohon."],
  // A colleague of the same role is told by the panel who has it, not that it is another role's turn.
  ["pelaksana", "Baiq Rina", ""],
] as const)("an open duty of %s, held by %s: %s", (role, name, sentence) => {
  expect(waitingWords({ role }, name ? { name } : null)).toBe(sentence);
});

test("the applicant's own duty, while the office has something to decide for it first, is the office's turn", () => {
  expect(waitingWords({ role: "pemohon" }, null, ["npwp"])).toMatch(/^Sekarang giliran kantor/);
});

test("no open duty, no sentence", () => {
  expect(waitingWords(undefined, null)).toBe("");
});

test("a correction whose day has gone by says what the office can do; before, only until when", () => {
  const correction = { duty: "1.pelaksana.verify", dueOn: "2026-12-08", items: [], dueAt: new Date() };
  const said = (now: string, answers: "reject" | "call" | "ask" = "reject") =>
    idleWords({ status: "needs_correction", state: { correction: correction as never }, now: new Date(now), answers });
  expect(said("2026-12-08T23:00:00+08:00")).toBe(
    "Menunggu perbaikan dari pemohon, diminta paling lambat Selasa, 8 Desember 2026. Waktu kantor berhenti.",
  );
  expect(said("2026-12-09T00:30:00+08:00")).toMatch(/sudah lewat: telepon pemohonnya, atau tolak permohonannya\.$/);
  // What was issued cannot be refused.
  expect(said("2026-12-09T00:30:00+08:00", "call")).toMatch(/sudah lewat: telepon pemohonnya\.$/);
  // Whoever only reads it is told whose work it is.
  expect(said("2026-12-09T00:30:00+08:00", "ask")).toMatch(
    /sudah lewat: yang memeriksa berkas menelepon pemohonnya\.$/,
  );
});

test.each([
  [
    "2026-12-07T23:50:00+08:00",
    false,
    "Ditolak. Di luar wilayah. Pemohon boleh mengajukan keberatan paling lambat Senin, 7 Desember 2026.",
  ],
  [
    "2026-12-08T00:05:00+08:00",
    false,
    "Ditolak. Di luar wilayah. Jangka waktu keberatan pemohon berakhir Senin, 7 Desember 2026.",
  ],
  [
    "2026-12-01T09:00:00+08:00",
    true,
    "Ditolak. Di luar wilayah. Keberatan pemohon sudah pernah diputuskan; yang kedua tidak bisa diajukan.",
  ],
])("a rejected case at %s, objected before: %s", (now, objected, sentence) => {
  const idle = {
    status: "rejected",
    state: { reason: "Di luar wilayah", objected },
    objectUntil: "2026-12-07",
  } as const;
  expect(idleWords({ ...idle, now: new Date(now) })).toBe(sentence);
});

test("where an objection was refused, the desk says that and not that something was decided before", () => {
  const rejection = { at: new Date(), by: "budi", role: "kabid", duty: null, onObjection: true } as const;
  const state = { reason: "Tetap di luar wilayah.", objected: true, rejection };
  expect(idleWords({ status: "rejected", state, objectUntil: "2026-12-07", now: new Date("2026-12-01") })).toBe(
    "Ditolak. Tetap di luar wilayah. Keberatan pemohon tidak dikabulkan; yang kedua tidak bisa diajukan.",
  );
});
