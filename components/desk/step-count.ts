import type { StripStep } from "@/components/ui/step-strip";

type Numbered = Pick<StripStep, "no" | "part">;

/** The steps of a service are the rows of its SOP, also where a row stands in two parts: whatever speaks of them counts here. */
export function placeOfStep(steps: readonly Pick<StripStep, "no">[], now: Numbered): string {
  const rows = rowsOf(steps);
  // A service may walk one row of its SOP alone: its number then says nothing of how many there are.
  const all = rows.length > 1 && rows[0] === 1 ? ` dari ${rows.length}` : "";
  return `Langkah ${now.no}${all}${now.part ? `, ${now.part}` : ""}`;
}

/** A row is done with all of its parts; what of one is done before is told apart. */
export function stepsDone(steps: readonly (Numbered & Pick<StripStep, "state">)[]): string {
  const rows = rowsOf(steps).map((row) => steps.filter(({ no }) => no === row));
  const whole = rows.filter((parts) => parts.every(({ state }) => state === "done"));
  const begun = rows.find((parts) => !whole.includes(parts) && parts.some(({ state }) => state === "done"));
  const part = begun?.find(({ state }) => state === "done");
  const besides = part?.part ? `; langkah ${part.no}: ${part.part} selesai` : "";
  return `Langkah SOP: ${whole.length} dari ${rows.length} selesai${besides}`;
}

function rowsOf(steps: readonly Pick<StripStep, "no">[]): number[] {
  return [...new Set(steps.map(({ no }) => no))];
}
