import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { RETURN_DAYS } from "@/lib/domain/return-days";
import { addCalendarDays, witaDate } from "@/lib/domain/working-time";
import { reopenVerificationAction, returnToApplicantAction } from "@/lib/features/desk/case.actions";
import type { CaseView } from "@/lib/features/desk/case.queries";
import type { OpenedCase } from "@/lib/features/desk/opened-case.queries";
import { ReturnFields } from "./return-fields";
import { returnableItems } from "./returnable-items";

export function ReturnForm({ view, duty, now }: { view: OpenedCase; duty: string; now: Date }) {
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
            Centang yang perlu diperbaiki, pilih kalimatnya atau tulis alasannya; yang lain tidak dibuka bagi pemohon.
            Waktu kantor berhenti sampai dijawab.
          </p>
        ),
      }}
    >
      <input type="hidden" name="reference" value={view.reference} />
      <input type="hidden" name="duty" value={duty} />
      <ReturnFields
        reference={view.reference}
        service={view.service.name}
        items={returnableItems(view)}
        usualDueOn={addCalendarDays(witaDate(now), RETURN_DAYS)}
      />
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
