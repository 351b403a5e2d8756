import { expect, test } from "vitest";
import { holderOfArea, nextInTurn, type Sharer, sharingReason } from "./work-sharing";

const person = (id: string, turn: number | null = null, held = 0): Sharer => ({ id, name: id, held, turn });

test("by turn: who had none, then who had theirs longest ago", () => {
  expect(nextInTurn([])).toBeNull();
  expect(nextInTurn([person("ani", 2), person("budi", 1), person("citra")])?.id).toBe("citra");
  expect(nextInTurn([person("ani", 2), person("budi", 1), person("citra", 3)])?.id).toBe("budi");
});

test("between two alike who has the fewer in hand, then by name, however they are listed", () => {
  expect(nextInTurn([person("ani", null, 4), person("budi", null, 3)])?.id).toBe("budi");
  const alike = [person("citra"), person("ani"), person("budi")];
  expect(nextInTurn(alike)?.id).toBe("ani");
  expect(nextInTurn(alike.reverse())?.id).toBe("ani");
});

test("a hundred duties among three: nobody has more than one above another, in every order of names", () => {
  const turns = new Map<string, number>();
  for (let given = 1; given <= 100; given += 1) {
    const next = nextInTurn(["x", "y", "z"].map((id) => person(id, turns.get(id) ?? null)));
    turns.set(next?.id ?? "", given);
  }
  expect([...turns.values()].sort((a, b) => a - b)).toEqual([98, 99, 100]);
});

test("a kecamatan belongs to its person, and to nobody while they may not have it", () => {
  expect(holderOfArea([person("ani"), person("budi")], "budi")?.id).toBe("budi");
  expect(holderOfArea([person("ani")], "budi")).toBeNull();
  expect(holderOfArea([person("ani")], null)).toBeNull();
});

test("the reason says which way", () => {
  expect(sharingReason("turn", "Gerung")).toBe("Dibagi otomatis: bergilir.");
  expect(sharingReason("kecamatan", "Sekotong")).toBe("Dibagi otomatis menurut kecamatan usaha: Sekotong.");
});
