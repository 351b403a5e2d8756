import { formatDateTime } from "@/lib/domain/working-time";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";

type Props = { scans: ListedDocument[]; keptSince?: Date | null };

/** The pages of a letter as they were sent, to be opened, and since when nothing of it changes. */
export function ScanLinks({ scans, keptSince = null }: Props) {
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
      {keptSince && (
        <p className="text-small text-ink-soft">{`Tidak berubah lagi sejak ${formatDateTime(keptSince)}.`}</p>
      )}
    </>
  );
}
