import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { RunKey } from "@/lib/domain/run-address";
import { claimDutyAction, releaseDutyAction } from "@/lib/features/desk/duty.actions";
import { RunField } from "./run-field";

type Props = { run: RunKey; duty: string | undefined };

export function ClaimButton({ run, duty }: Props) {
  if (!duty) return null;
  return (
    <ActionForm id="ambil" action={claimDutyAction} className="mt-4">
      <RunField run={run} />
      <input type="hidden" name="duty" value={duty} />
      <SubmitButton wide shortcut="a">
        Tangani tugas ini
      </SubmitButton>
    </ActionForm>
  );
}

export function ReleaseButton({ run, duty }: Props) {
  if (!duty) return null;
  return (
    <ActionForm id="lepas" action={releaseDutyAction} className="mt-4">
      <RunField run={run} />
      <input type="hidden" name="duty" value={duty} />
      <SubmitButton variant="quiet">Kembalikan ke antrean</SubmitButton>
    </ActionForm>
  );
}
