import { expect, test } from "vitest";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { staff } from "../workflow/sample-run";
import { cardOf } from "./index";
import { inShort, SampleCase } from "./sample-cases";

const outages = [{ from: new Date("2026-11-23T08:09:00+08:00"), until: null }];
const nib = () => new SampleCase(DEFINITIONS.nib);

function walked(...duties: string[]): SampleCase {
  const one = nib().check();
  one.run.complete(...duties);
  return one;
}

function returned(): SampleCase {
  const one = nib().check({ accept: false });
  const items = [{ kind: "requirement" as const, key: "ktp", reason: "buram" }];
  one.run.do(staff("pelaksana"), { type: "return_to_applicant", duty: "nib.1.pelaksana.verify", items });
  return one;
}

const DOWN = /^OSS sedang terganggu sejak Senin, 23 November 2026, 08\.09 WITA\. Ini bukan kesalahan Anda/;
const LATER = "Dihitung lagi begitu OSS pulih";

test.each([
  [
    "nobody is late, and no day is promised",
    () => nib().check({ accept: false }),
    "2026-11-27T08:00",
    "outside",
    LATER,
    DOWN,
  ],
  ["nobody has taken it yet", nib, "2026-11-27T08:00", "outside", LATER, DOWN],
  ["the applicant was to act on it", walked, "2026-11-24T09:00", "outside", LATER, DOWN],
  [
    "it is not what is waited for: a paper was asked anew",
    returned,
    "2026-11-24T09:00",
    "applicant",
    "Perbaiki paling lambat 30 November 2026",
    /perlu Anda perbaiki/,
  ],
] as const)("while OSS is down: %s", (_when, one, time, turn, date, words) => {
  const facts = one().at(time, { outages });
  expect(inShort(facts).slice(0, 2)).toEqual([turn, date]);
  expect(cardOf(facts).sentence).toMatch(words);
  if (turn === "outside") {
    expect(cardOf(facts)).toMatchObject({ action: null, turn: { words: "Menunggu OSS pulih" } });
    expect(cardOf(facts).stages.map(({ words }) => words)).toContain("menunggu OSS");
  }
});

test("the review after the NIB goes on", () => {
  const one = walked("nib.2.pemohon.perform", "nib.3.pemohon.perform", "nib.4.pelaksana.perform");
  one.nib = "9120001234567";
  const card = cardOf(one.at("2026-11-23T08:15", { outages }));
  expect(card.turn.who).toBe("office");
  expect(card.sentence).not.toMatch(/OSS/);
});
