import Link from "next/link";
import { SummaryList } from "@/components/ui/summary-list";
import { formatPhone } from "@/lib/domain/identifiers";
import type { CaseView } from "@/lib/features/runs/queries";
import { RevealIdentity } from "./reveal-identity";

export function CaseFacts({ seen }: { seen: CaseView }) {
  const answers = seen.answers.map((answer) => ({
    term: answer.label,
    value: answer.key === "identity.phone" ? formatPhone(answer.value) : answer.value,
  }));
  return (
    <section aria-labelledby="isian">
      <h2 id="isian" className="text-h2">
        Isian pemohon
      </h2>
      <div className="mt-2">
        <SummaryList
          items={[
            { term: "NIK", value: <span className="font-mono">{seen.nikMasked}</span> },
            ...(seen.nib ? [{ term: "NIB terbit", value: <span className="font-mono">{seen.nib}</span> }] : []),
            ...answers,
          ]}
        />
      </div>
      {seen.mayIdentity && <RevealIdentity reference={seen.reference} />}
      {seen.businessId && (
        <p className="mt-2">
          <Link prefetch={false} href={`/petugas/umkm/${seen.businessId}`}>
            Kartu usaha di daftar UMKM
          </Link>
        </p>
      )}
    </section>
  );
}
