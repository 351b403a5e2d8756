import { expect, test } from "vitest";
import { seedCases } from "@/e2e/kits/bench/seed/cases";
import { makeModels } from "@/e2e/kits/bench/seed/models";
import { turnOfCase } from "@/lib/domain/case-list";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { useDatabase } from "@/lib/testing";
import { applicationsIn, wholeList } from "@/lib/testing/case-list";
import { asStaff } from "@/lib/testing/office";
import type { ListedApplication, ListedCase } from "./case-list.queries";

useDatabase({ owner: true });

const ids = (items: ListedCase[]) => items.map(({ id }) => id).sort();
const turnOf = ({ status, open }: ListedApplication) => turnOfCase(status as ApplicationStatus, open);

test("while OSS is down a case that needs it is nobody's turn, in the line and in the filter alike", async () => {
  const { models } = await makeModels();
  await seedCases(env().DATABASE_URL, models, 200);
  const clock = { now: () => new Date(), tick: () => new Date() };
  const auditor = await asStaff(["auditor"], clock);
  const reason = "Laman OSS tidak terbuka.";
  await db().ossOutage.create({ data: { beganAt: new Date(), begunById: auditor.actor.id, reason } });
  const now = applicationsIn(await wholeList(auditor, {}));
  expect(now.some(({ status, open }) => status === "in_progress" && open?.stopped)).toBe(true);
  for (const [waktu, turn] of Object.entries({ kantor: "office", pemohon: "applicant", luar: "outside" })) {
    const theirs = now.filter((item) => turnOf(item) === turn);
    expect(theirs.length).toBeGreaterThan(0);
    expect([waktu, ids(await wholeList(auditor, { waktu }))]).toEqual([waktu, ids(theirs)]);
    const back = theirs.filter(({ cameBackAt }) => cameBackAt !== null);
    expect([waktu, ids(await wholeList(auditor, { waktu, kembali: "ya" }))]).toEqual([waktu, ids(back)]);
  }
  const due = ids(applicationsIn(await wholeList(auditor, { waktu: "kantor", urut: "tenggat" })));
  expect(due.some((one) => now.some((item) => item.id === one && item.open?.stopped))).toBe(false);
}, 120_000);
