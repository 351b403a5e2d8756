import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { claimProgrammeDutyAction, releaseProgrammeDutyAction } from "@/lib/features/programmes/programmes.actions";

type Props = { id: string; mine: boolean; children: ReactNode };

/** Takes a duty of a programme, or gives the actor's own back, from a list. */
export function ProgrammeHoldForm({ id, mine, children }: Props) {
  return (
    <ActionForm id={id} action={mine ? releaseProgrammeDutyAction : claimProgrammeDutyAction} className="inline">
      {children}
    </ActionForm>
  );
}
