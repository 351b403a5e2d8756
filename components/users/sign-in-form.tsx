import { ActionForm } from "@/components/forms/action-form";
import { FormActions } from "@/components/forms/form-section";
import { KeptField } from "@/components/forms/kept-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { signInAction } from "@/lib/features/users/sign-in.actions";

export function SignInForm({ next, page }: { next?: string; page: string }) {
  return (
    <ActionForm id="masuk" action={signInAction} className="mt-6">
      <KeptField name="page" value={page} />
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
