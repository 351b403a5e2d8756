import { expect, test } from "vitest";
import type { StripStep } from "@/components/ui/step-strip";
import { inOneLine } from "./folded-strip";

const step = (no: number, state: StripStep["state"], part?: string): StripStep => ({
  key: `${no}-${part}-${state}`,
  no,
  ...(part ? { part } : {}),
  title: `Tugas ${no}`,
  actor: "Seksi",
  state,
});
const [OF_CASE, OF_PROGRAMME] = ["bagian permohonan", "bagian kegiatan"];

test.each<[string, StripStep[], string]>([
  [
    "of a whole SOP its place is said",
    [step(1, "done"), step(2, "now"), step(3, "next")],
    "Langkah 2 dari 3: Tugas 2 · Seksi",
  ],
  // Promotion walks the third row of its SOP, and no other.
  [
    "of one row alone its number says nothing of how many there are",
    [step(3, "now", OF_CASE), step(3, "next", OF_PROGRAMME)],
    "Langkah 3, bagian permohonan: Tugas 3 · Seksi",
  ],
  [
    "two parts of one row are one step, also of the first",
    [step(1, "now", OF_CASE), step(1, "next", OF_PROGRAMME), step(2, "next")],
    "Langkah 1 dari 2, bagian permohonan: Tugas 1 · Seksi",
  ],
  [
    "between two parts the row is not done, and what is done is told",
    [step(1, "done", OF_CASE), step(1, "next", OF_PROGRAMME)],
    "Langkah SOP: 0 dari 1 selesai; langkah 1: bagian permohonan selesai",
  ],
  [
    "with both parts it is",
    [step(1, "done", OF_CASE), step(1, "done", OF_PROGRAMME), step(2, "plain")],
    "Langkah SOP: 1 dari 2 selesai",
  ],
])("%s", (_, steps, line) => {
  expect(inOneLine(steps)).toBe(line);
});
