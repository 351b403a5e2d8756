import { expect, test } from "vitest";
import { askedWords, chainOf } from "./disposition";
import { type IncomingStage, incomingStage, type StageFacts } from "./incoming-letter";

const NOTHING: StageFacts = { voided: false, filed: false, open: 0, late: 0, done: 0 };

test.each<[Partial<StageFacts>, IncomingStage]>([
  [{}, "waiting"],
  [{ filed: true }, "filed"],
  [{ open: 1 }, "open"],
  [{ open: 2, late: 1 }, "late"],
  [{ open: 1, done: 3 }, "open"],
  [{ done: 1 }, "done"],
  // Filed first, then somebody asked for something after all.
  [{ filed: true, open: 1 }, "open"],
  [{ filed: true, done: 1 }, "done"],
  [{ voided: true, open: 1, late: 1, filed: true }, "void"],
])("%j is %s", (facts, stage) => {
  expect(incomingStage(Object.assign({}, NOTHING, facts))).toBe(stage);
});

test("what was asked is said in the order of the sheet", () => {
  expect(askedWords({ instructions: ["laporkan", "hadiri"], note: "Bawa data." })).toBe(
    "Hadiri atau wakili, Laporkan hasilnya. Bawa data.",
  );
  expect(askedWords({ instructions: [], note: "Bawa data." })).toBe("Bawa data.");
  expect(askedWords({ instructions: ["arsipkan", "__proto__"], note: "" })).toBe("Arsipkan");
});

test("what was passed on stands under what it passes on", () => {
  const of = (id: string, parentId: string | null) => ({ id, parentId });
  const chain = chainOf([of("a", null), of("b", null), of("a1", "a"), of("a1x", "a1"), of("b1", "b")]);
  expect(chain.map(({ id, depth }) => `${id}${depth}`)).toEqual(["a0", "a11", "a1x2", "b0", "b11"]);
});
