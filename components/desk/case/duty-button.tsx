import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { claimAction, releaseAction } from "@/lib/features/desk/case.actions";

type Props = { kind: "claim" | "release"; reference: string; duty: string };

export function DutyButton({ kind, reference, duty }: Props) {
  const claim = kind === "claim";
  return (
    <ActionForm id={claim ? "ambil" : "lepas"} action={claim ? claimAction : releaseAction} className="mt-4">
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="duty" value={duty} />
      <SubmitButton variant={claim ? "primary" : "quiet"} wide={claim} {...(claim && { shortcut: "a" })}>
        {claim ? "Ambil tugas ini" : "Lepas tugas ini"}
      </SubmitButton>
    </ActionForm>
  );
}
