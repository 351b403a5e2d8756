import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { ButtonVariant } from "@/components/ui/button";
import { signOutAction } from "@/lib/features/users/sign-in.actions";

export function SignOutForm({ variant = "primary" }: { variant?: ButtonVariant }) {
  return (
    <ActionForm id="keluar" action={signOutAction}>
      <SubmitButton variant={variant} pendingLabel="Keluar…">
        Keluar
      </SubmitButton>
    </ActionForm>
  );
}
