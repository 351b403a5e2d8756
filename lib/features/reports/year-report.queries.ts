import "server-only";
import { listSentYears } from "@/lib/cases/sent-years";
import { ownValue } from "@/lib/domain/own-value";
import {
  OUTCOME_WORDS,
  type Outcome,
  outcomesOf,
  PROGRAMME_TYPE_WORDS,
  PROGRAMME_TYPES,
  type ProgrammeType,
} from "@/lib/domain/programmes";
import { findKecamatan, findVillage, kecamatanCodeOf } from "@/lib/domain/regions";
import { AGE_GROUPS, ageGroup } from "@/lib/domain/statistics/age-groups";
import { kbliSection } from "@/lib/domain/statistics/kbli-sections";
import { UMKM_CLASS_NAMES } from "@/lib/domain/umkm-class";
import { witaYear } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { canReadReports } from "./reports.policy";

export type Share = { label: string; count: number };

/** A kecamatan with its villages that have any. */
export type PlaceShare = Share & { villages: Share[] };

/** Applications by what has become of them by now. */
export type ServiceYear = {
  name: string;
  sent: number;
  completed: number;
  rejected: number;
  withdrawn: number;
  open: number;
};

/** Programmes of a type that ended in the year; scores (0 to 100) are the means of who has both, null: nobody has. */
export type ProgrammeYear = {
  type: ProgrammeType;
  name: string;
  held: number;
  outcomes: Share[];
  scores: { before: number; after: number; people: number } | null;
};

export type YearReport = {
  year: number;
  years: number[];
  services: ServiceYear[];
  /** People, and businesses, in the register whose applications of the year were accepted. */
  people: number;
  businesses: number;
  sexes: Share[];
  ages: Share[];
  classes: Share[];
  sections: Share[];
  kecamatans: PlaceShare[];
  programmes: ProgrammeYear[];
};

/**
 * What the office did in a year, and for whom: the figures of its yearly report, without names. An application belongs to
 * the year in which it was sent; somebody with three of them is one person.
 */
export async function getYearReport(ctx: StaffContext, wanted?: number): Promise<YearReport> {
  if (!canReadReports(ctx.actor)) throw new Error("A report was asked for without the right to read it");
  const years = await listSentYears(db(), ctx.clock());
  const year = wanted ?? years[0] ?? ctx.clock().getUTCFullYear();
  const [services, served, programmes] = await Promise.all([
    countServices(year),
    countServed(year),
    countProgrammes(year),
  ]);
  return {
    year,
    years: [...new Set([year, ...years])].sort((a, b) => b - a),
    services,
    people: sum(served("sex")),
    businesses: sum(served("class")),
    sexes: shares(served("sex"), (sex) => ownValue(SEXES, sex) ?? "Tidak tercatat", Object.values(SEXES)),
    ages: shares(served("born"), (born) => ageGroup(born === "" ? null : Number(born), year), AGE_GROUPS),
    classes: shares(served("class"), (one) => ownValue(CLASSES, one) ?? one, Object.values(CLASSES)),
    sections: shares(served("division"), (division) => kbliSection(division) ?? "KBLI belum tercatat"),
    kecamatans: placeShares(served("village")),
    programmes,
  };
}

const CLASSES: Readonly<Record<string, string>> = UMKM_CLASS_NAMES;

const SEXES: Readonly<Record<string, string>> = { P: "Perempuan", L: "Laki-laki" };

type Served = {
  part: "sex" | "born" | "class" | "division" | "village";
  key: string | null;
  count: number;
};

/** The register's businesses with an accepted application of the year, each once, and their owners, each once. */
async function countServed(year: number): Promise<(part: Served["part"]) => Served[]> {
  const [from, until] = witaYear(year);
  const counted = await db().$queryRaw<Served[]>`
    WITH served AS MATERIALIZED (SELECT b.*, p.sex, p.birth_year FROM business b JOIN person p ON p.id = b.person_id
      WHERE b.id IN (SELECT a.business_id FROM application a WHERE a.status <> 'draft' AND a.submitted_at >= ${from}
        AND a.submitted_at < ${until}))
    SELECT 'sex' AS part, sex AS key, count(DISTINCT person_id)::int AS count FROM served GROUP BY 2
    UNION ALL SELECT 'born', birth_year::text, count(DISTINCT person_id)::int FROM served GROUP BY 2
    UNION ALL SELECT 'class', umkm_class, count(*)::int FROM served GROUP BY 2
    UNION ALL SELECT 'division', left(kbli_code, 2), count(*)::int FROM served GROUP BY 2
    UNION ALL SELECT 'village', village_code, count(*)::int FROM served GROUP BY 2`;
  return (part) => counted.filter((one) => one.part === part);
}

async function countServices(year: number): Promise<ServiceYear[]> {
  const [from, until] = witaYear(year);
  return db().$queryRaw<ServiceYear[]>`
    SELECT s.name, count(a.id)::int AS sent, (count(a.id) FILTER (WHERE a.status = 'completed'))::int AS completed,
      (count(a.id) FILTER (WHERE a.status = 'rejected'))::int AS rejected,
      (count(a.id) FILTER (WHERE a.status = 'withdrawn'))::int AS withdrawn,
      (count(a.id) FILTER (WHERE a.status NOT IN ('completed', 'rejected', 'withdrawn')))::int AS open
    FROM service s LEFT JOIN application a ON a.service_slug = s.slug AND a.status <> 'draft'
      AND a.submitted_at >= ${from} AND a.submitted_at < ${until}
    GROUP BY s.slug, s.name, s.position ORDER BY s.position`;
}

type Seats = { type: ProgrammeType; outcome: Outcome | null; seats: number };
type Held = { type: ProgrammeType; held: number };
type Scores = { type: ProgrammeType; before: number; after: number; people: number };

/** By the day on which the programme was ended: the last act of its history. */
async function countProgrammes(year: number): Promise<ProgrammeYear[]> {
  const [from, until] = witaYear(year);
  const ended = db().$queryRaw<{ ids: string[] }[]>`
    SELECT COALESCE(array_agg(g.id), '{}') AS ids FROM programme g JOIN history_event e ON e.run_id = g.run_id AND e.type = 'finished'
    WHERE g.status = 'finished' AND e.at >= ${from} AND e.at < ${until}`;
  const ids = (await ended)[0]?.ids ?? [];
  const [held, seats, scores] = await Promise.all([
    db().$queryRaw<Held[]>`
      SELECT g.type, count(*)::int AS held FROM programme g WHERE g.id = ANY(${ids}::uuid[]) GROUP BY 1`,
    db().$queryRaw<Seats[]>`
      SELECT g.type, a.outcome, count(*)::int AS seats FROM seat t JOIN programme g ON g.id = t.programme_id
      JOIN application a ON a.id = t.application_id
      WHERE t.released_at IS NULL AND g.id = ANY(${ids}::uuid[]) GROUP BY 1, 2`,
    db().$queryRaw<Scores[]>`
      SELECT g.type, avg(t.score_before)::float AS before, avg(t.score_after)::float AS after, count(*)::int AS people
      FROM seat t JOIN programme g ON g.id = t.programme_id
      WHERE t.released_at IS NULL AND t.score_before IS NOT NULL AND t.score_after IS NOT NULL AND g.id = ANY(${ids}::uuid[])
      GROUP BY 1`,
  ]);
  return PROGRAMME_TYPES.map((type) => ({
    type,
    name: PROGRAMME_TYPE_WORDS[type],
    held: held.find((one) => one.type === type)?.held ?? 0,
    outcomes: outcomesOf(type).map((outcome) => ({
      label: OUTCOME_WORDS[outcome],
      count: seats.find((one) => one.type === type && one.outcome === outcome)?.seats ?? 0,
    })),
    scores: scores.find((one) => one.type === type) ?? null,
  }));
}

/** How many of each label: in the order given, which is shown whole, or by the alphabet. */
function shares(counted: readonly Served[], labelOf: (key: string) => string, order?: readonly string[]): Share[] {
  const counts = new Map<string, number>((order ?? []).map((label) => [label, 0]));
  for (const { key, count } of counted) {
    const label = labelOf(key ?? "");
    counts.set(label, (counts.get(label) ?? 0) + count);
  }
  const found = [...counts].map(([label, count]) => ({ label, count }));
  return order ? found : found.sort((a, b) => a.label.localeCompare(b.label, "id"));
}

function placeShares(counted: readonly Served[]): PlaceShare[] {
  const codes = [...new Set(counted.map(({ key }) => kecamatanCodeOf(key ?? "")))];
  const places = codes.map((code) => {
    const here = counted.filter(({ key }) => kecamatanCodeOf(key ?? "") === code);
    const villages = shares(here, (village) => findVillage(village)?.name ?? village);
    return { label: findKecamatan(code)?.name ?? code, count: sum(here), villages };
  });
  return places.sort((a, b) => a.label.localeCompare(b.label, "id"));
}

function sum(counted: readonly Served[]): number {
  return counted.reduce((all, { count }) => all + count, 0);
}
