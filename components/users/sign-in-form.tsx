import { ActionForm } from "@/components/forms/action-form";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { signInAction } from "@/lib/features/users/sign-in.actions";

export function SignInForm({ next }: { next?: string }) {
  return (
    <ActionForm id="masuk" action={signInAction} className="mt-6">
      {next && <input type="hidden" name="lanjut" value={next} />}
      <TextField
        name="email"
        label="Alamat e-mail"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        requiredMessage="Tulis alamat e-mail."
      />
      <TextField
        name="password"
        label="Kata sandi"
        type="password"
        autoComplete="current-password"
        requiredMessage="Tulis kata sandi."
      />
      <FormActions>
        <SubmitButton pendingLabel="Memeriksa…" wide>
          Masuk
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
