import Link from "next/link";
import { PaperPicture } from "@/components/documents/paper-picture";
import type { OpenedCase } from "@/lib/features/desk/opened-case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { type Chosen, CLOSED } from "./choose-paper";

type Props = { view: OpenedCase; documents: ListedDocument[]; chosen: Chosen };

/** The paper in the middle of the desk, on half of its width; a second one beside it on demand. */
export function PaperDesk({ view, documents, chosen: { paper, beside, next } }: Props) {
  if (!paper) return null;
  const base = `/petugas/permohonan/${view.reference}`;
  const others = documents.filter(({ id }) => id !== paper.id && id !== beside?.id);
  return (
    <section
      aria-labelledby="berkas-terbuka"
      className="flex h-[70vh] flex-col border border-line bg-wash lg:sticky lg:top-4 lg:h-[calc(100vh-2rem)] print:h-auto"
    >
      <header className="flex flex-wrap items-baseline gap-x-4 px-2 pt-1 text-small">
        <h2 id="berkas-terbuka" className="text-base font-semibold break-all">
          {titleOf(view, paper)}
        </h2>
        {next && (
          <Link
            prefetch={false}
            scroll={false}
            href={`${base}?berkas=${next.id}`}
            data-key="b"
            data-key-name="Berkas yang belum dibuka"
          >
            Belum dibuka: {titleOf(view, next)}
          </Link>
        )}
        {beside ? (
          <Link prefetch={false} scroll={false} href={`${base}?berkas=${paper.id}`}>
            Satu berkas saja
          </Link>
        ) : (
          <Beside others={others} view={view} href={`${base}?berkas=${paper.id}&sanding=`} />
        )}
        <Link
          prefetch={false}
          scroll={false}
          href={`${base}?berkas=${CLOSED}`}
          data-key="x"
          data-key-name="Tutup berkas"
          className="ml-auto"
        >
          Tutup
        </Link>
      </header>
      <div className="grid min-h-0 flex-1 auto-cols-fr gap-2 p-2 sm:grid-flow-col">
        <Paper key={paper.id} document={paper} hasKeys />
        {beside && <Paper key={beside.id} document={beside} />}
      </div>
    </section>
  );
}

function Beside({ others, view, href }: { others: ListedDocument[]; view: OpenedCase; href: string }) {
  if (others.length === 0) return null;
  return (
    <details className="relative">
      <summary className="text-primary underline underline-offset-4">Sandingkan</summary>
      <ul className="absolute z-10 w-64 border border-line-strong bg-paper p-2">
        {others.map((document) => (
          <li key={document.id}>
            <Link prefetch={false} scroll={false} href={`${href}${document.id}`} className="block py-1">
              {titleOf(view, document)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Paper({ document, hasKeys }: { document: ListedDocument; hasKeys?: boolean }) {
  const address = `/api/files/${document.id}`;
  const isPdf = document.contentType === "application/pdf";
  return (
    <div className="flex min-h-0 min-w-0 flex-col">
      {isPdf ? (
        <iframe src={`${address}?tampil`} title={document.name} className="min-h-0 w-full flex-1 border-0 bg-paper" />
      ) : (
        <PaperPicture src={`${address}?tampil`} name={document.name} hasKeys={hasKeys === true} />
      )}
      <p className="no-print flex flex-wrap gap-x-4 pt-1 text-small">
        <a href={`${address}?tampil`} target="_blank" rel="noreferrer">
          {isPdf ? "Tidak tampil? Buka di tab baru" : "Buka di tab baru"}
        </a>
        <a href={address}>Unduh</a>
      </p>
    </div>
  );
}

function titleOf({ requirements }: OpenedCase, { requirementKey, name, superseded }: ListedDocument): string {
  const label = requirements.find(({ key }) => key === requirementKey)?.label;
  return `${label ? `${label}: ` : ""}${name}${superseded ? " (sudah diganti)" : ""}`;
}
