import { describe, expect, test } from "vitest";
import { AssignMany, pickOf, SharingFilter } from "./sharing.schema";

const ID = "0192f0c0-0000-7000-8000-000000000001";
const duty = "pelatihan.1.pelaksana.perform";

describe("duties that are given away", () => {
  test("are read as the form writes them", () => {
    const of = { reference: "26NABCDEFGH2" };
    const pick = [pickOf({ run: of, duty, from: null }), pickOf({ run: { programmeId: ID }, duty, from: ID })];
    expect(AssignMany.parse({ pick, assignee: ID }).pick).toEqual([
      { run: of, duty, from: undefined },
      { run: { programmeId: ID }, duty, from: ID },
    ]);
    // One tick comes as one text.
    expect(AssignMany.parse({ pick: pick[0], assignee: ID, reason: "" }).pick).toHaveLength(1);
  });

  test.each([
    { assignee: ID },
    { pick: [], assignee: ID },
    { pick: "26NABCDEFGH2", assignee: ID },
    { pick: `x.${ID}.${duty}`, assignee: ID },
    { pick: `26NABCDEFGH2.nobody.${duty}`, assignee: ID },
    { pick: `26NABCDEFGH2..`, assignee: ID },
    { pick: Array(51).fill(`26NABCDEFGH2..${duty}`), assignee: ID },
    { pick: `26NABCDEFGH2..${duty}`, assignee: "ani" },
    { pick: `26NABCDEFGH2..${duty}`, assignee: ID, more: "x" },
    { pick: [{}], assignee: ID },
  ])("%j is refused", (sent) => {
    expect(AssignMany.safeParse(sent).success).toBe(false);
  });

  test("an address that says nothing known says nothing", () => {
    expect(SharingFilter.parse({ peran: "raja", pemegang: "x", sesudah: "1.2" })).toEqual({});
    expect(SharingFilter.parse({ peran: "jafung", pemegang: "kosong" })).toEqual({
      peran: "jafung",
      pemegang: "kosong",
    });
  });
});
