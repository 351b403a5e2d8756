import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/forms/choice-group";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { ROLE_NAMES, ROLES } from "@/lib/domain/roles";
import { createStaffAction } from "@/lib/features/users/users.actions";
import { OneTimeLink } from "./one-time-link";
import { StaffFields } from "./staff-fields";

export function NewStaffForm() {
  return (
    <ActionForm id="baru" action={createStaffAction} className="mt-6 max-w-read">
      <OneTimeLink />
      <StaffFields />
      <CheckboxGroup
        name="roles"
        label="Peran"
        hint="Satu orang boleh memegang beberapa peran. Masa berlaku dan Plt/Plh diatur di kartu pengguna. Begitu sudah ada permohonan di portal, peran baru berlaku sehari sesudah kata sandinya dibuat, atau segera sesudah admin lain membenarkannya."
        required
        options={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
      />
      <FormActions>
        <SubmitButton pendingLabel="Menyimpan…">Simpan dan buat tautan</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
