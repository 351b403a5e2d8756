import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { reopenVerificationAction, returnToApplicantAction } from "@/lib/features/desk/case.actions";
import type { CaseView } from "@/lib/features/desk/case.queries";
import { ReturnItems } from "./return-items";

export function ReturnForm({ view, duty }: { view: CaseView; duty: string }) {
  return (
    <ActionForm
      id="kembalikan"
      action={returnToApplicantAction}
      className="mt-3"
      details={{
        summary: "Kembalikan kepada pemohon",
        className: "mt-4",
        lead: (
          <p className="text-small">
            Centang yang perlu diperbaiki dan tulis alasannya; yang lain tidak dibuka bagi pemohon. Waktu kantor
            berhenti sampai dijawab.
          </p>
        ),
      }}
    >
      <input type="hidden" name="reference" value={view.reference} />
      <input type="hidden" name="duty" value={duty} />
      <ReturnItems view={view} />
      <DateField name="dueOn" label="Paling lambat" hint="Dikosongkan: 7 hari kalender dari hari ini." optional />
      <SubmitButton variant="secondary" className="mt-3">
        Kembalikan kepada pemohon
      </SubmitButton>
    </ActionForm>
  );
}

/** A programme under a newer SOP may ask more: what it asks is then asked of the applicant by name. */
export function ReopenForm({ reference, asking }: { reference: string; asking: CaseView["asking"] }) {
  return (
    <ActionForm
      id="buka-lagi"
      action={reopenVerificationAction}
      details={{ summary: "Buka kembali pemeriksaan", className: "mt-4" }}
    >
      <input type="hidden" name="reference" value={reference} />
      {asking.length > 0 && (
        <SelectField
          name="programmeId"
          label="Untuk kegiatan"
          hint="Yang diminta kegiatan itu melebihi SOP permohonan ini ikut diperiksa."
          optional
          options={asking.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <TextArea name="reason" label="Alasan" maxLength={1000} requiredMessage="Tulis alasannya." />
      <SubmitButton variant="secondary" className="mt-3">
        Buka kembali
      </SubmitButton>
    </ActionForm>
  );
}
