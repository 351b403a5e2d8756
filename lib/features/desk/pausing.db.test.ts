import { expect, test } from "vitest";
import { turnOfCase } from "@/lib/domain/case-list";
import { listAudit } from "@/lib/features/audit/audit.queries";
import { AuditFilter } from "@/lib/features/audit/audit.schema";
import { systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { applicationsIn, wholeList } from "@/lib/testing/case-list";
import { answersOf, asStaff, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { must, nextNik } from "@/lib/testing/programmes";
import { findCase } from "./case.queries";
import { pauseDuty, resumeDuty } from "./duty.commands";
import { PauseDuty } from "./duty.schema";
import { escalateDuties } from "./escalation.command";
import { countQueue, listQueue } from "./queue.queries";
import { QueueFilter } from "./queue.schema";

useDatabase({ each: true });

const DUTY = "1.pelaksana.verify";
const reason = "Menunggu surat dari kepala desa.";

async function given() {
  const clock = makeClock();
  const [clerk, kabid] = [await asStaff(["pelaksana"], clock), await asStaff(["kabid"], clock)];
  const { slug } = await givenService("single");
  const answers = answersOf({ nik: nextNik(), email: "siti@contoh.test" });
  const sent = await givenApplication(slug, clock, { answers });
  await doAll(clerk, sent.reference, { type: "claim", duty: DUTY });
  return { clock, clerk, kabid, ...sent, run: { reference: sent.reference } };
}

test("while it is paused the queue, the list and the escalation call it late nowhere; then they do again", async () => {
  const { clock, clerk, kabid, run } = await given();
  clock.tick(24 * 60);
  expect((await countQueue(clerk)).late).toBe(1);
  expect(await pauseDuty(clerk, { run, duty: DUTY, until: "2026-11-27", reason })).toMatchObject({ code: "no_right" });
  await must(pauseDuty(kabid, { run, duty: DUTY, until: "2026-11-27", reason }));
  expect((await countQueue(clerk)).late).toBe(0);
  const [item] = (await listQueue(clerk, QueueFilter.parse({}))).items;
  expect(item).toMatchObject({ stopped: true, pausedUntil: new Date("2026-11-27T23:59:59+08:00") });
  const inList = async (waktu?: string) => applicationsIn(await wholeList(clerk, waktu ? { waktu } : {}));
  const [listed] = await inList();
  expect(listed && turnOfCase("in_verification", listed.open)).toBe("outside");
  expect((await inList("luar")).map(({ reference }) => reference)).toEqual([run.reference]);
  expect(await inList("kantor")).toEqual([]);
  await escalateDuties(systemContext("escalate-duties", clock.now));
  expect(await db().escalation.count()).toBe(0);

  // Nobody presses anything: the day passes, and it is the office's again.
  clock.tick(5 * 24 * 60);
  expect((await countQueue(clerk)).late).toBe(1);
  expect((await inList("kantor")).map(({ reference }) => reference)).toEqual([run.reference]);
  expect(await inList("luar")).toEqual([]);
  await escalateDuties(systemContext("escalate-duties", clock.now));
  expect(await db().escalation.count()).toBeGreaterThan(0);
});

test("applicant and holder read why, history and audit keep who; what goes on before its day is told to the holder", async () => {
  const { clock, clerk, kabid, run, applicationId } = await given();
  await must(pauseDuty(kabid, { run, duty: DUTY, until: "2026-11-27", reason }));
  expect(await pauseDuty(kabid, { run, duty: DUTY, until: "2026-12-04", reason })).toMatchObject({
    code: "paused_already",
  });
  const told = await db().notice.findMany({ where: { OR: [{ applicationId }, { staffId: clerk.actor.id }] } });
  const ofThis = told.filter(({ body }) => body.includes(reason));
  expect(ofThis.map(({ subject, channel }) => [subject.replace(/ [0-9A-Z-]{14} /, " … "), channel]).toSorted()).toEqual(
    [
      ["Permohonan … ditunda sementara", "mail"],
      ["Permohonan … ditunda sementara", "portal"],
      [
        `${kabid.actor.name} menunda tugas Anda sampai Jumat, 27 November 2026: Periksa berkas, Siti Aminah (Layanan contoh)`,
        "portal",
      ],
    ],
  );
  const mail = ofThis.find(({ channel }) => channel === "mail");
  expect(mail?.body).not.toMatch(/OSS|Sekarang/);
  const view = await findCase(kabid, run.reference);
  expect(view?.history.at(-1)).toMatchObject({
    what: "Menunda langkah 1 paling lama sampai Jumat, 27 November 2026",
    detail: reason,
  });
  expect(view?.commands.map(({ type }) => type)).toEqual(["assign", "extend", "resume"]);
  clock.tick(60);
  await must(resumeDuty(kabid, { run, duty: DUTY }));
  expect(await resumeDuty(kabid, { run, duty: DUTY })).toMatchObject({ code: "not_paused" });
  const after = await db().notice.findMany({ where: { staffId: clerk.actor.id, body: { contains: "berjalan lagi" } } });
  expect(after).toHaveLength(1);
  const auditor = await asStaff(["auditor"], clock);
  for (const [tindakan, words] of [
    ["duty.paused", "Menunda tugas sementara"],
    ["duty.resumed", "Melanjutkan tugas yang ditunda"],
  ] as const) {
    const [line] = (await listAudit(auditor, AuditFilter.parse({ tindakan }))).lines;
    expect(line).toMatchObject({ words, reference: run.reference });
    expect(JSON.stringify(line)).not.toContain("kepala desa");
  }
  expect((await db().openDuty.findFirstOrThrow({ where: { applicationId } })).pausedUntil).toBeNull();
});

test.each([
  [{ until: "besok" }, "until"],
  [{ until: "" }, "until"],
  [{ reason: " " }, "reason"],
])("%j is refused at its field", (change, field) => {
  const sent = { reference: "26NKABCDEFGH", duty: DUTY, until: "30/11/2026", reason };
  expect(PauseDuty.safeParse(sent).data?.until).toBe("2026-11-30");
  expect(PauseDuty.safeParse({ ...sent, ...change }).error?.issues[0]?.path).toEqual([field]);
});
