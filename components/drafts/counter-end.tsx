import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { endEntryAction } from "@/lib/features/drafts/counter-entry.actions";

/** The explicit end: from then on this desk shows nothing of the person who was there. */
export function CounterEnd({ entry, isSent }: { entry: string; isSent: boolean }) {
  return (
    <ActionForm id="selesai" action={endEntryAction} className="no-print">
      <input type="hidden" name="entry" value={entry} />
      <SubmitButton variant={isSent ? "primary" : "danger"} pendingLabel="Menutup…" shortcut={isSent ? "n" : undefined}>
        {isSent ? "Selesai, orang berikutnya" : "Buang isian ini, orang berikutnya"}
      </SubmitButton>
    </ActionForm>
  );
}
