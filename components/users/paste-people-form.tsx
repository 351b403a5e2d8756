import { ActionForm } from "@/components/forms/action-form";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { ROLE_NAMES, ROLES } from "@/lib/domain/roles";
import { pastePeopleAction } from "@/lib/features/users/users.actions";
import { PastedPeople } from "./pasted-people";

/** The people of an office at once, from its own list: looked at first, then added. `known`: addresses with an account. */
export function PastePeopleForm({ known }: { known: string[] }) {
  return (
    <ActionForm
      id="tempel-pengguna"
      action={pastePeopleAction}
      details={{ summary: "Tempel tabel pengguna", className: "no-print mt-6" }}
    >
      <TextArea
        name="people"
        label="Tabel pengguna"
        hint={`Salin dari Excel atau CSV: satu orang tiap baris, dengan nama, e-mail, dan perannya (${ROLES.map((role) => ROLE_NAMES[role]).join(", ")}). NIP dan jabatan boleh ada.`}
        rows={8}
        maxLength={20000}
        requiredMessage="Tempel tabelnya dahulu."
      />
      <FormActions>
        <SubmitButton name="press" value="periksa" variant="secondary" pendingLabel="Membaca…">
          Periksa dahulu
        </SubmitButton>
      </FormActions>
      <PastedPeople known={known} />
    </ActionForm>
  );
}
