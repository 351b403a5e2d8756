import { DocumentField } from "@/components/documents/document-field";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { handsOverNib } from "@/lib/domain/nib";
import { witaDate } from "@/lib/domain/working-time";
import { completeDutyAction } from "@/lib/features/desk/case.actions";
import type { CaseView } from "@/lib/features/desk/case.queries";
import { completeNibDutyAction, handOverNibAction } from "@/lib/features/desk/nib.actions";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { consequence } from "../consequence";
import { doneLabel } from "../done-labels";
import { HandOverFields, NibFields } from "./nib-fields";

type Props = {
  view: CaseView;
  documents: ListedDocument[];
  duty: string;
  /** Something is decided first. */
  waits: boolean;
  now: Date;
};

/** Ends the duty; SOP 3 row 4 also takes the NIB and its file, row 5 to whom it was given. */
export function CompleteForm({ view, documents, duty, waits, now }: Props) {
  const known = view.duties.find((candidate) => candidate.id === duty);
  const nib = known?.record === "nib";
  const givesNib = view.issued !== null && handsOverNib(view.duties, duty);
  const action = nib ? completeNibDutyAction : givesNib ? handOverNibAction : completeDutyAction;
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
      <ActionForm id="selesaikan" action={action} className="mt-3">
        <input type="hidden" name="reference" value={view.reference} />
        <input type="hidden" name="duty" value={duty} />
        {nib && <NibFields kbli={kbliOf(view)} />}
        {givesNib && <HandOverFields name={view.applicantName} today={witaDate(now)} />}
        <TextArea name="note" label="Catatan" optional maxLength={1000} rows={2} />
        <SubmitButton wide className="mt-3" shortcut="e">
          {forApplicant ? "Catat selesai atas nama pemohon" : doneLabel(view.duties, duty)}
        </SubmitButton>
        <p className="mt-2 text-small text-ink-soft">{consequence(view.duties, duty, "permohonan", lastWords(view))}</p>
      </ActionForm>
    </div>
  );
}

/** The code by itself, where somebody has answered it. */
function kbliOf({ answers }: CaseView): string {
  return answers.find(({ key }) => key === "service.kbliCode")?.value.slice(0, KBLI_DIGITS) ?? "";
}

const KBLI_DIGITS = 5;

/** Said when no duty of the case itself follows. */
function lastWords(view: CaseView): string {
  return view.rows.some((row) => row.scope === "programme")
    ? "Setelah ini permohonan menunggu kegiatan."
    : "Setelah ini permohonan selesai dan pemohon diberi kabar.";
}
