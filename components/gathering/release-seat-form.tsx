import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { releaseSeatAction } from "@/lib/features/gathering/gathering.actions";

type Props = { programmeId: string; applicationId: string; listApproved: boolean };

/** The applicant leaves their seat and waits again. */
export function ReleaseSeatForm({ programmeId, applicationId, listApproved }: Props) {
  return (
    <ActionForm id="keluarkan" action={releaseSeatAction}>
      <input type="hidden" name="programmeId" value={programmeId} />
      <input type="hidden" name="applicationId" value={applicationId} />
      <TextArea
        name="reason"
        label="Alasan dikeluarkan"
        hint={
          listApproved
            ? "Pemohon kembali menunggu dan membaca alasan ini; penggantinya Anda pilih sesudahnya."
            : "Pemohon kembali menunggu dan membaca alasan ini; yang berikutnya dalam antrean naik sendiri."
        }
        maxLength={1000}
        rows={2}
      />
      <SubmitButton variant="danger" className="mt-3">
        Keluarkan
      </SubmitButton>
    </ActionForm>
  );
}
