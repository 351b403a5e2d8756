import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { formatShortDate } from "@/lib/domain/working-time";
import type { AskedSecondAid } from "@/lib/features/aid/second-aid.queries";

/** What waits for the answer of a head: it stays here until somebody gives it. */
export function AskedSecondAidLines({ asked }: { asked: readonly AskedSecondAid[] }) {
  if (asked.length === 0) return null;
  return (
    <Notice tone="warning" title="Menunggu persetujuan Anda: bantuan yang sama untuk kedua kalinya" className="mt-4">
      <ul>
        {asked.map(({ reference, applicantName, serviceName, at }) => (
          <li key={reference}>
            <Link prefetch={false} href={`/petugas/permohonan/${reference}/terkait`}>
              {applicantName}
            </Link>
            , {serviceName}, diminta {formatShortDate(at)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
