import { beforeEach, expect, test } from "vitest";
import { readLetterApplications } from "@/lib/cases/letters/application-part";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, type Clock, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { findCase } from "./case.queries";
import { completeNibDuty, handOverNib } from "./nib.commands";

useDatabase({ each: true });

let clock: Clock;
beforeEach(() => {
  clock = makeClock();
});

const NIB = "9120001234567";

/** Walked to the duty that writes the NIB down, its file in place. */
async function scene() {
  const nib = await givenApplication("nib", clock, {
    answers: {
      ...answersOf({ email: "a@contoh.test" }),
      service: { activity: "Membuat roti.", ossAccount: "belum", kbliCode: "10710", kbliVersion: "2020" },
    },
    given: ["ktp", "surat_usaha", "email", "npwp"],
  });
  const { reference, applicationId, runId } = nib;
  const clerk = await asStaff(["pelaksana"], clock);
  const reviewer = await asStaff(["jafung"], clock);
  const duty = async () => (await db().openDuty.findFirstOrThrow({ where: { applicationId } })).dutyId;
  const claim = async (who: typeof clerk) => doAll(who, reference, { type: "claim", duty: await duty() });
  await claim(clerk);
  for (const requirement of ["ktp", "surat_usaha", "email", "npwp"])
    await doAll(clerk, reference, { type: "decide_requirement", requirement, decision: "accepted" });
  for (let step = 0; step < 3; step += 1) await doAll(clerk, reference, { type: "complete_duty", duty: await duty() });
  await claim(clerk);
  const at = await duty();
  await db().document.create({
    data: {
      runId,
      applicationId,
      dutyId: at,
      kind: "output",
      name: "nib.pdf",
      contentType: "application/pdf",
      size: 1,
      sha256: "0".repeat(64),
      storageName: "x",
      uploadedBy: clerk.actor.id,
    },
  });
  return { reference, applicationId, clerk, reviewer, duty, claim, at };
}

test("number, date, KBLI and risk stand together for the review; the hand-over is kept, and the letter fills from it", async () => {
  const { reference, applicationId, clerk, reviewer, duty, claim, at } = await scene();
  const issue = { reference, duty: at, nib: NIB, issuedOn: "2026-11-23", kbli: "10792", risk: "rendah" as const };
  expect(await completeNibDuty(clerk, issue)).toMatchObject({ ok: true });
  await claim(reviewer);
  const reviewed = await findCase(reviewer, reference);
  expect(reviewed?.issued).toEqual({
    nib: NIB,
    issuedOn: "2026-11-23",
    kbli: { code: "10792", version: "2020" },
    risk: "rendah",
    handedOver: null,
  });
  // What OSS issued counts in the register, not what was answered.
  const { businessId } = await db().application.findUniqueOrThrow({ where: { id: applicationId } });
  expect(await db().business.findUniqueOrThrow({ where: { id: businessId ?? "" } })).toMatchObject({
    kbliCode: "10792",
  });
  await doAll(reviewer, reference, { type: "complete_duty", duty: await duty() });
  await claim(clerk);
  const given = { reference, duty: await duty(), to: "Siti Aminah", on: "2026-11-23", how: "loket" as const };
  for (const on of ["2026-11-22", "2026-11-25"])
    expect(await handOverNib(clerk, { ...given, on })).toMatchObject({ code: "invalid_date" });
  expect(await handOverNib(reviewer, given)).toMatchObject({ ok: false });
  expect(await handOverNib(clerk, given)).toMatchObject({ ok: true });
  expect((await findCase(clerk, reference))?.issued?.handedOver).toEqual({
    on: "2026-11-23",
    to: "Siti Aminah",
    how: "loket",
  });
  const letter = (await readLetterApplications(db(), [applicationId])).get(applicationId)?.part.fields;
  expect(letter).toMatchObject({
    nib: NIB,
    nib_risiko: "Rendah",
    diserahkan: "23 November 2026",
    diserahkan_kepada: "Siti Aminah",
    diserahkan_cara: "Diambil di kantor",
    diserahkan_oleh: clerk.actor.name,
  });
  expect(letter?.nib_kbli).toMatch(/^10792/);
  expect(await db().auditEntry.count({ where: { action: "nib.handed_over" } })).toBe(1);
});

test("nothing is handed over where no NIB was written down, nor with another duty", async () => {
  const { reference, clerk, at } = await scene();
  const given = { reference, duty: at, to: "Siti", on: "2026-11-23", how: "loket" as const };
  expect(await handOverNib(clerk, given)).toMatchObject({ code: "nothing_to_hand_over" });
});
