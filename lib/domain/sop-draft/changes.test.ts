import { describe, expect, it } from "vitest";
import { REQUIREMENTS } from "@/prisma/seed/services/requirements";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { DOCUMENTS } from "@/prisma/seed/sops/documents";
import { SERVICES, type SopKey } from "../services";
import { draftContent, draftOf, draftWalks, partOf, SHEET_PARTS, saysNothingNew, walkChanges } from ".";

function base(sop: SopKey) {
  const services = SERVICES.filter((service) => service.sop === sop).map(({ slug, name, rows, kind }) => ({
    slug,
    name,
    rows,
    kind,
    requirements: REQUIREMENTS[slug],
  }));
  return { document: DOCUMENTS[sop], definition: DEFINITIONS[sop], services };
}

/** As text, whatever the order in which it was written. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => one.localeCompare(other)))
      : part,
  );
}

/** What a field may say instead, the likeliest first. */
const OTHERS = [
  "2",
  "kadis",
  "approve",
  "programme",
  "survey",
  "first_day",
  "hour",
  "r2",
  "kabid,kadis",
  "promosi",
  "Lain",
];

describe("what a draft says otherwise", () => {
  it.each(["fasilitasi", "pelatihan", "nib"] as const)("of %s is told of every field of every form", (sop) => {
    const first = base(sop);
    const draft = draftOf(first, first.services);
    const facts = (one: typeof draft) => sorted([draftContent(one, sop, 2), draftWalks(one, first.services)]);
    let told = 0;
    for (const part of [...SHEET_PARTS, ...draft.rows.map(({ key }) => key)]) {
      const form = partOf(draft, part, { sop, services: first.services });
      for (const name of Object.keys(form?.fields ?? {}).filter((field) => !field.endsWith(".id")))
        for (const other of OTHERS) {
          const read = form?.read({ ...form.fields, [name]: other });
          if (!read?.ok || facts(read.value) === facts(draft)) continue;
          expect(saysNothingNew(read.value, first), `${part} ${name} ${other}`).toBe(false);
          told += 1;
        }
    }
    expect(told).toBeGreaterThan(100);
    expect(saysNothingNew(draft, first)).toBe(true);
  });

  it("names the service that leaves a row out, and where something is decided now", () => {
    const first = base("nib");
    const draft = draftOf(first, first.services);
    const read = partOf(draft, "persyaratan", { sop: "nib", services: first.services });
    const moved = read?.read({ ...read.fields, "nib/npwp": "r3" });
    if (!moved?.ok) throw new Error("It was refused");
    expect(walkChanges(moved.value, first)).toEqual(["Bantuan NIB: NPWP diputuskan di langkah 3."]);
    const [row, ...rest] = draft.rows;
    if (!row) throw new Error("There is no row");
    expect(walkChanges({ ...draft, rows: [{ ...row, services: [] }, ...rest] }, first)).toEqual([
      "Bantuan NIB tidak menjalankan langkah 1.",
    ]);
  });
});
