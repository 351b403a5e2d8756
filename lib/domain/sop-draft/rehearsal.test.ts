import { describe, expect, it } from "vitest";
import { REQUIREMENTS } from "@/prisma/seed/services/requirements";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { composeDefinition } from "../service-definition";
import { SERVICES } from "../services";
import { witaDate, witaTime } from "../working-time";
import { SAMPLE_CALENDAR } from "../working-time/sample-calendar";
import { rehearse } from "./rehearsal";

/** Monday, 09.00 WITA. */
const start = new Date("2026-11-23T01:00:00Z");

function run(slug: string, change: (definition: ReturnType<typeof composeDefinition>) => void = () => {}) {
  const service = SERVICES.find((one) => one.slug === slug);
  if (!service) throw new Error(slug);
  const definition = structuredClone(
    composeDefinition(DEFINITIONS[service.sop], { rows: service.rows, requirements: REQUIREMENTS[service.slug] }),
  );
  change(definition);
  return { definition, ...rehearse(definition, { calendar: SAMPLE_CALENDAR, start }) };
}

describe("a make-believe run", () => {
  it.each(SERVICES.map(({ slug }) => slug))("goes through every duty of %s, in order, to the end", (slug) => {
    const { definition, duties, stuck } = run(slug);
    expect(stuck).toBeNull();
    const all = definition.rows.flatMap((row) => row.duties.map(({ role, scope }) => `${row.no} ${scope} ${role}`));
    const inScopes = ["application", "programme"].flatMap((scope) => all.filter((duty) => duty.includes(scope)));
    expect(duties.map(({ no, scope, role }) => `${no} ${scope} ${role}`)).toEqual(inScopes);
    for (const [at, { opensAt, by }] of duties.entries()) {
      expect(by.getTime()).toBeGreaterThanOrEqual(opensAt.getTime());
      if (at > 0) expect(opensAt.getTime()).toBeGreaterThanOrEqual((duties[at - 1]?.by ?? start).getTime());
    }
  });

  it("counts the times of the rows and says what is decided where", () => {
    const { duties } = run("nib");
    expect(duties.map(({ no, by, decides }) => [no, witaTime(by), decides])).toEqual([
      [1, "09:30", ["ktp", "surat_usaha"]],
      [2, "10:00", ["email", "npwp"]],
      [3, "10:30", []],
      [4, "10:35", []],
      [4, "10:35", []],
      [5, "10:45", []],
    ]);
    expect(duties.at(-1)?.informed).toEqual(["kabid", "sekretaris", "kadis"]);
  });

  it("lets a class begin on a day of its own, and counts its days from there", () => {
    const { duties } = run("pelatihan");
    const last = duties.at(-1);
    const before = duties.findLast(({ no }) => no === 5);
    expect(before && last && witaDate(last.by) > witaDate(before.by)).toBe(true);
  });

  it("takes what a draft says: a longer time moves all that follows", () => {
    const longer = run("nib", ({ rows }) => {
      const [first] = rows;
      if (first) first.standard = { amount: 2, unit: "working_day" };
    });
    expect(longer.duties.map(({ by }) => witaDate(by))).toEqual([
      "2026-11-25",
      ...Array.from({ length: 5 }, () => expect.stringMatching(/2026-11-2[56]/)),
    ]);
  });

  it("says where it cannot go on: nobody looks at their own work", () => {
    const { duties, stuck } = run("nib", ({ rows }) => {
      const row = rows.find(({ no }) => no === 4);
      for (const duty of row?.duties ?? []) if (duty.verb === "review") duty.role = "pelaksana";
    });
    expect(stuck).toEqual({ duty: "nib.4.jafung.review", code: "own_work" });
    expect(duties.map(({ no }) => no)).toEqual([1, 2, 3, 4]);
  });
});
