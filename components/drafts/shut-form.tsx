import { SubmitButton } from "@/components/forms/submit-button";
import { ValidatedForm } from "@/components/forms/validated-form";
import { startAnewAction } from "@/lib/features/drafts/drafts.actions";
import { ForgetTyping } from "./forget-typing";

/** Shuts a draft, or what was sent, on a phone that others use too; `reference`: its case is shut as well. */
export function ShutForm({ slug, reference }: { slug: string; reference?: string }) {
  return (
    <ValidatedForm id="tutup" action={startAnewAction} className="no-print mt-4">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="shut" value="ya" />
      {reference && <input type="hidden" name="reference" value={reference} />}
      <ForgetTyping />
      <SubmitButton variant="secondary" pendingLabel="Menutup…">
        Selesai, tutup di HP ini
      </SubmitButton>
    </ValidatedForm>
  );
}
