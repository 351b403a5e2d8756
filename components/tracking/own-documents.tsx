import { PaperText } from "@/components/ui/paper-text";
import { paperWords } from "@/lib/domain/application-card";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";

type Props = { view: OwnCase; documents: ListedDocument[]; most: number };

/** Each requirement with its state and files; old versions stay out of the citizen's way. */
export function OwnDocuments({ view, documents, most }: Props) {
  const outputs = documents.filter((document) => document.kind === "output" && !document.superseded);
  return (
    <section aria-labelledby="berkas">
      <h2 id="berkas" className="text-h2">
        Berkas dan persyaratan
      </h2>
      <ul className="mt-2 print:columns-2 print:text-small print:[&_a]:min-h-0 print:[&_li]:py-px">
        {view.requirements.map((requirement) => (
          <li key={requirement.key} className="border-b border-line py-3">
            <p className="font-semibold">
              {requirement.label} <span className="font-normal text-ink-soft">– {stateWords(view, requirement)}</span>
            </p>
            {requirement.reason && (requirement.state !== "accepted" || requirement.atOffice) && (
              <p className="text-small">
                <PaperText text={requirement.reason} most={most} />
              </p>
            )}
            <Files
              documents={documents.filter(
                (document) => document.requirementKey === requirement.key && !document.superseded,
              )}
            />
          </li>
        ))}
        {outputs.length > 0 && (
          <li className="py-3">
            <p className="font-semibold">Hasil layanan</p>
            <Files documents={outputs} />
          </li>
        )}
      </ul>
    </section>
  );
}

function stateWords(view: OwnCase, { key, state, atOffice }: OwnCase["requirements"][number]): string {
  const returned = view.returned.some((item) => item.key === key);
  const stands = { isDraft: view.status === "draft", isClosed: view.closedAt !== null };
  return paperWords({ state, atOffice, returned }, stands);
}

function Files({ documents }: { documents: ListedDocument[] }) {
  return (
    <ul className="print:[&>li]:inline print:[&>li]:mr-2">
      {documents.map((document) => (
        <li key={document.id}>
          <a
            href={`/api/files/${document.id}?tampil`}
            className="inline-flex min-h-target items-center break-all print:inline-block print:max-w-[40mm] print:truncate print:align-bottom"
          >
            {document.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
