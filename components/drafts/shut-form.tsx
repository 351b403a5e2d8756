import { SubmitButton } from "@/components/forms/submit-button";
import { ValidatedForm } from "@/components/forms/validated-form";
import { startAnewAction } from "@/lib/features/drafts/drafts.actions";
import { ForgetTyping } from "./forget-typing";

type Props = { slug: string; reference?: string; id?: string };

/** Shuts a draft, or what was sent, on a phone that others use too; `reference`: its case is shut as well. */
export function ShutForm({ slug, reference, id = "tutup" }: Props) {
  return (
    <ValidatedForm id={id} action={startAnewAction} className="no-print mt-4">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="shut" value="ya" />
      {reference && <input type="hidden" name="reference" value={reference} />}
      <ForgetTyping />
      <SubmitButton variant="secondary" pendingLabel="Menghapus…">
        Hapus dari HP ini
      </SubmitButton>
    </ValidatedForm>
  );
}
