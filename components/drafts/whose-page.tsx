import { redirect } from "next/navigation";
import { SubmitButton } from "@/components/forms/submit-button";
import { ValidatedForm } from "@/components/forms/validated-form";
import { LinkButton } from "@/components/ui/button";
import { FIRST_PART, partAddress } from "@/lib/domain/form-parts";
import { startAnewAction } from "@/lib/features/drafts/drafts.actions";
import { ForgetTyping } from "./forget-typing";
import { ShutForm } from "./shut-form";

type Props = { slug: string; serviceName: string; draft: { sent: boolean } | null };

/**
 * A phone goes from hand to hand: whoever begins a service where somebody began or sent it before is asked first, and
 * reads nothing of that person until then.
 */
export function WhosePage({ slug, serviceName, draft }: Props) {
  if (!draft) redirect(partAddress(slug, FIRST_PART));
  const { sent } = draft;
  return (
    <div className="max-w-read">
      <h1 className="text-h1">Lanjutkan, atau mulai untuk orang lain?</h1>
      <p className="mt-2">
        {sent
          ? `Dari HP ini sudah ada permohonan ${serviceName} yang terkirim.`
          : `Di HP ini ada isian ${serviceName} yang belum terkirim.`}
      </p>
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <LinkButton href={sent ? `${partAddress(slug)}/selesai` : `${partAddress(slug)}?lanjut`}>
          {sent ? "Lihat permohonan itu" : "Lanjutkan isian itu"}
        </LinkButton>
        <ValidatedForm id="baru" action={startAnewAction}>
          <input type="hidden" name="slug" value={slug} />
          <ForgetTyping />
          <SubmitButton variant="secondary" pendingLabel="Membuka…">
            Mulai untuk orang lain
          </SubmitButton>
        </ValidatedForm>
      </div>
      {!sent && <ShutForm slug={slug} />}
      {!sent && (
        <p className="mt-6 text-small text-ink-soft">
          Isian yang lama tidak terhapus, tetapi dari HP ini hanya bisa dibuka lagi dengan kode atau tautannya sendiri.
        </p>
      )}
    </div>
  );
}
