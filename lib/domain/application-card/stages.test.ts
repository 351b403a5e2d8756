import { expect, test } from "vitest";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { PEMOHON, staff } from "../workflow/sample-run";
import { cardOf } from "./index";
import { does, SampleCase } from "./sample-cases";

const nib = () => new SampleCase(DEFINITIONS.nib);
const classOf = () => new SampleCase(DEFINITIONS.pelatihan, "training").check();
const pelaksana = staff("pelaksana");
const WITHDRAW = [PEMOHON, { type: "withdraw" }] as const;
const rejects = (duty?: string) =>
  [pelaksana, { type: "reject", reason: "di luar wilayah", ...(duty && { duty }) }] as const;

/** What a closed case says of its check and of its work: a stage that never began is not one that came to no end. */
test.each([
  [
    "rejected in the check",
    () => does(nib().check({ accept: false }), [...rejects("nib.1.pelaksana.verify")]),
    "sudah, tidak dimulai",
  ],
  ["withdrawn before anybody took it", () => does(nib(), [...WITHDRAW]), "tidak dimulai, tidak dimulai"],
  [
    "withdrawn in the check",
    () => does(nib().check({ accept: false }), [...WITHDRAW]),
    "tidak diselesaikan, tidak dimulai",
  ],
  ["withdrawn in the work", () => does(nib().check(), [...WITHDRAW]), "sudah, tidak diselesaikan"],
  ["a class: rejected while it waited", () => does(classOf(), [...rejects()]), "sudah, tidak dimulai"],
  ["withdrawn while it waited", () => does(classOf(), [...WITHDRAW]), "sudah, tidak dimulai"],
  [
    "with a seat, before the class began",
    () => does(classOf().gather("2026-12-14"), [...WITHDRAW]),
    "sudah, tidak dimulai",
  ],
  [
    "with a seat, while the class is prepared",
    () => does(classOf().gather("2026-12-14").walk("letters"), [...WITHDRAW]),
    "sudah, tidak diselesaikan",
  ],
] as [string, () => SampleCase, string][])("%s", (_name, one, words) => {
  for (const stranger of [false, true]) {
    const { stages } = cardOf(one().at("2026-11-30T09:00", { stranger }));
    expect(
      stages
        .slice(1, 3)
        .map((stage) => stage.words)
        .join(", "),
    ).toBe(words);
  }
});

test("recalled: it is not sent, and nothing of it came to no end", () => {
  const { stages } = cardOf(does(nib(), [PEMOHON, { type: "recall" }]).at("2026-11-24T09:00"));
  expect(stages.map(({ words }) => words)).toEqual(["belum terkirim lagi", "berikutnya", "berikutnya", "berikutnya"]);
});

test("an objection that was refused stands in the headline, to its applicant alone and as long as it is the last word", () => {
  const once = does(nib().check({ accept: false }), [...rejects("nib.1.pelaksana.verify")]);
  const objects = [PEMOHON, { type: "reopen_rejection", reason: "di dalam wilayah" }] as const;
  const head = staff("kabid");
  const lead = (one: SampleCase, stranger = false) => cardOf(one.at("2026-11-30T09:00", { stranger })).lead;
  expect(lead(once)).toBe("Permohonan Anda ditolak.");
  const refused = does(once, [...objects], [head, { type: "reject", reason: "tetap" }]);
  expect(lead(refused)).toBe("Keberatan Anda tidak dikabulkan; permohonan Anda tetap ditolak.");
  expect(lead(refused, true)).toBe("Permohonan Anda ditolak.");
  const again = does(refused, [staff("sekretaris"), { type: "reopen_rejection", reason: "ditinjau lagi" }]);
  const colleague = staff("pelaksana", "lain");
  const duty = "nib.1.pelaksana.verify";
  const rejected = does(
    again,
    [colleague, { type: "claim", duty }],
    [colleague, { type: "reject", duty, reason: "lain hal" }],
  );
  expect(lead(rejected)).toBe("Permohonan Anda ditolak.");
});
