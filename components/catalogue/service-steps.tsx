import { Timeline } from "@/components/ui/timeline";
import { APPLICANT, ROLE_NAMES } from "@/lib/domain/roles";
import { enumerated } from "@/lib/domain/workflow/total-work";
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
        title: step.plain,
        meta: (
          <>
            <span className="font-semibold text-ink">{formatStandard(step.standard)}</span> oleh{" "}
            {enumerated([...new Set(step.doers.map((role) => (role === APPLICANT ? "Anda" : "petugas")))])}
          </>
        ),
      }))}
    />
  );
}

/** The same rows word for word, for whoever wants to hold the office to its SOP. */
export function SopWording({ steps }: { steps: ServiceStep[] }) {
  return (
    <ol className="list-decimal pl-6 text-small">
      {steps.map((step) => (
        <li key={step.no}>
          {step.activity} ({formatStandard(step.standard)}, {enumerated(step.doers.map((role) => ROLE_NAMES[role]))})
        </li>
      ))}
    </ol>
  );
}
