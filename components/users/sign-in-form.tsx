import { ActionForm } from "@/components/forms/action-form";
import { FormMark } from "@/components/forms/form-mark";
import { FormActions } from "@/components/forms/form-section";
import { KeptField } from "@/components/forms/kept-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import type { FormState } from "@/lib/domain/form-state";
import { signInAction } from "@/lib/features/users/sign-in.actions";

export const SIGN_IN_FORM = "masuk";

/** `answer`: what it was answered without a script. */
type Props = { next?: string; page: string; answer: FormState | null };

export function SignInForm({ next, page, answer }: Props) {
  return (
    <ActionForm id={SIGN_IN_FORM} action={signInAction} className="mt-6" {...(answer && { initial: answer })}>
      <FormMark form={SIGN_IN_FORM} />
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
