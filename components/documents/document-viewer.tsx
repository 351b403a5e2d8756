import Link from "next/link";
import { formatShortDate, formatTime } from "@/lib/domain/working-time";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { fileSize } from "./file-size";

/** `shown`: id of the one to be opened; `base`: address of the page. */
type Props = { documents: ListedDocument[]; shown: string; base: string };

/** Files of one requirement; the one that is opened is shown in place. Opening it is written down. */
export function DocumentViewer({ documents, shown, base }: Props) {
  if (documents.length === 0) return null;
  return (
    <ul className="mt-1">
      {newestFirst(documents).map((document) => (
        <li key={document.id} id={`berkas-${document.id}`} className="scroll-mt-4">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <Link
              prefetch={false}
              scroll={false}
              href={document.id === shown ? base : `${base}?berkas=${document.id}#berkas-${document.id}`}
              aria-expanded={document.id === shown}
              className="break-all"
            >
              {document.name}
            </Link>
            <span className="text-small text-ink-soft">
              {fileSize(document.size)}, {formatShortDate(document.createdAt)}, {formatTime(document.createdAt)}
              {document.superseded && ", versi lama"}
            </span>
          </p>
          {document.id === shown && <Shown document={document} base={base} />}
        </li>
      ))}
    </ul>
  );
}

/** What was replaced stands behind what is in force. */
function newestFirst(documents: ListedDocument[]): ListedDocument[] {
  return [...documents].sort((a, b) => Number(a.superseded) - Number(b.superseded));
}

function Shown({ document, base }: { document: ListedDocument; base: string }) {
  const address = `/api/files/${document.id}`;
  return (
    <div className="my-2 border border-line bg-wash p-2">
      {document.contentType === "application/pdf" ? (
        <iframe src={`${address}?tampil`} title={document.name} className="h-[70vh] w-full border-0 bg-paper" />
      ) : (
        // biome-ignore lint/performance/noImgElement: the image optimiser never touches identity documents
        <img src={`${address}?tampil`} alt={`Berkas ${document.name}`} className="mx-auto max-h-[70vh] max-w-full" />
      )}
      <p className="mt-2 flex flex-wrap gap-4 text-small">
        <a href={`${address}?tampil`} target="_blank" rel="noreferrer">
          {document.contentType === "application/pdf" ? "Tidak tampil? Buka di tab baru" : "Buka di tab baru"}
        </a>
        <a href={address}>Unduh</a>
        <Link prefetch={false} scroll={false} href={base} data-key="x" data-key-name="Tutup berkas">
          Tutup
        </Link>
      </p>
    </div>
  );
}
