import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ProgrammeHoldForm } from "@/components/programmes/hold-form";
import { APPLICANT } from "@/lib/domain/roles";
import { claimAction, releaseAction } from "@/lib/features/desk/case.actions";
import type { QueueItem } from "@/lib/features/desk/queue.queries";

/** Who holds the duty; a free one is taken and one's own is given back from here. Both lead into the case or programme. */
export function QueueHold({ item, me }: { item: QueueItem; me: string }) {
  const mine = item.claimedById === me;
  if (item.role === APPLICANT) return <>{item.claimedByName ?? "–"}</>;
  if (item.claimedById && !mine)
    return (
      <span title={item.claimedByName ?? undefined} className="md:inline-block md:max-w-28 md:truncate">
        {item.claimedByName}
      </span>
    );
  const Form = item.scope === "programme" ? ProgrammeHoldForm : CaseHoldForm;
  return (
    <Form id={`pegang-${item.runId}`} mine={mine}>
      {mine && <span className="mr-2 font-semibold">Saya</span>}
      {item.reference && <input type="hidden" name="reference" value={item.reference} />}
      {item.programmeId && <input type="hidden" name="programmeId" value={item.programmeId} />}
      <input type="hidden" name="duty" value={item.duty} />
      <SubmitButton variant="quiet" pendingLabel="…" className="-my-2 px-1">
        {mine ? "Lepas" : "Ambil"}
        <span className="sr-only"> tugas {item.title}</span>
      </SubmitButton>
    </Form>
  );
}

function CaseHoldForm({ id, mine, children }: { id: string; mine: boolean; children: ReactNode }) {
  return (
    <ActionForm id={id} action={mine ? releaseAction : claimAction} className="inline">
      {children}
    </ActionForm>
  );
}
