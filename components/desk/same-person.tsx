import Link from "next/link";
import { formatReference } from "@/lib/domain/reference-number";
import { APPLICATION_STATUS_WORDS } from "@/lib/domain/status-words";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import { formatShortDate } from "@/lib/domain/working-time";

type Other = { reference: string; submittedAt: Date | null; status: ApplicationStatus; mayOpen: boolean };

/**
 * "NIK sama: 26K…, diajukan …, status …": the same person has asked before, or asks twice. `most`: where there is
 * little room, so many are named and the others counted.
 */
export function SamePersonNote({ others, most = others.length }: { others: readonly Other[]; most?: number }) {
  if (others.length === 0) return null;
  return (
    <ul className="mt-2 text-small">
      {others.slice(0, most).map(({ reference, submittedAt, status, mayOpen }) => (
        <li key={reference}>
          NIK sama:{" "}
          {mayOpen ? (
            <Link prefetch={false} href={`/petugas/permohonan/${reference}`} className="font-mono">
              {formatReference(reference)}
            </Link>
          ) : (
            <span className="font-mono">{formatReference(reference)}</span>
          )}
          <span>{submittedAt ? `, diajukan ${formatShortDate(submittedAt)}` : ""}</span>
          <span>, status {APPLICATION_STATUS_WORDS[status].toLowerCase()}</span>
        </li>
      ))}
      {others.length > most && <li>dan {others.length - most} permohonan lain dengan NIK ini</li>}
    </ul>
  );
}
