import { expect, it } from "vitest";
import { AddNote, CompleteDuty, ReturnToApplicant } from "./case.schema";

const base = { reference: "26N234567892", duty: "1.pelaksana.verify" };
const listed = ["requirement:ktp", "answer:identity.nik", "answer:business.nib"];
const itemsOf = (form: object) => ReturnToApplicant.safeParse({ ...base, ...form }).data?.items;
const errorOf = (form: object) => ReturnToApplicant.safeParse({ ...base, ...form }).error?.issues[0]?.message;

it("gives each ticked box the reason that stands beside it", () => {
  expect(
    itemsOf({ listed, item: ["answer:business.nib", "requirement:ktp"], itemReason: ["buram", "x", "salah"] }),
  ).toEqual([
    { kind: "requirement", key: "ktp", reason: "buram" },
    { kind: "answer", key: "business.nib", reason: "salah" },
  ]);
  // The reason of a box that is not ticked belongs to nobody.
  expect(itemsOf({ listed, item: "answer:identity.nik", itemReason: ["buram", "keliru", ""] })).toEqual([
    { kind: "answer", key: "identity.nik", reason: "keliru" },
  ]);
  // A ready sentence alone is reason enough.
  const code = "00000000-0000-4000-8000-000000000000";
  expect(itemsOf({ listed, item: "requirement:ktp", itemCode: [code, "", ""], itemReason: ["", "", ""] })).toEqual([
    { kind: "requirement", key: "ktp", reason: "", code },
  ]);
  // A form that shows only what it returns.
  expect(itemsOf({ item: "requirement:ktp", itemReason: "buram" })).toHaveLength(1);
});

it("wants a tick, and a reason with it", () => {
  expect(errorOf({ listed, itemReason: ["buram", "", ""] })).toMatch(/^Centang/);
  expect(errorOf({ listed, item: ["requirement:ktp", "answer:business.nib"], itemReason: ["buram", "", ""] })).toMatch(
    /setiap hal yang dicentang/,
  );
  // What the form did not list is not returned.
  expect(errorOf({ listed, item: "requirement:other", itemReason: ["a", "b", "c"] })).toMatch(/^Centang/);
});

it("keeps no password in a note, and says so at the note", () => {
  const secret = "Kata sandi OSS: Gerung2026";
  const noted = AddNote.safeParse({ reference: base.reference, body: secret });
  expect(noted.error?.issues).toMatchObject([{ path: ["body"], message: expect.stringMatching(/kata sandi/i) }]);
  expect(CompleteDuty.safeParse({ ...base, note: secret }).error?.issues).toMatchObject([{ path: ["note"] }]);
  expect(AddNote.safeParse({ reference: base.reference, body: "Pemohon lupa kata sandi OSS." }).success).toBe(true);
});
