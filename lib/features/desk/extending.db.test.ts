import { expect, test } from "vitest";
import { listAudit } from "@/lib/features/audit/audit.queries";
import { AuditFilter } from "@/lib/features/audit/audit.schema";
import { tellParticipants } from "@/lib/features/programmes/tell-participants.command";
import { systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { must, nextNik } from "@/lib/testing/programmes";
import { givenRunningClass } from "@/lib/testing/running-class";
import { findCase } from "./case.queries";
import { extendDuty } from "./duty.commands";
import { ExtendDuty } from "./duty.schema";
import { escalateDuties } from "./escalation.command";
import { countQueue } from "./queue.queries";

useDatabase({ each: true });

const DUTY = "1.pelaksana.verify";
const reason = "Sistem OSS terganggu sejak pagi.";

test("the queue is not late any more, applicant and holder read why, the audit the day alone", async () => {
  const clock = makeClock();
  const [clerk, kabid] = [await asStaff(["pelaksana"], clock), await asStaff(["kabid"], clock)];
  const { slug } = await givenService("single");
  const answers = answersOf({ nik: nextNik(), email: "siti@contoh.test" });
  const { reference, applicationId } = await givenApplication(slug, clock, { answers });
  await doAll(clerk, reference, { type: "claim", duty: DUTY });
  clock.tick(24 * 60);
  expect((await countQueue(clerk)).late).toBe(1);
  const asked = { run: { reference }, duty: DUTY, until: "2026-11-30", reason };
  expect(await extendDuty(clerk, asked)).toMatchObject({ ok: false, code: "no_right" });
  await must(extendDuty(kabid, asked));
  expect((await countQueue(clerk)).late).toBe(0);
  const { dueAt } = await db().openDuty.findFirstOrThrow({ where: { applicationId } });
  expect(dueAt).toEqual(new Date("2026-11-30T23:59:59+08:00"));

  const told = await db().notice.findMany({ where: { OR: [{ applicationId }, { staffId: clerk.actor.id }] } });
  const ofThis = told.filter(({ body }) => body.includes(reason));
  expect(ofThis.map(({ subject, channel }) => [subject.replace(/ [0-9A-Z-]{14} /, " … "), channel]).toSorted()).toEqual(
    [
      ["Permohonan … perlu waktu lebih lama", "mail"],
      ["Permohonan … perlu waktu lebih lama", "portal"],
      [
        `${kabid.actor.name} memperpanjang tenggat sampai Senin, 30 November 2026: Periksa berkas, Siti Aminah (Layanan contoh)`,
        "portal",
      ],
    ],
  );
  const auditor = await asStaff(["auditor"], clock);
  const [line] = (await listAudit(auditor, AuditFilter.parse({ tindakan: "duty.extended" }))).lines;
  expect(line).toMatchObject({ words: "Memperpanjang tenggat", reference, detail: { until: "2026-11-30" } });
  expect(JSON.stringify(line)).not.toContain("OSS");
  const view = await findCase(kabid, reference);
  expect(view?.history.at(-1)).toMatchObject({ detail: reason });
  await escalateDuties(systemContext("escalate-duties", clock.now));
  expect(await db().escalation.count()).toBe(0);
});

test("of a programme: whoever sits in it reads it", async () => {
  const clock = makeClock();
  const [clerk, kabid] = [await asStaff(["pelaksana"], clock), await asStaff(["kabid"], clock)];
  const { programmeId, runId, duty } = await givenRunningClass(clerk, clock);
  await must(extendDuty(kabid, { run: { programmeId }, duty, until: "2026-12-31", reason }));
  const { lastSequence: sequence } = await db().run.findUniqueOrThrow({ where: { id: runId } });
  const tells = [{ about: "extended", row: null }];
  await tellParticipants(systemContext("test", clock.now), { programmeId, sequence, tells });
  const told = await db().notice.findMany({ where: { runId, channel: "portal", applicationId: { not: null } } });
  expect(told.filter(({ body }) => body.includes("Kamis, 31 Desember 2026"))).toHaveLength(1);
});

test.each([
  [{ until: "besok" }, "until"],
  [{ until: "" }, "until"],
  [{ reason: " " }, "reason"],
])("%j is refused at its field", (change, field) => {
  const sent = { reference: "26NKABCDEFGH", duty: DUTY, until: "30/11/2026", reason };
  expect(ExtendDuty.safeParse(sent).data?.until).toBe("2026-11-30");
  expect(ExtendDuty.safeParse({ ...sent, ...change }).error?.issues[0]?.path).toEqual([field]);
});
