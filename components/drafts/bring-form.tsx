import { LazyActionForm, LazySubmitButton } from "@/components/forms/when-shown";
import { OFFICE } from "@/lib/domain/office";
import { bringPaperAction } from "@/lib/features/drafts/at-office.actions";

type Props = { slug: string; requirement: { key: string; label: string }; isBrought: boolean };

/** Whoever cannot photograph a paper brings it; what that means is said before the press and after it. */
export function BringForm({ slug, requirement, isBrought }: Props) {
  return (
    <div className="mt-2">
      {isBrought && (
        <p className="border-l-4 border-info pl-3">
          {`${requirement.label} akan Anda bawa ke kantor: ${OFFICE.name}, ${OFFICE.address}. Bawa yang asli dan nomor permohonan Anda. Permohonan diperiksa sampai selesai sesudah berkas ini kami terima.`}
        </p>
      )}
      <LazyActionForm id={`bawa-${requirement.key}`} action={bringPaperAction}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="requirement" value={requirement.key} />
        <input type="hidden" name="bring" value={isBrought ? "" : "ya"} />
        <LazySubmitButton variant="quiet" pendingLabel="Menyimpan…">
          {isBrought ? "Tidak jadi, saya kirim fotonya" : "Tidak bisa memfoto? Bawa ke kantor saja"}
          <span className="sr-only">: {requirement.label}</span>
        </LazySubmitButton>
      </LazyActionForm>
    </div>
  );
}
