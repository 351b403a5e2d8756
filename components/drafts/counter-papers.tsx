import { DocumentField } from "@/components/documents/document-field";
import { STATEMENT_FILES, STATEMENT_KEY, STATEMENT_LABEL, signedAnswers } from "@/lib/domain/counter";
import type { StampTexts } from "@/lib/features/documents/stamps.queries";
import type { EntryView } from "@/lib/features/drafts/counter-entry.queries";
import { CounterSend } from "./counter-send";
import { entryFiles } from "./entry-files";

type Props = {
  entry: EntryView;
  /** Who fills it in. */
  clerk: string;
  stamps: StampTexts;
  problem: { code: string; requirement: string } | null;
};

/** The papers as they are photographed or scanned, the statement, and the press that sends. */
export function CounterPapers({ entry, clerk, stamps, problem }: Props) {
  const statement = { name: entry.name, serviceName: entry.serviceName, clerk };
  const back = `/petugas/loket/${entry.id}/berkas`;
  const sheet = {
    key: STATEMENT_KEY,
    label: STATEMENT_LABEL,
    hint: SHEET_HINT,
    required: false,
    maxFiles: STATEMENT_FILES,
  };
  return (
    <>
      <h2 className="sr-only">Berkas yang diminta</h2>
      <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-2">
        {[...entry.papers, sheet].map((paper) => (
          <div key={paper.key}>
            <DocumentField
              owner={{ kind: "entry", entry: entry.id }}
              requirement={paper}
              stamp={stamps[paper.key]}
              documents={entryFiles(entry, paper.key)}
              back={back}
              problem={problem?.requirement === paper.key ? problem.code : undefined}
              statement={paper === sheet ? { ...statement, answers: signedAnswers(entry.summary ?? []) } : undefined}
            >
              {paper === sheet && (
                <p className="mt-2 text-small">
                  <a href={`/petugas/loket/${entry.id}/pernyataan`}>Cetak lembar pernyataan</a>
                </p>
              )}
            </DocumentField>
          </div>
        ))}
      </div>
      <CounterSend entry={entry} />
    </>
  );
}

const SHEET_HINT = "Hanya bila pemohon menandatangani, di layar atau di kertas. Kalau dinyatakan lisan, lewati ini.";
