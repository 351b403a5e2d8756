import { Details } from "@/components/ui/details";
import { StepStrip, type StripStep } from "@/components/ui/step-strip";

const LABEL = "Langkah SOP";

/** The SOP of a case as one line; it unfolds to its rows. On paper they stand open. */
export function FoldedStrip({ steps }: { steps: StripStep[] }) {
  return (
    <>
      <Details summary={<span className="min-w-0">{inOneLine(steps)}</span>} className="mt-2 print:hidden">
        <StepStrip label={LABEL} steps={steps} />
      </Details>
      <div className="mt-4 hidden print:block">
        <StepStrip label={LABEL} steps={steps} />
      </div>
    </>
  );
}

export function inOneLine(steps: readonly StripStep[]): string {
  const now = steps.find(({ state }) => state === "now");
  if (!now) return `${LABEL}: ${steps.filter(({ state }) => state === "done").length} dari ${steps.length} selesai`;
  // A service may walk one row of its SOP alone: its number then says nothing of how many there are.
  const all = steps[0]?.no === 1 ? ` dari ${steps.at(-1)?.no}` : "";
  const parts = [`Langkah ${now.no}${all}: ${now.title}`, now.actor, now.used?.label];
  return parts.filter(Boolean).join(" · ");
}
