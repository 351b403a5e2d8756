import { fileSize } from "@/components/documents/file-size";
import { formatDateTime } from "@/lib/domain/working-time";
import type { CaseView } from "@/lib/features/desk/case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { requirementWords } from "./requirement-words";

/** Every requirement with what was decided of it and its files, and what the office made. */
export function CasePapers({ view, documents }: { view: CaseView; documents: ListedDocument[] }) {
  const made = documents.filter(({ kind }) => kind === "output");
  return (
    <section aria-labelledby="berkas" className="mt-6">
      <h2 id="berkas" className="text-h2">
        Berkas dan keputusan
      </h2>
      <table className="mt-1 w-full border-collapse text-left text-small">
        <thead>
          <tr>
            {["Persyaratan", "Keputusan", "Berkas"].map((head) => (
              <th key={head} scope="col" className="border border-line-strong px-2 py-1 align-bottom">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.requirements.map((requirement) => (
            <tr key={requirement.key} className="break-inside-avoid">
              <td className="border border-line px-2 py-1 align-top">{requirement.label}</td>
              <td className="border border-line px-2 py-1 align-top">
                {requirementWords(requirement, view.status)[0]}
                {requirement.reason && <span className="block">{requirement.reason}</span>}
              </td>
              <td className="border border-line px-2 py-1 align-top wrap-anywhere">
                {requirement.value}
                <Files documents={documents.filter(({ requirementKey }) => requirementKey === requirement.key)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {made.length > 0 && (
        <>
          <h3 className="mt-3 text-h3">Hasil langkah</h3>
          <div className="text-small">
            <Files documents={made} />
          </div>
        </>
      )}
    </section>
  );
}

function Files({ documents }: { documents: ListedDocument[] }) {
  return (
    <ul>
      {documents.map(({ id, name, size, createdAt, superseded }) => (
        <li
          key={id}
        >{`${name} (${fileSize(size)}, ${formatDateTime(createdAt)}${superseded ? ", versi lama" : ""})`}</li>
      ))}
    </ul>
  );
}
