import { describe, expect, it, test } from "vitest";
import { REQUIREMENTS } from "@/prisma/seed/services/requirements";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { composeDefinition } from "./service-definition";
import { SERVICES, type SopKey } from "./services";
import { rehearse } from "./sop-draft";
import { fitProblems, type ServiceOfSop } from "./sop-fit";
import { type Definition, type Duty, type Row, VERBS } from "./workflow";
import { SAMPLE_CALENDAR } from "./working-time/sample-calendar";

const ROLES = ["pelaksana", "jafung", "kabid", "kadis", "seksi", "pemohon"] as const;

const servicesOf = (sop: SopKey): ServiceOfSop[] =>
  SERVICES.filter((service) => service.sop === sop).map(({ slug, name, rows, kind }) => ({
    slug,
    name,
    rows,
    kind,
    requirements: REQUIREMENTS[slug],
  }));

function changed(sop: SopKey, change: (row: (no: number) => Row, definition: Definition) => void): string[] {
  const definition = structuredClone(DEFINITIONS[sop]);
  change((no) => definition.rows.find((row) => row.no === no) as Row, definition);
  return fitProblems(definition, servicesOf(sop)).map(({ code, row }) => (row === null ? code : `${code} ${row}`));
}

const duty = (id: string, more: Partial<Duty>): Duty => ({
  id,
  role: "jafung",
  verb: "perform",
  scope: "programme",
  ...more,
});
const recorded = (row: Row, record: string) => row.duties.find((one) => one.record === record) as Duty;

describe("what the portal could not carry out", () => {
  test.each(["fasilitasi", "pelatihan", "nib"] as const)("is nothing of %s as it was written", (sop) => {
    expect(changed(sop, () => {})).toEqual([]);
  });

  test("a service whose papers nobody verifies: nobody could reject it, nor look at it again", () => {
    expect(changed("pelatihan", (row) => Object.assign(row(1).duties[0] as Duty, { verb: "perform" }))).toEqual([
      "nobody_verifies",
    ]);
  });

  test("a programme where there is none, and none where it takes one", () => {
    expect(changed("nib", (row) => row(5).duties.push(duty("x", {})))).toEqual(["programme_unwanted 5"]);
    expect(changed("fasilitasi", (row) => row(1).duties.splice(1))).toEqual(["programme_missing"]);
  });

  test("what is written down twice, too early, or where no page takes it", () => {
    expect(changed("pelatihan", (row) => void delete recorded(row(3), "letters").record)).toEqual([
      "record_before 3",
      "record_before 4",
    ]);
    expect(changed("pelatihan", (_, { rows }) => rows.splice(2, 1))).toContain("record_before 4");
    expect(changed("pelatihan", (row) => row(5).duties.push(duty("x", { record: "survey" })))).toEqual([
      "record_twice 5",
    ]);
    expect(changed("pelatihan", (row) => row(5).duties.push(duty("x", { record: "nib" })))).toEqual([
      "record_misplaced 5",
    ]);
    expect(changed("fasilitasi", (row) => row(3).duties.push(duty("x", { record: "attendance" })))).toEqual([
      "record_misplaced 3",
    ]);
    expect(changed("nib", (row) => Object.assign(recorded(row(4), "nib"), { role: "pemohon" }))).toEqual([
      "record_misplaced 4",
    ]);
  });
});

it("leaves nothing at which a run would stop, whatever is made of a sheet, but that one looks at their own work", () => {
  const start = new Date("2026-11-23T01:00:00Z");
  let fit = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const pick = picker(seed);
    const sop = (["fasilitasi", "pelatihan", "nib"] as const)[pick(3)] as SopKey;
    const definition = structuredClone(DEFINITIONS[sop]);
    for (let turn = pick(4); turn >= 0; turn -= 1) disturb(definition, pick, `n${turn}`);
    const services = servicesOf(sop);
    if (fitProblems(definition, services).length > 0) continue;
    fit += 1;
    for (const service of services) {
      const { stuck } = rehearse(composeDefinition(definition, service), { calendar: SAMPLE_CALENDAR, start });
      expect([null, "own_work"], `${seed} ${service.slug} ${JSON.stringify(stuck)}`).toContain(stuck?.code ?? null);
    }
  }
  expect(fit).toBeGreaterThan(20);
});

function picker(seed: number) {
  let state = seed * 2_654_435_761;
  return (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return state % below;
  };
}

/** As an office changes a sheet: another doer, other work, a duty more or less, another scope. */
function disturb(definition: Definition, pick: (below: number) => number, id: string): void {
  const row = definition.rows[pick(definition.rows.length)] as Row;
  const one = row.duties[pick(row.duties.length || 1)];
  const what = pick(6);
  if (what === 0) Object.assign(one ?? {}, { role: ROLES[pick(ROLES.length)] });
  else if (what === 1) Object.assign(one ?? {}, { verb: VERBS[pick(VERBS.length)] });
  else if (what === 2) row.duties.splice(pick(row.duties.length + 1), 1);
  else if (what === 3)
    row.duties.splice(
      pick(row.duties.length + 1),
      0,
      duty(id, {
        role: ROLES[pick(ROLES.length)] as Duty["role"],
        verb: VERBS[pick(VERBS.length)] as Duty["verb"],
        scope: pick(2) === 0 ? "application" : "programme",
      }),
    );
  else if (what === 4) Object.assign(one ?? {}, { scope: one?.scope === "programme" ? "application" : "programme" });
  else Object.assign(row, { clockFrom: "first_day" });
}
