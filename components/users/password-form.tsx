import { ActionForm } from "@/components/forms/action-form";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { changePasswordAction } from "@/lib/features/users/account.actions";
import { NewPasswordFields } from "./new-password-fields";

export function PasswordForm({ email }: { email: string }) {
  return (
    <section aria-labelledby="sandi" className="mt-8">
      <h2 id="sandi" className="text-h2">
        Ganti kata sandi
      </h2>
      <ActionForm id="ganti-sandi" action={changePasswordAction} className="mt-4">
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <TextField
          name="currentPassword"
          label="Kata sandi sekarang"
          type="password"
          autoComplete="current-password"
          requiredMessage="Tulis kata sandi yang sekarang."
        />
        <NewPasswordFields />
        <FormActions>
          <SubmitButton pendingLabel="Menyimpan…">Ganti kata sandi</SubmitButton>
        </FormActions>
      </ActionForm>
    </section>
  );
}
