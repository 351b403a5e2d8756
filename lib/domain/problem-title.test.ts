import { expect, test } from "vitest";
import { problemTitle } from "./problem-title";

test("a title has the word once while something is wrong, and not at all otherwise", () => {
  expect(problemTitle("Lacak permohonan", true)).toBe("Kesalahan: Lacak permohonan");
  expect(problemTitle("Kesalahan: Lacak permohonan", true)).toBe("Kesalahan: Lacak permohonan");
  expect(problemTitle("Kesalahan: Lacak permohonan", false)).toBe("Lacak permohonan");
  expect(problemTitle("Lacak permohonan", false)).toBe("Lacak permohonan");
});
