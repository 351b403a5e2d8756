import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup, RadioGroup } from "@/components/forms/choice-group";
import { FormMark } from "@/components/forms/form-mark";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { STATEMENT_KEY } from "@/lib/domain/counter";
import type { FormState } from "@/lib/domain/form-state";
import { mayBeBrought } from "@/lib/domain/handed-in";
import { sendEntryAction } from "@/lib/features/drafts/counter-entry.actions";
import type { EntryView } from "@/lib/features/drafts/counter-entry.queries";
import { entryFiles } from "./entry-files";

/** Prefix of its fields, so that an error leads to the paper it is about. */
export const COUNTER_SEND = "syarat";

/** What the applicant states before the clerk, and the press that sends in their name. */
export function CounterSend({ entry, answer }: { entry: EntryView; answer: FormState | null }) {
  const lacking = entry.papers.filter((paper) => mayBeBrought(paper) && entryFiles(entry, paper.key).length === 0);
  const statement = entryFiles(entry).length > 0 ? "sheet" : "ticked";
  return (
    <ActionForm
      id={COUNTER_SEND}
      action={sendEntryAction}
      initial={answer ?? { ok: false, errors: {}, values: { statement } }}
      settled={entry.documents.map(({ requirementKey }) =>
        requirementKey === STATEMENT_KEY ? "statement" : (requirementKey ?? ""),
      )}
      className="mt-8 max-w-read border-t border-line pt-4"
    >
      <FormMark form={COUNTER_SEND} />
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
        hint="Bacakan: “Isian dan berkas saya benar. Saya tahu permohonan dapat ditolak bila ternyata tidak benar. Dinas memakai data saya hanya untuk permohonan ini; layanan ini gratis.”"
        options={[
          { value: "ticked", label: "Dinyatakan lisan di depan saya", hint: "Nama pemohon dan nama Anda dicatat." },
          { value: "sheet", label: "Ditandatangani di lembar pernyataan", hint: "Foto lembarnya di atas." },
        ]}
      />
      <FormActions>
        <SubmitButton pendingLabel="Mengirim…">Kirim permohonan</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
