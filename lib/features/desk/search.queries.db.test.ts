import { beforeAll, describe, expect, test } from "vitest";
import { seedCases } from "@/e2e/kits/bench/seed/cases";
import { makeModels } from "@/e2e/kits/bench/seed/models";
import type { StaffContext } from "@/lib/platform/context";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { useDatabase } from "@/lib/testing";
import { searchCases, visibleServices } from "./search.queries";

useDatabase();

/** Enough for every road of a search by name: the first few newest, many of them, the index of names. */
const SIZE = 22_000;
const clerks: StaffContext[] = [];

beforeAll(async () => {
  const { models, office } = await makeModels();
  await seedCases(env().DATABASE_URL, models, SIZE);
  for (const role of ["pelaksana", "seksi"] as const) clerks.push(await staffContextFor(office[role] ?? ""));
  // What went back to its draft is nobody's case, though its name is the newest of all.
  await db().$executeRaw`
    UPDATE application SET status = 'draft' WHERE id IN
      (SELECT id FROM application WHERE applicant_name LIKE '%Hamdani' ORDER BY submitted_at DESC LIMIT 5)`;
  await db().$executeRaw`
    UPDATE application SET business_name = '100% Sasak_Asli' WHERE id IN
      (SELECT id FROM application WHERE status <> 'draft' ORDER BY submitted_at LIMIT 70)`;
}, 120_000);

describe("search by name", () => {
  test.each([
    ["borne by so many that the first few newest fill the page", "ani"],
    ["borne by very many, among them drafts", "Hamdani"],
    ["borne by some, found by the index", "Siti Aminah Ramdani"],
    ["with its words apart in some", "siti ramdani"],
    ["of short words", "ni luh wi"],
    ["of a business alone", "kios lestari"],
    ["borne by the oldest only", "sasak_asli"],
    ["borne by one", (SIZE - 1).toString(36)],
    ["with a sign that means something to LIKE", "100%"],
    ["with the same sign where it stands nowhere", "si_i"],
    ["borne by nobody", "zzqx"],
    ["ending one name and beginning the next", "hamdani\nkios"],
  ])("a name %s: the newest fifty, of the cases that the reader may see", async (_, typed) => {
    for (const clerk of clerks) {
      const found = await searchCases(clerk, typed);
      expect(found.map(({ reference }) => reference)).toEqual(await plainly(clerk, typed));
    }
  });

  test("finds what was just renamed, and no longer under its old name", async () => {
    const [clerk] = clerks as [StaffContext];
    const [newest] = await searchCases(clerk, "Hamdani");
    const reference = newest?.reference ?? "";
    await db().application.update({ where: { reference }, data: { applicantName: "Inaq Tunggal" } });
    expect(await searchCases(clerk, "inaq tunggal")).toMatchObject([{ reference }]);
    await db().application.update({ where: { reference }, data: { businessName: "Tanpa nama" } });
    expect((await searchCases(clerk, "Hamdani")).map((item) => item.reference)).not.toContain(reference);
  });
});

/** The same question without an index and without a short cut. */
async function plainly(ctx: StaffContext, typed: string): Promise<string[]> {
  const services = await visibleServices(ctx);
  const rows = await db().$queryRaw<{ reference: string }[]>`
    SELECT reference FROM application
    WHERE (position(lower(${typed}) IN lower(applicant_name)) > 0 OR position(lower(${typed}) IN lower(business_name)) > 0)
      AND service_slug = ANY(${services}::text[]) AND status <> 'draft'
    ORDER BY submitted_at DESC, id LIMIT 50`;
  return rows.map(({ reference }) => reference);
}
