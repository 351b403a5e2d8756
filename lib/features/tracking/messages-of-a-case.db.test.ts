import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Role } from "@/lib/domain/roles";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { endOwnDuty } from "./tracking.commands";

useDatabase();

const NIB = { kind: "nib", nib: "1234567890123", issuedOn: "2026-11-23" } as const;

test("a NIB case writes at most five messages to its applicant, and each says what it means for them", async () => {
  const clock = makeClock();
  const given = ["ktp", "surat_usaha", "email", "npwp"];
  const answers = {
    ...answersOf({ email: "a@contoh.test", npwp: "5201014107900001" }),
    service: { activity: "Menjual nasi campur.", ossAccount: "belum" as const },
  };
  const { applicationId, reference, citizen } = await givenApplication("nib", clock, { answers, given });
  const clerk = await asStaff(["pelaksana"], clock);
  const others = new Map<string, typeof clerk>([["pelaksana", clerk]]);
  const open = () =>
    db().openDuty.findFirst({ where: { applicationId }, select: { dutyId: true, role: true, verb: true } });
  for (let duty = await open(); duty; duty = await open()) {
    clock.tick(5);
    const { dutyId } = duty;
    if (duty.role === "pemohon") {
      const ended = await endOwnDuty(citizen, { reference, requestId: randomUUID(), duty: dutyId });
      expect(ended).toMatchObject({ ok: true });
      continue;
    }
    const who = others.get(duty.role) ?? (await asStaff([duty.role as Role], clock));
    others.set(duty.role, who);
    await doAll(who, reference, { type: "claim", duty: dutyId });
    if (duty.verb === "verify")
      await doAll(
        who,
        reference,
        ...given.map((requirement) => ({ type: "decide_requirement", requirement, decision: "accepted" }) as const),
      );
    const complete = { type: "complete_duty", duty: dutyId } as const;
    await doAll(who, reference, dutyId.startsWith("4.pelaksana") ? { ...complete, record: NIB } : complete);
  }
  const mails = await db().notice.findMany({
    where: { applicationId, staffId: null, channel: "mail" },
    orderBy: { createdAt: "asc" },
    select: { subject: true, body: true },
  });
  expect(mails.map(({ subject }) => subject.replace(/ ?\(?26\w\w-\w{4}-\w{4}\)?/, ""))).toEqual([
    "Permohonan Bantuan NIB Anda kami terima",
    "Permohonan: giliran Anda",
    "NIB Anda sudah terbit",
    "Permohonan selesai",
  ]);
  for (const { body } of mails) {
    // Not the SOP's own row, and no word of the office's: what it means for whoever reads it.
    expect(body).toMatch(/\bAnda\b/);
    expect(body).not.toMatch(/Mengimput|Paswoad|User ID|Login|Tracking|Pelaksana|Jafung|Langkah \d/);
  }
});
