import { SubmitButton } from "@/components/forms/submit-button";
import { ValidatedForm } from "@/components/forms/validated-form";
import { LinkButton } from "@/components/ui/button";
import { partAddress } from "@/lib/domain/form-parts";
import { resumeDraftAction } from "@/lib/features/drafts/drafts.actions";

/** A link to one draft was opened where another is being filled in: nothing is replaced unasked. */
export function OtherDraftPage({ slug, code }: { slug: string; code: string }) {
  return (
    <div className="max-w-read">
      <h1 className="text-h1">Isian mana yang ingin Anda lanjutkan?</h1>
      <p className="mt-2">
        Di HP ini sudah ada isian lain untuk layanan yang sama. Bila Anda membuka isian yang lain, isian yang ada di
        sini hanya bisa dibuka lagi dengan kode atau tautannya sendiri.
      </p>
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <LinkButton href={`${partAddress(slug)}?lanjut`}>Isian di HP ini</LinkButton>
        <ValidatedForm id="draf" action={resumeDraftAction}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="draf" value={code} />
          <SubmitButton variant="secondary" pendingLabel="Membuka…">
            Isian yang lain
          </SubmitButton>
        </ValidatedForm>
      </div>
    </div>
  );
}
