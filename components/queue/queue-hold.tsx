import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { APPLICANT } from "@/lib/domain/roles";
import type { QueueItem } from "@/lib/features/queue/queries";
import { claimAction, releaseAction } from "@/lib/features/runs/actions";

/** Who holds the duty; a free one is taken and one's own is given back from here. Both lead into the case. */
export function QueueHold({ item, me }: { item: QueueItem; me: string }) {
  const mine = item.claimedById === me;
  if (item.role === APPLICANT || !item.reference) return <>{item.claimedByName ?? "–"}</>;
  if (item.claimedById && !mine)
    return (
      <span title={item.claimedByName ?? undefined} className="md:inline-block md:max-w-28 md:truncate">
        {item.claimedByName}
      </span>
    );
  return (
    <ActionForm id={`pegang-${item.runId}`} action={mine ? releaseAction : claimAction} className="inline">
      {mine && <span className="mr-2 font-semibold">Saya</span>}
      <input type="hidden" name="reference" value={item.reference} />
      <input type="hidden" name="duty" value={item.duty} />
      <SubmitButton variant="quiet" pendingLabel="…" className="-my-2 px-1">
        {mine ? "Lepas" : "Ambil"}
        <span className="sr-only"> tugas {item.title}</span>
      </SubmitButton>
    </ActionForm>
  );
}
