import { ActionForm } from "@/components/forms/action-form";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { together } from "@/components/forms/together";
import { VersionField } from "@/components/forms/version-field";
import type { IncomingView } from "@/lib/features/incoming-letters/incoming-letter.queries";
import {
  editIncomingAction,
  fileIncomingAction,
  voidIncomingAction,
} from "@/lib/features/incoming-letters/incoming-letters.actions";
import { IncomingFields } from "./incoming-fields";

/** What may be done to the entry itself. */
export function IncomingKeeping({ letter }: { letter: IncomingView }) {
  return (
    <div className="no-print mt-6">
      {letter.mayFile && (
        <ActionForm
          id="tanpa-disposisi"
          action={fileIncomingAction}
          details={{ summary: "Tidak perlu disposisi", className: "mt-4" }}
        >
          <input type="hidden" name="letterId" value={letter.id} />
          <TextArea name="reason" label="Mengapa tidak perlu" rows={2} maxLength={500} />
          <FormActions>
            <SubmitButton variant="secondary">Catat tanpa disposisi</SubmitButton>
          </FormActions>
        </ActionForm>
      )}
      {letter.mayEdit && (
        <ActionForm
          id="ubah"
          action={editIncomingAction}
          mends={DAYS}
          details={{ summary: "Ubah catatan surat", className: "-mt-px" }}
        >
          <input type="hidden" name="letterId" value={letter.id} />
          <VersionField version={letter.version} />
          <IncomingFields facts={letter} />
          <FormActions>
            <SubmitButton>Simpan perubahan</SubmitButton>
          </FormActions>
        </ActionForm>
      )}
      {letter.mayVoid && (
        <ActionForm
          id="batal"
          action={voidIncomingAction}
          details={{ summary: "Batalkan catatan ini", className: "-mt-px" }}
        >
          <input type="hidden" name="letterId" value={letter.id} />
          <TextArea
            name="reason"
            label="Alasan pembatalan"
            hint={`Nomor agenda ${letter.agenda} tidak dipakai lagi, dan tetap tampak di buku bersama alasannya.`}
            rows={2}
            maxLength={500}
          />
          <FormActions>
            <SubmitButton variant="danger">Batalkan catatan</SubmitButton>
          </FormActions>
        </ActionForm>
      )}
    </div>
  );
}

const DAYS = together(["receivedOn", "theirDate"]);
