import { ForgetTyping } from "@/components/drafts/forget-typing";
import { LazyActionForm, LazySubmitButton } from "@/components/forms/when-shown";
import { closeCaseAction } from "@/lib/features/tracking/tracking.actions";

/** A phone goes from hand to hand: whoever is done shuts their case on it. */
export function CloseForm({ reference }: { reference: string }) {
  return (
    <LazyActionForm id="tutup-form" action={closeCaseAction} className="no-print mt-8">
      <input type="hidden" name="reference" value={reference} />
      <ForgetTyping />
      <LazySubmitButton variant="secondary">Selesai, tutup di HP ini</LazySubmitButton>
      <p className="mt-2 text-small text-ink-soft">
        Untuk membukanya lagi: nomor permohonan dan nomor HP Anda. Tanpa ditekan, halaman ini tertutup sendiri setelah
        satu jam.
      </p>
    </LazyActionForm>
  );
}
