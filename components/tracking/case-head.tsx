import { StatusBadge } from "@/components/ui/status-badge";
import { SummaryList } from "@/components/ui/summary-list";
import { outcomeToApplicant } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import { formatDate, formatDateTime } from "@/lib/domain/working-time";
import type { PublicCase } from "@/lib/features/tracking/tracking.queries";
import { headlineOf } from "./headline";
import { currentRow } from "./rows";

/** As long as the applicant has the papers no date of the office's can be promised. */
function waitsForApplicant({ status, rows }: PublicCase): boolean {
  return status === "needs_correction" || currentRow(rows)?.party === "applicant";
}

export function CaseHead({ view, name }: { view: PublicCase; name: string }) {
  return (
    <>
      <p className="font-mono text-large tabular-nums">{formatReference(view.reference)}</p>
      <h1 className="mt-1 text-h1">{headlineOf(view)}</h1>
      <div className="mt-6 max-w-read">
        <SummaryList
          items={[
            { term: "Layanan", value: view.service.name },
            { term: "Keadaan", value: <StatusBadge status={view.status as ApplicationStatus} /> },
            { term: "Pemohon", value: name },
            { term: "Diajukan", value: view.submittedAt ? formatDateTime(view.submittedAt) : "Belum dikirim" },
            ...(view.outcome ? [{ term: "Hasil", value: outcomeToApplicant(view.outcome) }] : []),
            ...(view.expectedAt && !waitsForApplicant(view)
              ? [{ term: "Perkiraan selesai", value: formatDate(view.expectedAt) }]
              : []),
          ]}
        />
      </div>
    </>
  );
}
