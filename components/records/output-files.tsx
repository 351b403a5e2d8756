import { DocumentField } from "@/components/documents/document-field";
import { DocumentViewer } from "@/components/documents/document-viewer";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";

type Props = { view: ProgrammeView; documents: ListedDocument[]; shown: string; me: string };

/** Files of the steps: whoever holds the duty adds to its own, everybody of the SOP reads all. */
export function OutputFiles({ view, documents, shown, me }: Props) {
  const held = view.state.open.find((open) => open.heldBy === me);
  const duty = view.duties.find((duty) => duty.id === held?.duty);
  const base = `/petugas/kegiatan/${view.programmeId}`;
  const mine = documents.filter((document) => document.dutyId === duty?.id);
  const others = documents.filter((document) => document.dutyId !== duty?.id);
  if (!duty && documents.length === 0) return null;
  return (
    <section aria-labelledby="berkas" className="mt-8">
      <h2 id="berkas" className="text-h2">
        Berkas hasil langkah
      </h2>
      {duty && (
        <DocumentField
          owner={{ kind: "programme", programmeId: view.programmeId, dutyId: duty.id }}
          requirement={{
            key: "hasil",
            label: duty.record === "survey" ? "Foto lokasi" : `Berkas langkah ${duty.row}`,
            hint: "",
            required: false,
            maxFiles: 10,
          }}
          documents={mine}
          back={`${base}?kabar=berkas`}
        />
      )}
      {view.rows.map((row) => {
        const ids = view.duties.filter((duty) => duty.row === row.no).map((duty) => duty.id);
        const files = others.filter((document) => ids.includes(document.dutyId ?? ""));
        if (files.length === 0) return null;
        return (
          <div key={row.no} className="mt-4">
            <h3 className="text-h3">Langkah {row.no}</h3>
            <DocumentViewer documents={files} shown={shown} base={base} />
          </div>
        );
      })}
    </section>
  );
}
