import { expect, test } from "vitest";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { staff } from "../workflow/sample-run";
import { cardOf } from "./index";
import { inShort, SampleCase } from "./sample-cases";

const pause = {
  type: "pause",
  duty: "nib.1.pelaksana.verify",
  until: "2026-11-27",
  reason: "Kantor desa tutup",
} as const;

function paused(): SampleCase {
  const one = new SampleCase(DEFINITIONS.nib).check({ accept: false });
  one.run.do(staff("kabid"), pause);
  return one;
}

test("whoever applied reads until when and why, that nothing is asked of them, and no date that is none", () => {
  const facts = paused().at("2026-11-25T09:00");
  const card = cardOf(facts);
  expect(inShort(facts).slice(0, 2)).toEqual(["outside", "Dihitung lagi sesudah penundaan"]);
  expect(card.sentence).toBe(
    "Permohonan ini ditunda sementara, paling lama sampai Jumat, 27 November 2026. Alasannya: Kantor desa tutup. Anda tidak perlu berbuat apa-apa; sesudah hari itu dilanjutkan.",
  );
  expect(card).toMatchObject({ action: null, turn: { words: "Ditunda dinas" } });
  expect(card.stages.map(({ words }) => words)).toContain("ditunda");
  expect(JSON.stringify(card)).not.toMatch(/OSS|terlambat/);
});

test("a stranger with the number alone reads no reason", () => {
  const facts = { ...paused().at("2026-11-25T09:00"), own: null };
  expect(cardOf(facts).sentence).toMatch(
    /^Permohonan ini ditunda sementara, paling lama sampai Jumat, 27 November 2026\./,
  );
  expect(JSON.stringify(cardOf(facts))).not.toContain("Kantor desa");
});

test("after that day it is the office's again, and late is said", () => {
  const card = cardOf(paused().at("2026-12-08T09:00"));
  expect(card.turn.who).toBe("office");
  expect(card.sentence).toMatch(/terlambat/);
  expect(card.sentence).not.toMatch(/ditunda/);
});
