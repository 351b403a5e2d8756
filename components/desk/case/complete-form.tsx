import { DocumentField } from "@/components/documents/document-field";
import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { completeDutyAction, completeNibDutyAction } from "@/lib/features/desk/case.actions";
import type { CaseView } from "@/lib/features/desk/case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { consequence } from "../consequence";
import { doneLabel } from "../done-labels";

type Props = {
  view: CaseView;
  documents: ListedDocument[];
  duty: string;
  /** Something is decided first. */
  waits: boolean;
};

/** Ends the duty; SOP 3 row 4 also takes the NIB and its file. */
export function CompleteForm({ view, documents, duty, waits }: Props) {
  const known = view.duties.find((candidate) => candidate.id === duty);
  const nib = known?.record === "nib";
  const forApplicant = known?.role === "pemohon";
  return (
    // What the applicant does themselves is no next step of the clerk's: a second Enter would record it for them.
    <div className="mt-4" data-flow-next={waits || forApplicant ? undefined : true}>
      {nib && (
        <DocumentField
          owner={{ kind: "output", runId: view.runId, dutyId: duty, reference: view.reference }}
          requirement={{
            key: "nib_terbit",
            label: "Berkas NIB dari OSS",
            hint: "PDF atau foto yang jelas.",
            required: true,
            maxFiles: 3,
          }}
          documents={documents.filter((document) => document.dutyId === duty && !document.superseded)}
          back={`/petugas/permohonan/${view.reference}?kabar=berkas`}
        />
      )}
      <ActionForm id="selesaikan" action={nib ? completeNibDutyAction : completeDutyAction} className="mt-3">
        <input type="hidden" name="reference" value={view.reference} />
        <input type="hidden" name="duty" value={duty} />
        {nib && (
          <>
            <TextField
              name="nib"
              label="NIB"
              hint="13 angka, seperti tertulis di OSS"
              inputMode="numeric"
              autoComplete="off"
              maxLength={60}
              size="medium"
              requiredMessage="Tulis NIB 13 angka."
            />
            <DateField name="issuedOn" label="Tanggal terbit" requiredMessage="Tulis tanggal terbit NIB." />
          </>
        )}
        <TextArea name="note" label="Catatan" optional maxLength={1000} rows={2} />
        <SubmitButton wide className="mt-3" shortcut="e">
          {forApplicant ? "Catat selesai atas nama pemohon" : doneLabel(view.duties, duty)}
        </SubmitButton>
        <p className="mt-2 text-small text-ink-soft">{consequence(view.duties, duty, "permohonan", lastWords(view))}</p>
      </ActionForm>
    </div>
  );
}

/** Said when no duty of the case itself follows. */
function lastWords(view: CaseView): string {
  return view.rows.some((row) => row.scope === "programme")
    ? "Setelah ini permohonan menunggu kegiatan."
    : "Setelah ini permohonan selesai dan pemohon diberi kabar.";
}
