import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { Details } from "@/components/ui/details";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { VERB_WORDS } from "@/lib/domain/workflow/words";
import {
  rejectAction,
  reopenVerificationAction,
  returnToApplicantAction,
  sendBackAction,
} from "@/lib/features/runs/actions";
import type { CaseView } from "@/lib/features/runs/queries";
import { ReturnItems } from "./return-items";

export function ReturnForm({ seen, duty }: { seen: CaseView; duty: string }) {
  return (
    <Details summary="Kembalikan kepada pemohon" className="mt-4">
      <p className="text-small">
        Tulis alasan pada hal yang perlu diperbaiki; yang kosong tidak dibuka bagi pemohon. Waktu kantor berhenti sampai
        dijawab.
      </p>
      <ActionForm id="kembalikan" action={returnToApplicantAction} className="mt-3">
        <input type="hidden" name="reference" value={seen.reference} />
        <input type="hidden" name="duty" value={duty} />
        <ReturnItems seen={seen} />
        <DateField name="dueOn" label="Paling lambat" hint="Dikosongkan: 7 hari kalender dari hari ini." optional />
        <SubmitButton variant="secondary" className="mt-3">
          Kembalikan kepada pemohon
        </SubmitButton>
      </ActionForm>
    </Details>
  );
}

export function SendBackForm({ seen, duty, to }: { seen: CaseView; duty: string; to: string[] }) {
  const options = seen.duties
    .filter((one) => to.includes(one.id))
    .map((one) => ({
      value: one.id,
      label: `Langkah ${one.row}: ${VERB_WORDS[one.verb as keyof typeof VERB_WORDS]} (${ROLE_NAMES[one.role as keyof typeof ROLE_NAMES]})`,
    }));
  if (options.length === 0) return null;
  return (
    <Details summary="Kembalikan ke langkah sebelumnya">
      <p className="text-small">
        Semua langkah sesudahnya dikerjakan lagi sebagai putaran baru; putaran lama tetap terlihat.
      </p>
      <ActionForm id="mundurkan" action={sendBackAction} className="mt-3">
        <input type="hidden" name="reference" value={seen.reference} />
        <input type="hidden" name="duty" value={duty} />
        <SelectField name="to" label="Ke tugas" options={options} />
        <TextArea name="reason" label="Alasan" maxLength={1000} requiredMessage="Tulis alasannya." />
        <SubmitButton variant="secondary" className="mt-3">
          Kembalikan
        </SubmitButton>
      </ActionForm>
    </Details>
  );
}

export function RejectForm({ reference, duty }: { reference: string; duty: string | undefined }) {
  return (
    <Details summary="Tolak permohonan">
      <p className="text-small">Permohonan berakhir dan tidak bisa dibuka lagi. Pemohon membaca alasan ini.</p>
      <ActionForm id="tolak" action={rejectAction} className="mt-3">
        <input type="hidden" name="reference" value={reference} />
        {duty && <input type="hidden" name="duty" value={duty} />}
        <TextArea name="reason" label="Alasan penolakan" maxLength={1000} requiredMessage="Tulis alasan penolakan." />
        <SubmitButton variant="danger" className="mt-3">
          Tolak permohonan
        </SubmitButton>
      </ActionForm>
    </Details>
  );
}

/** A programme under a newer SOP may ask more: what it asks is then asked of the applicant by name. */
export function ReopenForm({ reference, asking }: { reference: string; asking: CaseView["asking"] }) {
  return (
    <Details summary="Buka kembali pemeriksaan" className="mt-4">
      <ActionForm id="buka-lagi" action={reopenVerificationAction}>
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
    </Details>
  );
}
