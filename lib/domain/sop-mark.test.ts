import { describe, expect, test } from "vitest";
import { MARKS } from "@/prisma/seed/sops/marks";
import {
  type AnsweredMark,
  dutiesAreConfirmed,
  isOpenMark,
  openServiceParts,
  type SopAnswer,
  type SopAnswerKind,
  sameMark,
  serviceMarks,
  whoMayAskOf,
} from "./sop-mark";

const answer = (kind: SopAnswerKind): SopAnswer => ({ kind, note: "Catatan.", by: "Kepala Dinas", at: new Date(0) });
const SERVICE = {
  slug: "lapak",
  name: "Bantuan Lapak",
  whoMayAsk: "Pedagang kecil.",
  requirements: [
    { key: "ktp", label: "KTP", proposed: false },
    { key: "sku", label: "Surat usaha", proposed: true },
  ],
  standard: {
    product: { text: ["Lapak"], proposed: true },
    procedure: { text: ["Ajukan", "Tunggu"], proposed: false },
  },
};

test("no two marks of a SOP are one question", () => {
  for (const marks of Object.values(MARKS)) expect(new Set(marks.map(sameMark)).size).toBe(marks.length);
});

describe("what a service leaves open", () => {
  test("who may ask, what is required by us, and texts of ours", () => {
    expect(serviceMarks(SERVICE).map(({ place }) => place)).toEqual([
      "service.lapak.whoMayAsk",
      "service.lapak.requirements.sku",
      "service.lapak.standard.product",
    ]);
    expect(sameMark(whoMayAskOf("lapak", "Pedagang kecil."))).toBe(sameMark(serviceMarks(SERVICE)[0] as AnsweredMark));
  });

  test.each<[SopAnswerKind, string[]]>([
    ["confirmed", ["whoMayAsk", "standard.product"]],
    ["change", ["whoMayAsk", "requirements.sku", "standard.product"]],
    ["left", ["whoMayAsk", "requirements.sku", "standard.product"]],
  ])("%s: what is still said to be unconfirmed", (kind, open) => {
    const asked = serviceMarks(SERVICE)[1] as AnsweredMark;
    expect([...openServiceParts(SERVICE, new Map([[sameMark(asked), answer(kind)]]))]).toEqual(open);
  });

  test("a sentence that was changed since is asked again", () => {
    const asked = serviceMarks(SERVICE)[0] as AnsweredMark;
    const answers = new Map([[sameMark(asked), answer("confirmed")]]);
    expect(openServiceParts(SERVICE, answers).has("whoMayAsk")).toBe(false);
    expect(openServiceParts({ ...SERVICE, whoMayAsk: "Siapa saja." }, answers).has("whoMayAsk")).toBe(true);
  });
});

test("who does what is the office's word only when the chain of every row is confirmed", () => {
  const marks: AnsweredMark[] = MARKS.nib.map((mark) => ({ ...mark, answer: null }));
  expect(dutiesAreConfirmed(marks)).toBe(false);
  const said = (kind: SopAnswerKind) =>
    marks.map((mark) => (mark.place.endsWith(".duties") ? { ...mark, answer: answer(kind) } : mark));
  expect(dutiesAreConfirmed(said("confirmed"))).toBe(true);
  expect(dutiesAreConfirmed(said("change"))).toBe(false);
  expect(said("left").filter(isOpenMark)).toHaveLength(marks.length);
});
