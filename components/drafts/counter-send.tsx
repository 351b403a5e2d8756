import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup, RadioGroup } from "@/components/forms/choice-group";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { STATEMENT_KEY, STATEMENT_TEXT, statementWayOf } from "@/lib/domain/counter";
import { mayBeBrought } from "@/lib/domain/handed-in";
import { sendEntryAction } from "@/lib/features/drafts/counter-entry.actions";
import type { EntryView } from "@/lib/features/drafts/counter-entry.queries";
import { entryFiles } from "./entry-files";

/**
 * What the applicant states before the clerk, and the press that sends in their name. Its id makes an error lead to the
 * paper it is about.
 */
export function CounterSend({ entry }: { entry: EntryView }) {
  const lacking = entry.papers.filter((paper) => mayBeBrought(paper) && entryFiles(entry, paper.key).length === 0);
  const statement = statementWayOf(entryFiles(entry).map(({ name }) => name));
  return (
    <ActionForm
      id="syarat"
      action={sendEntryAction}
      initial={{ ok: false, errors: {}, values: { statement } }}
      settled={entry.documents.map(({ requirementKey }) =>
        requirementKey === STATEMENT_KEY ? "statement" : (requirementKey ?? ""),
      )}
      className="mt-8 max-w-read border-t border-line pt-4"
    >
      <input type="hidden" name="entry" value={entry.id} />
      <input type="hidden" name="requestId" value={entry.requestId} />
      <input type="hidden" name="revision" value={entry.revision} />
      {lacking.length > 0 && (
        <CheckboxGroup
          name="bring"
          label="Dibawa pemohon kemudian"
          hint="Permohonan tetap masuk, dan diperiksa sampai selesai sesudah berkasnya diterima di kantor."
          optional
          options={lacking.map(({ key, label }) => ({ value: key, label }))}
        />
      )}
      <RadioGroup
        name="statement"
        label={`Pernyataan ${entry.name || "pemohon"}`}
        hint={`Bacakan: “${STATEMENT_TEXT}”`}
        options={[
          { value: "ticked", label: "Dinyatakan lisan di depan saya", hint: "Nama pemohon dan nama Anda dicatat." },
          { value: "screen", label: "Ditandatangani di layar", hint: "Tekan “Tanda tangan di layar” di atas dahulu." },
          { value: "sheet", label: "Ditandatangani di lembar pernyataan", hint: "Foto lembarnya di atas." },
        ]}
      />
      <FormActions>
        <SubmitButton pendingLabel="Mengirim…">Kirim permohonan</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
