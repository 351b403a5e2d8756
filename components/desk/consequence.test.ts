import { expect, test } from "vitest";
import { consequence } from "./consequence";

const duties = [
  { id: "a", row: 1, role: "pelaksana" },
  { id: "b", row: 2, role: "pemohon" },
  { id: "c", row: 2, role: "jafung" },
  { id: "d", row: 2, role: "pemohon" },
];
const after = (duty: string) => consequence(duties, duty, "permohonan", "Selesai.");

test("who has the next duty is named, in another row and in the same one", () => {
  expect(after("a")).toBe("Setelah ini langkah 2 dimulai: giliran pemohon.");
  expect(after("b")).toBe("Setelah ini permohonan pindah ke Pejabat Fungsional di langkah yang sama.");
  expect(after("c")).toBe("Setelah ini giliran pemohon, di langkah yang sama.");
  expect(after("d")).toBe("Selesai.");
});
