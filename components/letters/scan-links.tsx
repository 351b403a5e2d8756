import { formatDateTime } from "@/lib/domain/working-time";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";

type Props = { scans: ListedDocument[]; comparedAt?: Date | null };

/** The pages of a letter as they were sent, to be opened, and when somebody held them beside it. */
export function ScanLinks({ scans, comparedAt = null }: Props) {
  return (
    <>
      {scans.length === 0 ? (
        <p className="text-ink-soft">Belum dipindai.</p>
      ) : (
        <ul>
          {scans.map((scan) => (
            <li key={scan.id}>
              <a href={`/api/files/${scan.id}?tampil`} className="inline-flex min-h-target items-center wrap-anywhere">
                {scan.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {comparedAt && <p className="text-small text-ink-soft">{`Dibandingkan ${formatDateTime(comparedAt)}.`}</p>}
    </>
  );
}
