import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { APPLICANT } from "@/lib/domain/roles";
import type { RunKey } from "@/lib/domain/run-address";
import { claimDutyAction, releaseDutyAction } from "@/lib/features/desk/duty.actions";
import type { QueueItem } from "@/lib/features/desk/queue.queries";
import { RunField } from "../run-field";

/** Who holds the duty; a free one is taken and one's own is given back from here. Both lead into the case or programme. */
export function QueueHold({ item, me }: { item: QueueItem; me: string }) {
  const mine = item.claimedById === me;
  // It is read and decided on its page, by one press.
  if (item.objection) return <>–</>;
  if (item.role === APPLICANT) return <>{item.claimedByName ?? "–"}</>;
  if (item.claimedById && !mine)
    return <span className="md:inline-block md:max-w-40 md:whitespace-normal">{item.claimedByName}</span>;
  const run: RunKey = item.programmeId ? { programmeId: item.programmeId } : { reference: item.reference ?? "" };
  return (
    <ActionForm id={`pegang-${item.runId}`} action={mine ? releaseDutyAction : claimDutyAction} className="inline">
      {mine ? (
        <span className="mr-2 font-semibold">Saya</span>
      ) : (
        <span className="hidden print:inline">belum ditangani</span>
      )}
      <RunField run={run} />
      <input type="hidden" name="duty" value={item.duty} />
      <SubmitButton variant="quiet" pendingLabel="…" className="-my-2 px-1 text-left wrap-normal">
        {mine ? "Kembalikan ke antrean" : "Tangani"}
        <span className="sr-only"> tugas {item.title}</span>
      </SubmitButton>
    </ActionForm>
  );
}
