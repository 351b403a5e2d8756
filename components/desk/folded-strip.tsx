import { Details } from "@/components/ui/details";
import { StepStrip, type StripStep } from "@/components/ui/step-strip";
import { placeOfStep, stepsDone } from "./step-count";

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
  if (!now) return stepsDone(steps);
  const parts = [`${placeOfStep(steps, now)}: ${now.title}`, now.actor, now.used?.label];
  return parts.filter(Boolean).join(" · ");
}
