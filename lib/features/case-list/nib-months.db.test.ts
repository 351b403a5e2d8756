import { beforeAll, expect, test } from "vitest";
import { seedCases } from "@/e2e/kits/bench/seed/cases";
import { makeModels } from "@/e2e/kits/bench/seed/models";
import { nibsOf } from "@/lib/domain/case-list";
import { getNibReport } from "@/lib/features/reports/reports.queries";
import type { StaffContext } from "@/lib/platform/context";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { useDatabase } from "@/lib/testing";
import { wholeList } from "@/lib/testing/case-list";
import { asStaff } from "@/lib/testing/office";
import type { ListedCase } from "./case-list.queries";
import { listCaseChoices, listsNibs } from "./views.queries";

useDatabase({ owner: true });

const clock = { now: () => new Date(), tick: () => new Date() };
let auditor: StaffContext;
let clerk: StaffContext;
let seksi: StaffContext;

beforeAll(async () => {
  const { models, office } = await makeModels();
  await seedCases(env().DATABASE_URL, models, 200);
  auditor = await asStaff(["auditor"], clock);
  clerk = await staffContextFor(office.pelaksana ?? "");
  seksi = await staffContextFor(office.seksi ?? "");
}, 120_000);

const ids = (items: ListedCase[]) => items.map(({ id }) => id);

test("narrows down to the NIBs of a month, as the report counts them, from its first day to its last", async () => {
  const days = ["2025-01-31", "2025-02-01", "2025-02-28", "2025-03-01"];
  const of = await db().application.findMany({
    where: { serviceSlug: "nib", status: { not: "draft" }, issuedNib: null },
    take: days.length,
    orderBy: { id: "asc" },
    select: { id: true, kecamatanCode: true },
  });
  const issues = of.map(({ id, kecamatanCode }, place) => {
    const issuedOn = new Date(`${days[place]}T00:00:00Z`);
    return {
      applicationId: id,
      nib: `912000123450${place}`,
      issuedOn,
      kecamatanCode: kecamatanCode ?? "",
      recordedBy: "x",
    };
  });
  await db().nibIssue.createMany({ data: issues });
  const found = ids(await wholeList(auditor, { terbit: "2025-02" }));
  expect(new Set(found)).toEqual(new Set([of[1]?.id, of[2]?.id]));
  expect(found).toHaveLength((await getNibReport(auditor, 2025)).months[1] ?? 0);
  expect(ids(await wholeList(auditor, nibsOf(2025, 0)))).toEqual([of[0]?.id]);
  expect(await wholeList(seksi, { terbit: "2025-02" })).toEqual([]);
  expect([await listsNibs(clerk), await listsNibs(seksi)]).toEqual([true, false]);
  expect((await listCaseChoices(clerk)).nibMonths).toHaveLength(13);
  expect((await listCaseChoices(seksi)).nibMonths).toEqual([]);
});
