import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { openAnswers } from "@/lib/cases/intake";
import { findCase } from "@/lib/features/desk/case.queries";
import { resubmitApplication } from "@/lib/features/tracking/tracking.commands";
import { getOwnCase } from "@/lib/features/tracking/tracking.queries";
import type { Resubmit } from "@/lib/features/tracking/tracking.schema";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, type Clock, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { correctAnswer } from "./answers.command";
import { returnToApplicant } from "./case.commands";

useDatabase({ each: true });

let clock: Clock;
beforeEach(() => {
  clock = makeClock();
});

const reason = "Dicarikan petugas dari kegiatan usahanya.";

/** A NIB case in a clerk's hands whose applicant knew no KBLI. */
async function scene() {
  const nib = await givenApplication("nib", clock, {
    answers: {
      ...answersOf({ email: "a@contoh.test" }),
      service: { activity: "Menjual nasi campur.", ossAccount: "belum" },
    },
    given: ["ktp", "surat_usaha", "email"],
  });
  const clerk = await asStaff(["pelaksana"], clock);
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { applicationId: nib.applicationId } });
  await doAll(clerk, nib.reference, { type: "claim", duty });
  const form = async (field: string) => {
    const found = (await findCase(clerk, nib.reference))?.correctable.find(({ key }) => key === field);
    return { reference: nib.reference, field, reason, version: found?.version ?? "" };
  };
  const correct = async (field: string, value: string) =>
    correctAnswer(clerk, { ...(await form(field)), typed: { [field]: value } });
  return { ...nib, clerk, duty, form, correct };
}

describe("the office fills in or corrects an answer", () => {
  test("it stands in the case, in its history with the applicant's own words, and on the applicant's page with the reason", async () => {
    const { clerk, reference, citizen, applicationId, correct } = await scene();
    expect(await correct("service.kbliCode", "56102")).toMatchObject({ ok: true });
    expect(await correct("identity.name", "Siti Aminah Dewi")).toMatchObject({ ok: true });
    const answers = await openAnswers(db(), applicationId);
    expect([answers.service.kbliCode, answers.service.kbliVersion]).toEqual(["56102", "2020"]);
    const view = await findCase(clerk, reference);
    expect(view?.applicantName).toBe("Siti Aminah Dewi");
    expect(view?.history.at(-2)).toMatchObject({
      what: expect.stringContaining("kosong menjadi 56102"),
      detail: reason,
    });
    const own = await getOwnCase(citizen);
    expect(own.officeChanges).toMatchObject([
      { key: "service.kbliCode", own: "", now: "56102", reason },
      { key: "identity.name", now: "Siti Aminah Dewi", reason },
    ]);
    expect(own.messages[0]).toMatchObject({ subject: expect.stringContaining("dibetulkan petugas") });
    const audit = await db().auditEntry.findFirst({ where: { action: "application.answers_corrected" } });
    expect(JSON.stringify(audit?.detail)).toContain("service.kbliCode");
    expect(JSON.stringify(audit?.detail)).not.toContain("56102");
    // Emptied again, no version of a code is left behind.
    expect(await correct("service.kbliCode", "")).toMatchObject({ ok: true });
    expect((await openAnswers(db(), applicationId)).service.kbliVersion).toBeUndefined();
  });

  test("only what a question takes; never a sealed answer nor how the applicant is reached; nothing changed is refused", async () => {
    const { clerk, reference, correct } = await scene();
    const keys = (await findCase(clerk, reference))?.correctable.map(({ key }) => key) ?? [];
    expect(keys).toEqual(expect.arrayContaining(["identity.name", "business.nib", "service.kbliCode"]));
    for (const key of ["identity.nik", "identity.birthDate", "business.npwp", "identity.phone", "identity.email"]) {
      expect(keys).not.toContain(key);
      expect(await correct(key, "x")).toMatchObject({ ok: false, code: "item_unknown" });
    }
    expect(await correct("service.kbliCode", "nasi")).toMatchObject({
      errors: { "service.kbliCode": expect.any(String) },
    });
    expect(await correct("identity.name", "")).toMatchObject({ errors: { "identity.name": expect.any(String) } });
    expect(await correct("service.activity", "Menjual nasi campur.")).toMatchObject({ code: "nothing_changed" });
  });

  test("only by whoever has the case in hand", async () => {
    const { reference, form } = await scene();
    const sent = { ...(await form("identity.name")), typed: { "identity.name": "Siti A" } };
    const refusalFor = async (role: "pelaksana" | "jafung" | "kabid" | "auditor") =>
      correctAnswer(await asStaff([role], clock), sent);
    expect(await refusalFor("pelaksana")).toMatchObject({ code: "held_by_other" });
    expect(await refusalFor("jafung")).toMatchObject({ code: "not_your_duty" });
    expect(await refusalFor("auditor")).toMatchObject({ code: "no_right" });
    expect((await findCase(await asStaff(["jafung"], clock), reference))?.correctable).toEqual([]);
  });
});

describe("two at once", () => {
  test("a form of the office that was open while a colleague changed the answer is told, and takes the newest", async () => {
    const { clerk, form, correct } = await scene();
    const open = await form("identity.name");
    await correct("identity.name", "Siti Aminah Dewi");
    const late = await correctAnswer(clerk, { ...open, typed: { "identity.name": "Siti Nurminah" } });
    expect(late).toMatchObject({
      ok: false,
      code: "changed_meanwhile",
      sentence: expect.stringContaining("Siti Aminah Dewi"),
    });
    const values = (late as unknown as { values: { version: string } }).values;
    const again = { ...open, version: values.version, typed: { "identity.name": "Siti Nurminah" } };
    expect(await correctAnswer(clerk, again)).toMatchObject({ ok: true });
  });

  test("an answer that the office changes while the applicant corrects it is told to them, not overwritten", async () => {
    const { clerk, reference, duty, citizen, applicationId, correct } = await scene();
    const items = [
      { kind: "answer" as const, key: "identity.name", reason: "Samakan dengan KTP" },
      { kind: "answer" as const, key: "service.activity", reason: "Ceritakan lagi" },
    ];
    await returnToApplicant(clerk, { reference, duty, items, dueOn: undefined });
    const { version } = await getOwnCase(citizen);
    expect(await correct("identity.name", "Siti Aminah Dewi")).toMatchObject({ ok: true });
    const typed = { "identity.name": "Siti", "service.activity": "Menjual nasi dan kue." };
    const send = (shown: string) =>
      resubmitApplication(citizen, { reference, requestId: randomUUID(), version: shown, ...typed } as Resubmit);
    const late = await send(version);
    expect(late).toMatchObject({
      code: "changed_meanwhile",
      sentence: expect.stringMatching(/petugas mengubah Nama.*kini “Siti Aminah Dewi”.*kirim sekali lagi/),
      values: { "service.activity": "Menjual nasi dan kue." },
    });
    expect((await openAnswers(db(), applicationId)).identity.name).toBe("Siti Aminah Dewi");
    // Whoever has seen it decides.
    const seen = (late as unknown as { values: { version: string } }).values.version;
    expect(await send(seen)).toMatchObject({ ok: true });
    const own = await getOwnCase(citizen);
    expect(own.officeChanges).toEqual([]);
    expect(own.name).toBe("Siti");
  });
});
