import { LazyActionForm, LazySubmitButton } from "@/components/forms/when-shown";
import { recallAction } from "@/lib/features/drafts/recall.actions";

type Props = { reference: string; requestId: string };

/** What was recalled waits for its owner, in whichever browser they prove themselves. */
export function ContinueForm({ reference, requestId }: Props) {
  return (
    <LazyActionForm id="lanjutkan" action={recallAction} className="no-print">
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="requestId" value={requestId} />
      <LazySubmitButton>Ubah dan kirim lagi</LazySubmitButton>
    </LazyActionForm>
  );
}

export function RecallForm({ reference, requestId }: Props) {
  return (
    <LazyActionForm
      id="tarik"
      action={recallAction}
      className="mt-4"
      details={{
        summary: "Tarik kembali untuk diubah",
        className: "no-print mt-8",
        lead: (
          <p>
            Permohonan belum disentuh petugas, jadi masih bisa Anda ubah. Nomornya tetap; waktu dihitung dari awal saat
            dikirim lagi.
          </p>
        ),
      }}
    >
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="requestId" value={requestId} />
      <LazySubmitButton variant="secondary">Tarik kembali</LazySubmitButton>
    </LazyActionForm>
  );
}
