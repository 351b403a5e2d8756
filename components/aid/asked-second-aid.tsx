import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { formatShortDate } from "@/lib/domain/working-time";
import type { AskedOfMe } from "@/lib/features/aid/second-aid.queries";

/** What waits for the answer of a head: it stays here until somebody gives it. */
export function AskedSecondAidLines({ asked }: { asked: readonly AskedOfMe[] }) {
  if (asked.length === 0) return null;
  return (
    <Notice tone="warning" title="Menunggu persetujuan Anda: bantuan yang sama untuk kedua kalinya" className="mt-4">
      <ul>
        {asked.map(({ reference, applicantName, serviceName, at, dueAt, isLate }) => (
          <li key={reference}>
            <Link prefetch={false} href={`/petugas/permohonan/${reference}/terkait`}>
              {applicantName}
            </Link>
            {`, ${serviceName}, diminta ${formatShortDate(at)}, ${isLate ? "seharusnya dijawab" : "dijawab paling lambat"} ${formatShortDate(dueAt)}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
