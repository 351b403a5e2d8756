import { ActionForm } from "@/components/forms/action-form";
import { RadioGroup } from "@/components/forms/choice-group";
import { FormActions } from "@/components/forms/form-section";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { VersionField } from "@/components/forms/version-field";
import { KECAMATAN } from "@/lib/domain/regions";
import { SHARING_WAYS, sharingAreaField } from "@/lib/domain/work-sharing";
import { saveSharingAction } from "@/lib/features/work-sharing/work-sharing.actions";
import type { SharedRole, SharingFormView } from "@/lib/features/work-sharing/work-sharing.queries";

export function SharingRuleForm({ role, form }: { role: SharedRole; form: SharingFormView }) {
  const people = form.people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section aria-labelledby="ubah-pembagian" className="no-print mt-6 border-t-2 border-primary pt-4">
      <h2 id="ubah-pembagian" className="text-h2">
        {role.serviceName}: tugas {role.roleName}
      </h2>
      {/* The key gives each rule its own form: what was chosen for another one does not stay. */}
      <ActionForm key={role.key} id="isi-pembagian" action={saveSharingAction} className="mt-4 max-w-read">
        <input type="hidden" name="service" value={role.service} />
        <input type="hidden" name="role" value={role.role} />
        <VersionField version={form.version} />
        <RadioGroup name="way" label="Cara membagi tugas baru" defaultValue={form.way} options={WAYS} />
        <fieldset className="mt-4 grid gap-x-4 sm:grid-cols-2">
          <legend className="text-body font-semibold">Petugas per kecamatan</legend>
          <p className="text-small text-ink-soft sm:col-span-2">
            Dipakai bila dibagi menurut kecamatan. Yang dikosongkan tetap di antrean untuk semua; begitu juga selama
            petugasnya digantikan, nonaktif, atau tidak memegang peran ini.
          </p>
          {KECAMATAN.map(({ code, name }) => (
            <SelectField
              key={code}
              name={sharingAreaField(code)}
              label={`Kecamatan ${name}`}
              required={false}
              placeholder="Tetap di antrean"
              defaultValue={form.areas[code]}
              options={people}
            />
          ))}
        </fieldset>
        <FormActions>
          <SubmitButton pendingLabel="Menyimpan…">Simpan pembagian</SubmitButton>
        </FormActions>
      </ActionForm>
    </section>
  );
}

const WAYS = [
  { value: "none", label: "Tidak dibagi", hint: "Tugas baru menunggu di antrean sampai ada yang menanganinya." },
  {
    value: "turn",
    label: SHARING_WAYS.turn,
    hint: "Kepada yang paling lama belum mendapat tugas dari layanan ini. Yang sedang digantikan dilewati.",
  },
  {
    value: "kecamatan",
    label: SHARING_WAYS.kecamatan,
    hint: "Kepada petugas kecamatan tempat usaha. Tugas kegiatan tidak punya kecamatan, jadi tetap di antrean.",
  },
];
