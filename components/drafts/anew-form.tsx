import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { startAnewAction } from "@/lib/features/drafts/drafts.actions";
import { ForgetTyping } from "./forget-typing";

/** After one was sent: another for the same service. */
export function AnewForm({ slug }: { slug: string }) {
  return (
    <ActionForm id="baru" action={startAnewAction} className="no-print mt-8 border-t border-line pt-4">
      <input type="hidden" name="slug" value={slug} />
      <ForgetTyping />
      <SubmitButton variant="quiet" pendingLabel="Membuka…">
        Ajukan permohonan lain untuk layanan ini
      </SubmitButton>
    </ActionForm>
  );
}
