import { Timeline } from "@/components/ui/timeline";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { formatStandard } from "@/lib/domain/workflow/words";
import type { ServiceStep } from "@/lib/features/catalogue/catalogue.queries";

/** The SOP as a plain numbered line: what is done, by whom, in which time. */
export function ServiceSteps({ steps }: { steps: ServiceStep[] }) {
  return (
    <Timeline
      label="Langkah pelayanan"
      steps={steps.map((step, index) => ({
        key: step.no,
        no: index + 1,
        title: step.activity,
        meta: (
          <>
            <span className="font-semibold text-ink">{formatStandard(step.standard)}</span> oleh{" "}
            {enumerated(step.doers.map((role) => ROLE_NAMES[role]))}
          </>
        ),
      }))}
    />
  );
}

/** "a", "a dan b", "a, b, dan c" */
export function enumerated(names: string[]): string {
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")}, dan ${names.at(-1)}`.replace(/^([^,]+), dan /, "$1 dan ");
}
