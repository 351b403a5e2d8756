import { beforeAll, expect, test } from "vitest";
import { seedCases } from "@/e2e/kits/bench/seed/cases";
import { makeModels } from "@/e2e/kits/bench/seed/models";
import { publishable } from "@/lib/domain/statistics/small-numbers";
import { witaDate } from "@/lib/domain/working-time";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { type PublicTable, readStatistics } from "./statistics.queries";

useDatabase({ owner: true });

const clock = makeClock(new Date().toISOString());
const ctx = await publicContextAt(clock.now);
const thisYear = Number(witaDate(clock.now()).slice(0, 4));

beforeAll(async () => {
  const empty = await readStatistics(ctx, undefined);
  expect(empty).toMatchObject({
    year: thisYear,
    years: [thisYear],
    services: { total: 0 },
    nibs: { total: 0, rows: [] },
  });
  const { models } = await makeModels();
  await seedCases(env().DATABASE_URL, models, 300);
}, 120_000);

const counts = ({ rows }: PublicTable) => rows.map(({ count }) => count);

test("is counted once an hour", async () => {
  expect((await readStatistics(ctx, undefined)).services.total).toBe(0);
  clock.tick(60);
  expect((await readStatistics(ctx, undefined)).services.total).toBeGreaterThan(0);
});

test("says of each year what a look at every case gives, less what is small", async () => {
  const { years } = await readStatistics(ctx, "1998");
  expect(years.length).toBeGreaterThan(1);
  const all = await db().application.findMany({
    where: { status: { not: "draft" }, submittedAt: { not: null } },
    select: { serviceSlug: true, status: true, submittedAt: true },
  });
  const services = await db().service.findMany({ orderBy: { position: "asc" } });
  for (const year of years) {
    const shown = await readStatistics(ctx, String(year));
    const sent = all.map((one) => ({ ...one, day: witaDate(one.submittedAt as Date) }));
    const own = sent.filter(({ day }) => day.startsWith(String(year)));
    const times = (matches: (one: (typeof own)[number]) => boolean) => own.filter(matches).length;
    expect(shown.services.total).toBe(own.length);
    expect(counts(shown.services)).toEqual(
      publishable(services.map(({ slug }) => times(({ serviceSlug }) => serviceSlug === slug))),
    );
    expect(counts(shown.months)).toEqual(
      publishable(Array.from({ length: 12 }, (_, month) => times(({ day }) => Number(day.slice(5, 7)) === month + 1))),
    );
    const [completed, rejected, withdrawn] = (["completed", "rejected", "withdrawn"] as const).map((state) =>
      times(({ status }) => status === state),
    ) as [number, number, number];
    expect(counts(shown.outcomes)).toEqual(
      publishable([own.length - completed - rejected - withdrawn, completed, rejected, withdrawn]),
    );
    const nibs = await db().nibIssue.count({
      where: { issuedOn: { gte: new Date(`${year}-01-01`), lt: new Date(`${year + 1}-01-01`) } },
    });
    expect(shown.nibs.total).toBe(nibs > 0 && nibs < 5 ? null : nibs);
  }
});

test("an unknown year is this one", async () => {
  expect((await readStatistics(ctx, "1998")).year).toBe(thisYear);
});
