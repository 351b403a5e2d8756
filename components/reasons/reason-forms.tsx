import { ActionForm } from "@/components/forms/action-form";
import { FormActions } from "@/components/forms/form-section";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { VersionField } from "@/components/forms/version-field";
import { REASONED_DECISION_NAMES } from "@/lib/domain/ready-reasons";
import { addReasonAction, editReasonAction, removeReasonAction } from "@/lib/features/reasons/reasons.actions";
import type { ReasonBook, ReasonItem } from "@/lib/features/reasons/reasons.queries";

type Requirements = ReasonBook["requirements"];

const DECISIONS = Object.entries(REASONED_DECISION_NAMES).map(([value, label]) => ({ value, label }));

export function AddReasonForm({ requirements }: { requirements: Requirements }) {
  return (
    <ActionForm
      id="tambah-alasan"
      action={addReasonAction}
      details={{ summary: "Tambah kalimat", className: "no-print mt-6" }}
    >
      <ReasonFields requirements={requirements} />
      <FormActions>
        <SubmitButton>Tambahkan</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

export function EditReasonForms({ reason, requirements }: { reason: ReasonItem; requirements: Requirements }) {
  return (
    <section
      id="ubah-alasan"
      aria-labelledby="ubah-alasan-judul"
      className="no-print mt-6 border-t-2 border-primary pt-4"
    >
      <h2 id="ubah-alasan-judul" className="text-h2">
        Ubah kalimat
      </h2>
      {/* The key gives each sentence its own form: typed values of another one do not stay. */}
      <ActionForm key={reason.id} id="isi-alasan" action={editReasonAction} className="mt-4">
        <input type="hidden" name="id" value={reason.id} />
        <VersionField version={reason.version} />
        <ReasonFields requirements={requirements} reason={reason} />
        <FormActions>
          <SubmitButton>Simpan</SubmitButton>
        </FormActions>
      </ActionForm>
      <ActionForm key={`hapus-${reason.id}`} id="hapus-alasan" action={removeReasonAction} className="mt-6">
        <input type="hidden" name="id" value={reason.id} />
        <VersionField version={reason.version} />
        <p className="text-small text-ink-soft">
          Sesudah dihapus, kalimat ini tidak ditawarkan lagi. Permohonan yang memakainya tidak berubah.
        </p>
        <SubmitButton variant="danger" className="mt-2">
          Hapus kalimat
        </SubmitButton>
      </ActionForm>
    </section>
  );
}

function ReasonFields({ requirements, reason }: { requirements: Requirements; reason?: ReasonItem }) {
  // What no service asks any more stays what it was.
  const former = reason && reason.requirement !== "" && !requirements.some(({ key }) => key === reason.requirement);
  const listed = former ? [...requirements, { key: reason.requirement, label: reason.label }] : requirements;
  return (
    <>
      <SelectField
        name="requirement"
        label="Persyaratan"
        required={false}
        placeholder="Semua persyaratan"
        defaultValue={reason?.requirement}
        options={listed.map(({ key, label }) => ({ value: key, label }))}
      />
      <SelectField name="decision" label="Untuk keputusan" defaultValue={reason?.decision} options={DECISIONS} />
      <TextArea
        name="sentence"
        label="Kalimat"
        hint="Misalnya: Foto KTP buram. Foto ulang di tempat terang sampai NIK dan nama terbaca."
        defaultValue={reason?.sentence}
        maxLength={300}
        rows={3}
        requiredMessage="Tulis kalimat yang dibaca pemohon."
      />
    </>
  );
}
