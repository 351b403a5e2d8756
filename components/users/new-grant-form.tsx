import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/forms/choice-group";
import { DateField } from "@/components/forms/date-field";
import { FormActions } from "@/components/forms/form-section";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { ROLE_NAMES, ROLES } from "@/lib/domain/roles";
import { grantRoleAction } from "@/lib/features/users/grants.actions";

const KINDS = [
  { value: "definitive", label: "Definitif" },
  { value: "plt", label: "Plt. (pelaksana tugas)" },
  { value: "plh", label: "Plh. (pelaksana harian)" },
  { value: "an", label: "a.n. (menandatangani atas nama)" },
];

type Props = {
  staffId: string;
  today: string;
  colleagues: readonly { id: string; name: string }[];
  services: readonly { slug: string; name: string }[];
};

export function NewGrantForm({ staffId, today, colleagues, services }: Props) {
  return (
    <ActionForm id="beri-peran" action={grantRoleAction} className="no-print mt-6 max-w-read">
      <h3 className="mb-3 text-h3">Beri peran</h3>
      <input type="hidden" name="staffId" value={staffId} />
      <SelectField
        name="role"
        label="Peran"
        options={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
      />
      <SelectField name="kind" label="Jenis penugasan" options={KINDS} placeholder={null} defaultValue="definitive" />
      <DateField name="from" label="Mulai" defaultValue={today} />
      <DateField
        name="to"
        label="Sampai dengan"
        hint="Wajib untuk Plt., Plh., dan a.n. Kosong berarti seterusnya."
        optional
      />
      <TextField
        name="decree"
        label="Nomor surat penugasan"
        hint="Untuk Plt., Plh., dan a.n. Dicetak di bawah jabatan pada surat, misalnya Surat Perintah Nomor 800.1/27/BKD/2026."
        optional
        maxLength={120}
      />
      <SelectField
        name="standsFor"
        label="Menggantikan"
        hint="Untuk Plt. dan Plh.: tugas yang sedang dipegangnya dalam peran ini berpindah pada hari mulai, dan kembali kepadanya sesudah hari terakhir."
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder="Tidak ada tugas yang berpindah"
        optional
      />
      <CheckboxGroup
        name="services"
        label="Layanan yang tugasnya berpindah"
        hint="Tanpa centang: semua layanan."
        options={services.map(({ slug, name }) => ({ value: slug, label: name }))}
        optional
      />
      <FormActions>
        <SubmitButton pendingLabel="Menyimpan…">Beri peran</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
