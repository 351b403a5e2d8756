import { StatusBadge } from "@/components/ui/status-badge";
import { SummaryList } from "@/components/ui/summary-list";
import { outcomeWords } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import { formatDate, formatDateTime } from "@/lib/domain/working-time";
import type { PublicCase } from "@/lib/features/tracking/tracking.queries";
import { headlineOf } from "./headline";

export function CaseHead({ seen, name }: { seen: PublicCase; name: string }) {
  return (
    <>
      <p className="font-mono text-large tabular-nums">{formatReference(seen.reference)}</p>
      <h1 className="mt-1 text-h1">{headlineOf(seen)}</h1>
      <div className="mt-6 max-w-read">
        <SummaryList
          items={[
            { term: "Layanan", value: seen.service.name },
            { term: "Keadaan", value: <StatusBadge status={seen.status as ApplicationStatus} /> },
            { term: "Pemohon", value: name },
            { term: "Diajukan", value: seen.submittedAt ? formatDateTime(seen.submittedAt) : "Belum dikirim" },
            ...(seen.outcome ? [{ term: "Hasil", value: outcomeWords(seen.outcome) }] : []),
            ...(seen.expectedAt ? [{ term: "Perkiraan selesai", value: formatDate(seen.expectedAt) }] : []),
          ]}
        />
      </div>
    </>
  );
}
