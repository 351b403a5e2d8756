import { beforeEach, expect, test } from "vitest";
import { returnedWords } from "@/lib/domain/returned-words";
import { getOwnCase } from "@/lib/features/tracking/tracking.queries";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, type Clock, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { returnToApplicant } from "./case.commands";

useDatabase({ each: true });

let clock: Clock;
beforeEach(() => {
  clock = makeClock();
});

test("a ready sentence comes first, own words follow, and the applicant gets the very message that was shown", async () => {
  const nib = await givenApplication("nib", clock, { answers: answersOf({ email: "a@contoh.test" }), given: ["ktp"] });
  const { reference } = nib;
  const clerk = await asStaff(["pelaksana"], clock);
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { applicationId: nib.applicationId } });
  await doAll(clerk, reference, { type: "claim", duty });
  const ready = await db().requirementReason.create({
    data: { requirement: "ktp", decision: "rejected", sentence: "Foto KTP buram.", position: 900 },
  });
  const items = [
    { kind: "requirement" as const, key: "ktp", code: ready.id, reason: "Foto ulang di tempat terang." },
    { kind: "answer" as const, key: "business.businessName", reason: "Tulis lengkap." },
  ];
  const gone = items.map((item) =>
    Object.assign({}, item, item.code && { code: "00000000-0000-4000-8000-000000000000" }),
  );
  expect(await returnToApplicant(clerk, { reference, duty, items: gone, dueOn: "2026-12-07" })).toMatchObject({
    code: "reason_gone",
  });
  expect(await returnToApplicant(clerk, { reference, duty, items, dueOn: "2026-12-07" })).toMatchObject({ ok: true });
  const own = await getOwnCase(nib.citizen);
  expect(own.returned.map(({ reason }) => reason)).toEqual([
    "Foto KTP buram. Foto ulang di tempat terang.",
    "Tulis lengkap.",
  ]);
  const shown = returnedWords({
    reference,
    service: own.service.name,
    items: [
      { label: "KTP", reason: "Foto KTP buram. Foto ulang di tempat terang." },
      { label: "Nama usaha", reason: "Tulis lengkap." },
    ],
    dueOn: "2026-12-07",
  });
  expect(own.messages[0]).toMatchObject(shown);
});
