import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, type Clock, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { actOnCase } from "./case.commands";

useDatabase({ each: true });

let clock: Clock;
beforeEach(() => {
  clock = makeClock();
});

const statusOf = async (reference: string) =>
  (await db().application.findUniqueOrThrow({ where: { reference } })).status;

describe("a single case", () => {
  test("walks every row by its roles, and each step shows in the shadow, the queue, the audit and the notices", async () => {
    const { slug } = await givenService("single");
    const [clerk, reviewer, head] = [
      await asStaff(["pelaksana"], clock),
      await asStaff(["jafung"], clock),
      await asStaff(["kabid"], clock),
    ];
    const { reference, runId, applicationId } = await givenApplication(slug, clock);
    expect(await statusOf(reference)).toBe("submitted");
    expect(await db().openDuty.findMany({ where: { runId } })).toMatchObject([
      { dutyId: "1.pelaksana.verify", role: "pelaksana", claimedById: null, status: "submitted" },
    ]);

    await doAll(clerk, reference, { type: "claim", duty: "1.pelaksana.verify" });
    expect(await statusOf(reference)).toBe("in_verification");
    const early = await actOnCase(clerk, { reference, command: { type: "complete_duty", duty: "1.pelaksana.verify" } });
    expect(early).toMatchObject({ ok: false, code: "requirements_undecided", items: ["ktp"] });

    await doAll(
      clerk,
      reference,
      { type: "decide_requirement", requirement: "ktp", decision: "accepted" },
      { type: "complete_duty", duty: "1.pelaksana.verify" },
      { type: "decide_requirement", requirement: "npwp", decision: "waived", reason: "Belum wajib" },
      { type: "complete_duty", duty: "2.pemohon.perform" },
      { type: "claim", duty: "3.pelaksana.perform" },
      { type: "complete_duty", duty: "3.pelaksana.perform" },
    );
    expect(await statusOf(reference)).toBe("in_progress");
    await doAll(
      reviewer,
      reference,
      { type: "claim", duty: "3.jafung.review" },
      { type: "complete_duty", duty: "3.jafung.review" },
    );

    expect(await statusOf(reference)).toBe("completed");
    expect(await db().openDuty.count({ where: { runId } })).toBe(0);
    const events = await db().historyEvent.findMany({ where: { runId }, orderBy: { sequence: "asc" } });
    expect(events.map((event) => event.sequence)).toEqual(events.map((_event, index) => index + 1));
    expect(await db().notice.count({ where: { staffId: head.actor.id } })).toBe(1);
    expect(await db().notice.count({ where: { applicationId, subject: { contains: "selesai" } } })).toBeGreaterThan(0);
    const audit = await db().auditEntry.findMany({ where: { reference } });
    expect(audit.map((entry) => entry.action)).toEqual(
      expect.arrayContaining(["application.submitted", "duty.claimed", "requirement.decided", "duty.completed"]),
    );
    expect(JSON.stringify(audit, (_key, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(
      "5201014107900001",
    );
  });

  test("enters the register once it waits for its programme, and a second case of the same person finds it", async () => {
    const { slug } = await givenService("programme");
    for (const _round of [1, 2]) await untilWaiting((await givenApplication(slug, clock)).reference);
    expect(await db().person.count()).toBe(1);
    const businesses = await db().business.findMany({ include: { applications: true } });
    expect(businesses).toHaveLength(1);
    expect(businesses[0]?.applications).toHaveLength(2);
    expect(businesses[0]?.umkmClass).toBe("micro");
  });

  test("keeps the version it began with when a newer one is published", async () => {
    const { slug } = await givenService("single");
    const { reference, runId } = await givenApplication(slug, clock);
    const { definition } = await givenService("single", {
      version: 2,
      rows: [{ ...(await sampleRow()), requirements: ["ktp", "surat_baru"] }],
    });
    expect(definition.version).toBe(2);
    const clerk = await asStaff(["pelaksana"], clock);
    await doAll(
      clerk,
      reference,
      { type: "claim", duty: "1.pelaksana.verify" },
      { type: "decide_requirement", requirement: "ktp", decision: "accepted" },
      { type: "complete_duty", duty: "1.pelaksana.verify" },
    );
    expect(await db().openDuty.findMany({ where: { runId } })).toMatchObject([{ dutyId: "2.pemohon.perform" }]);
    const later = await givenApplication(slug, clock);
    await doAll(
      clerk,
      later.reference,
      { type: "claim", duty: "1.pelaksana.verify" },
      { type: "decide_requirement", requirement: "ktp", decision: "accepted" },
    );
    expect(
      await actOnCase(clerk, {
        reference: later.reference,
        command: { type: "complete_duty", duty: "1.pelaksana.verify" },
      }),
    ).toMatchObject({ code: "requirements_undecided", items: ["surat_baru"] });
  });
});

test("two clerks who claim at once: one holds it, the other is told", async () => {
  const { slug } = await givenService("single");
  const clerks = [
    await asStaff(["pelaksana"], clock),
    await asStaff(["pelaksana"], clock),
    await asStaff(["pelaksana"], clock),
  ];
  const { reference, runId } = await givenApplication(slug, clock);
  const answers = await Promise.all(
    clerks.map((clerk) => actOnCase(clerk, { reference, command: { type: "claim", duty: "1.pelaksana.verify" } })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok).map((answer) => !answer.ok && answer.code)).toEqual([
    "held_by_other",
    "held_by_other",
  ]);
  expect(await db().historyEvent.count({ where: { runId, type: "claimed" } })).toBe(1);
});

test.each([["admin"], ["auditor"], ["seksi"], ["kadis"]] as const)(
  "%s has no duty in the case and changes nothing",
  async (role) => {
    const { slug } = await givenService("single");
    const stranger = await asStaff([role], clock);
    const { reference, runId } = await givenApplication(slug, clock);
    const answer = await actOnCase(stranger, { reference, command: { type: "claim", duty: "1.pelaksana.verify" } });
    expect(answer).toMatchObject({ ok: false, code: "no_right" });
    expect(await db().historyEvent.count({ where: { runId } })).toBe(1);
  },
);

test("an accepted application for a programme service waits for its programme", async () => {
  const { slug } = await givenService("programme");
  const { reference, runId } = await givenApplication(slug, clock);
  await untilWaiting(reference);
  expect(await statusOf(reference)).toBe("waiting_programme");
  expect(await db().openDuty.count({ where: { runId } })).toBe(0);
});

test("a send-back over a row opens a new round and keeps the old one readable", async () => {
  const { slug } = await givenService("single");
  const [clerk, other] = [await asStaff(["pelaksana"], clock), await asStaff(["jafung"], clock)];
  const { reference, runId } = await givenApplication(slug, clock);
  await doAll(
    clerk,
    reference,
    { type: "claim", duty: "1.pelaksana.verify" },
    { type: "decide_requirement", requirement: "ktp", decision: "accepted" },
    { type: "decide_requirement", requirement: "npwp", decision: "accepted" },
    { type: "complete_duty", duty: "1.pelaksana.verify" },
    { type: "complete_duty", duty: "2.pemohon.perform" },
    { type: "claim", duty: "3.pelaksana.perform" },
    { type: "complete_duty", duty: "3.pelaksana.perform" },
  );
  await doAll(
    other,
    reference,
    { type: "claim", duty: "3.jafung.review" },
    { type: "send_back", duty: "3.jafung.review", to: "1.pelaksana.verify", reason: "KTP buram" },
  );
  expect(await db().openDuty.findMany({ where: { runId } })).toMatchObject([
    { dutyId: "1.pelaksana.verify", round: 2, claimedById: null },
  ]);
  expect(await db().historyEvent.count({ where: { runId, type: "duty_completed" } })).toBe(3);
});

async function sampleRow() {
  const { sampleSingleCase } = await import("@/lib/domain/workflow");
  const [row] = sampleSingleCase().rows;
  if (!row) throw new Error("The sample has no row");
  return row;
}

async function untilWaiting(reference: string) {
  const [clerk, reviewer, section] = [
    await asStaff(["pelaksana"], clock),
    await asStaff(["jafung"], clock),
    await asStaff(["seksi"], clock),
  ];
  await doAll(
    clerk,
    reference,
    { type: "claim", duty: "1.pelaksana.verify" },
    { type: "decide_requirement", requirement: "ktp", decision: "accepted" },
    { type: "complete_duty", duty: "1.pelaksana.verify" },
  );
  await doAll(
    reviewer,
    reference,
    { type: "claim", duty: "1.jafung.review" },
    { type: "decide_requirement", requirement: "npwp", decision: "accepted" },
    { type: "complete_duty", duty: "1.jafung.review" },
  );
  await doAll(clerk, reference, { type: "complete_duty", duty: "2.pemohon.perform" });
  await doAll(
    section,
    reference,
    { type: "claim", duty: "2.seksi.approve" },
    { type: "complete_duty", duty: "2.seksi.approve" },
  );
}
