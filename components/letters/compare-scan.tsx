import { DocumentField } from "@/components/documents/document-field";
import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/forms/choice-group";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { confirmSignedAction } from "@/lib/features/letters/letters.actions";

type Props = {
  letter: { id: string; scans: ListedDocument[] };
  /** What is asked for, as its field says it. */
  field: { label: string; hint: string; required: boolean };
  /** What was seen, which button says so, and what stays from then on. */
  confirm: { id: string; same: string; button: string; after: string };
};

/** The pages of a numbered letter are sent, and somebody says that they are that letter; from then on they are kept. */
export function CompareScan({ letter, field, confirm }: Props) {
  const { label, hint, required } = field;
  return (
    <>
      <DocumentField
        owner={{ kind: "letter", letterId: letter.id }}
        requirement={{ key: "pindaian", label, hint, required, maxFiles: 5 }}
        documents={letter.scans}
        back={`/petugas/surat/${letter.id}?kabar=berkas`}
      />
      {letter.scans.length > 0 && (
        <ActionForm id={confirm.id} action={confirmSignedAction} className="mt-4">
          <input type="hidden" name="letterId" value={letter.id} />
          <CheckboxGroup name="same" label="Sudah dibandingkan" options={[{ value: "ya", label: confirm.same }]} />
          <FormActions>
            <SubmitButton>{confirm.button}</SubmitButton>
          </FormActions>
          <p className="mt-2 text-small text-ink-soft">{confirm.after}</p>
        </ActionForm>
      )}
    </>
  );
}
