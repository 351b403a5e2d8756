import { SubmitButton } from "@/components/forms/submit-button";
import { ValidatedForm } from "@/components/forms/validated-form";
import { LinkButton } from "@/components/ui/button";
import { partAddress } from "@/lib/domain/form-parts";
import { resumeDraftAction } from "@/lib/features/drafts/drafts.actions";

/** Following a link changes nothing in this browser: anybody can send one. Only the button takes the draft in hand. */
export function ResumePage({ service, code }: { service: { slug: string; name: string }; code: string }) {
  return (
    <div className="max-w-read">
      <h1 className="text-h1">Lanjutkan isian ini?</h1>
      <p className="mt-2">
        Tautan ini membuka isian {service.name} yang sudah dimulai. Lanjutkan hanya bila isian itu milik Anda atau Anda
        diminta membantunya; yang Anda tulis berikutnya masuk ke isian itu.
      </p>
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <ValidatedForm id="draf" action={resumeDraftAction}>
          <input type="hidden" name="slug" value={service.slug} />
          <input type="hidden" name="draf" value={code} />
          <SubmitButton pendingLabel="Membuka…">Lanjutkan isian</SubmitButton>
        </ValidatedForm>
        <LinkButton href={partAddress(service.slug)} variant="secondary">
          Mulai isian baru
        </LinkButton>
      </div>
    </div>
  );
}
