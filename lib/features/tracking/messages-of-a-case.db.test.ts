import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Role } from "@/lib/domain/roles";
import { witaDate } from "@/lib/domain/working-time";
import { numberPaper, voidLetter } from "@/lib/features/letters/letters.commands";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { must } from "@/lib/testing/programmes";
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
  // What the head of the office signs afterwards is the fifth; once more with the same words, it is told no more.
  const kadis = others.get("kadis") ?? (await asStaff(["kadis"], clock));
  // The commands above leave the NIB to the desk's own form.
  const issued = { applicationId, nib: NIB.nib, issuedOn: new Date(NIB.issuedOn), kecamatanCode: "52.01.01" };
  await db().nibIssue.create({ data: Object.assign({ recordedBy: clerk.actor.id }, issued), select: { nib: true } });
  const paper = { kind: "keterangan-nib", permohonan: reference, date: witaDate(clock.now()) };
  for (let press = 0; press < 2; press += 1) await must(numberPaper(kadis, paper));
  const mails = await db().notice.findMany({
    where: { applicationId, staffId: null, channel: "mail" },
    orderBy: { createdAt: "asc" },
    select: { subject: true, body: true, link: true },
  });
  expect(mails.map(({ subject }) => subject.replace(/ ?\(?26\w\w-\w{4}-\w{4}\)?/, ""))).toEqual([
    "Permohonan Bantuan NIB Anda kami terima",
    "Permohonan: giliran Anda",
    "NIB Anda sudah terbit",
    "Permohonan selesai",
    "Permohonan: surat keterangan NIB diserahkan sudah ada",
  ]);
  // Each says whose turn it is, as the card does at that moment.
  const turns = mails.slice(0, 4).map(({ body }) => /Sekarang (giliran \w+)/.exec(body)?.[1] ?? null);
  expect(turns).toEqual(["giliran dinas", "giliran Anda", "giliran dinas", null]);
  // By a link to the own page, which asks for the second fact, and nothing else.
  expect(new Set(mails.map(({ link }) => link))).toEqual(new Set([`/lacak/${reference}`]));
  await must(voidLetter(kadis, { letterId: await onlyLetter(applicationId), reason: "Salah tulis nama." }));
  const last = await db().notice.findFirst({
    where: { applicationId, channel: "mail" },
    orderBy: { createdAt: "desc" },
  });
  expect(last?.body).toContain("dibatalkan dan tidak berlaku lagi. Alasan: Salah tulis nama.");
  for (const { body } of mails) {
    // Not the SOP's own row, and no word of the office's: what it means for whoever reads it.
    expect(body).toMatch(/\bAnda\b/);
    expect(body).not.toMatch(/Mengimput|Paswoad|User ID|Login|Tracking|Pelaksana|Jafung|Langkah \d/);
  }
});

async function onlyLetter(applicationId: string): Promise<string> {
  const letters = await db().letter.findMany({ where: { applicationId }, select: { id: true } });
  expect(letters).toHaveLength(1);
  return letters[0]?.id ?? "";
}
