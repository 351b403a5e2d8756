import { ActionForm } from "@/components/forms/action-form";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { together } from "@/components/forms/together";
import { BackLink } from "@/components/layout/back-link";
import { PageTitle } from "@/components/layout/page-title";
import { enterIncomingAction } from "@/lib/features/incoming-letters/incoming-letters.actions";
import { IncomingFields } from "./incoming-fields";

/** A letter that lies on the desk: its facts now, its scan on the next page. */
export function EnterIncomingForm({ requestId, today }: { requestId: string; today: string }) {
  return (
    <>
      <BackLink href="/petugas/surat/masuk">Surat masuk</BackLink>
      <PageTitle
        title="Catat surat masuk"
        lead="Nomor agenda diberikan saat disimpan. Sesudah itu Anda mengunggah pindaiannya."
      />
      <ActionForm id="catat" action={enterIncomingAction} mends={DAYS} className="max-w-read">
        <input type="hidden" name="requestId" value={requestId} />
        <IncomingFields today={today} />
        <FormActions>
          <SubmitButton pendingLabel="Menyimpan…">Simpan dan beri nomor agenda</SubmitButton>
        </FormActions>
        <p className="mt-2 text-small text-ink-soft">
          Kepala Dinas dan Sekretaris diberi tahu begitu surat ini tersimpan, sepanjang boleh membacanya.
        </p>
      </ActionForm>
    </>
  );
}

const DAYS = together(["receivedOn", "theirDate"]);
