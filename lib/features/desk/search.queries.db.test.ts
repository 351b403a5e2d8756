import { beforeAll, describe, expect, test } from "vitest";
import { seedCases } from "@/e2e/kits/bench/seed/cases";
import { makeModels } from "@/e2e/kits/bench/seed/models";
import { formatReference } from "@/lib/domain/reference-number";
import { findVillage } from "@/lib/domain/regions";
import { searchFold } from "@/lib/domain/text/search-fold";
import type { StaffContext } from "@/lib/platform/context";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { useDatabase } from "@/lib/testing";
import { searchCases, visibleServices } from "./search.queries";

useDatabase({ owner: true });

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
    ["that begins like another of these, and is borne by nobody", "siti aminah ramdasari"],
    ["of short words", "ni luh wi"],
    ["of a business alone", "kios lestari"],
    ["borne by the oldest only", "sasak_asli"],
    ["borne by one", (SIZE - 1).toString(36)],
    ["with a sign that means something to LIKE", "100%"],
    ["with the same sign where it stands nowhere", "si_i"],
    ["borne by nobody", "zzqx"],
    ["with words of the person and of the business", "hamdani\nkios"],
    ["with its words in another order", "ramdani siti"],
    ["with a dot and blanks", "siti.  ramdani"],
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

describe("search by what else is known", () => {
  test.each([
    ["Ma'ruf", "Ma’ruf Hidayat"],
    ["maruf", "Ma’ruf Hidayat"],
    ["H Abdul Unik", "H. Abdul  Unik"],
    ["h.abdul unik", "H. Abdul  Unik"],
    ["husniatix ida", "Baiq Ida Husniatix"],
    ["Baiq Husniatix", "Baiq Ida Husniatix"],
    ["Rene\u0301e", "Renée Wulandari"],
    ["renee", "Renée Wulandari"],
    ["husniattix", "Baiq Ida Husniatix"],
    ["baiq hunsiatix", "Baiq Ida Husniatix"],
    ["hussniatix", "Baiq Ida Husniatix"],
  ])("%j finds %j", async (typed, name) => {
    const [clerk] = clerks as [StaffContext];
    const { id } = await newestCase();
    await db().application.update({ where: { id }, data: { applicantName: name } });
    expect((await searchCases(clerk, typed)).map((item) => item.applicantName)).toContain(name);
  });

  test("a phone in any writing, a NIB, the village, the last part of the reference and a reference in a sentence", async () => {
    const [clerk] = clerks as [StaffContext];
    const { id, reference, villageCode } = await newestCase();
    await db().application.update({ where: { id }, data: { phone: "+6281999888777" } });
    await db().$executeRaw`
      UPDATE application SET answers = jsonb_set(answers, '{business,nib}', '"9120001234567"') WHERE id = ${id}::uuid`;
    const village = findVillage(villageCode)?.name ?? "";
    const shown = formatReference(reference);
    for (const typed of [
      "0819 9988 8777",
      "\u202a+62 819-9988-8777\u202c",
      "wa.me/6281999888777",
      "9120 0012 34567",
      reference.slice(-4),
      shown.slice(-9).toLowerCase(),
      `Nomor: ${shown}, terima kasih`,
    ])
      expect((await searchCases(clerk, typed)).map((item) => item.reference)).toContain(reference);
    await db().application.update({ where: { id }, data: { applicantName: "Inaq Desa Sendiri" } });
    for (const typed of [`inaq sendiri ${village}`, `desa ${village} sendiri`])
      expect((await searchCases(clerk, typed)).map((item) => item.reference)).toEqual([reference]);
  });

  test("the fold of the database and of the portal are one", async () => {
    const texts = [
      "Ma’ruf",
      "Ma\u02bfruf \u02cba\u02ca \ua78c\uff07\uff40\u201b\u2035",
      "H. Abdul",
      "Rene\u0301e",
      "ＵＤ　Berkah",
      "a\u200bb\u00a0c",
      "%_\\",
      "Ünïqüé №5 ½",
      "🌶 Sambal",
      "日本",
      "ﷺ",
      "Łukasz Øst Đặng WEIẞ weiß Æsir Œuvre ħŦıð Ǿ Ǽ",
      "Al\u2212Amin",
      "\u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f \u0623\u0640\ufe71\u06d6\u0670",
      // Every sign up to the general punctuation and the forms of Latin and Arabic, between two letters.
      ...SIGNS.map((sign) => `a${sign}b`),
    ];
    const rows = await db().$queryRaw<{ folded: string }[]>`
      SELECT search_fold(text) AS folded FROM unnest(${texts}::text[]) WITH ORDINALITY AS t(text, place) ORDER BY place`;
    expect(rows.map(({ folded }) => folded)).toEqual(texts.map(searchFold));
  });

  test("the longest names there can be are indexed", async () => {
    const { id } = await newestCase();
    const data = { applicantName: "ﷺ".repeat(200), businessName: "\u{20000}".repeat(200) };
    await expect(db().application.update({ where: { id }, data })).resolves.toBeDefined();
  });
});

/** Up to the mathematical signs, and the forms of Latin and Arabic. PostgreSQL knows no NUL. */
const SIGNS = [...signs(0x0001, 0x22ff), ...signs(0xfb00, 0xffef)];

/** Without what no letter stands for yet: each side may judge it by its own edition of Unicode. */
function signs(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).filter(
    (sign) => !/\p{Cn}/u.test(sign),
  );
}

function newestCase() {
  return db().application.findFirstOrThrow({
    where: { status: { not: "draft" } },
    orderBy: { submittedAt: "desc" },
    select: { id: true, reference: true, villageCode: true },
  });
}

/** The same question without an index and without a short cut. */
async function plainly(ctx: StaffContext, typed: string): Promise<string[]> {
  const services = await visibleServices(ctx);
  const words = searchFold(typed).split(" ").filter(Boolean);
  const rows = await db().$queryRaw<{ reference: string }[]>`
    SELECT reference FROM application
    WHERE (SELECT coalesce(bool_and(CASE WHEN length(word) < 3
        THEN position(' ' || word IN ' ' || search_fold(applicant_name) || ' ' || search_fold(business_name)) > 0
        ELSE position(word IN search_fold(applicant_name)) > 0 OR position(word IN search_fold(business_name)) > 0 END), false)
      FROM unnest(${words}::text[]) AS w(word))
      AND service_slug = ANY(${services}::text[]) AND status <> 'draft'
    ORDER BY submitted_at DESC, id LIMIT 50`;
  return rows.map(({ reference }) => reference);
}
