import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { rejectAction, reopenRejectionAction } from "@/lib/features/desk/case.actions";

export function RejectForm({ reference, duty }: { reference: string; duty: string | undefined }) {
  return (
    <ActionForm
      id="tolak"
      action={rejectAction}
      className="mt-3"
      details={{
        summary: "Tolak permohonan",
        lead: (
          <p className="text-small">
            Permohonan berakhir. Pemohon membaca kedua isian ini dan boleh mengajukan keberatan; atasan juga bisa
            membukanya lagi.
          </p>
        ),
      }}
    >
      <input type="hidden" name="reference" value={reference} />
      {duty && <input type="hidden" name="duty" value={duty} />}
      <TextArea name="reason" label="Alasan penolakan" maxLength={1000} requiredMessage="Tulis alasan penolakan." />
      <TextArea
        name="advice"
        label="Yang bisa dilakukan pemohon"
        hint="Misalnya: Ajukan lagi setelah ada surat keterangan usaha dari desa."
        maxLength={1000}
        rows={3}
        requiredMessage="Tulis apa yang bisa dilakukan pemohon selanjutnya."
      />
      <SubmitButton variant="danger" className="mt-3">
        Tolak permohonan
      </SubmitButton>
    </ActionForm>
  );
}

/** For the role above the one that rejected. */
export function ReopenRejectionForm({ reference }: { reference: string }) {
  return (
    <ActionForm
      id="buka-penolakan"
      action={reopenRejectionAction}
      className="mt-3"
      details={{
        summary: "Buka lagi permohonan yang ditolak",
        className: "mt-4",
        lead: (
          <p className="text-small">
            Pemeriksaan dimulai lagi sebagai putaran baru; putaran lama tetap terlihat. Pemohon diberi tahu.
          </p>
        ),
      }}
    >
      <input type="hidden" name="reference" value={reference} />
      <TextArea name="reason" label="Alasan" maxLength={1000} requiredMessage="Tulis alasannya." />
      <SubmitButton variant="secondary" className="mt-3">
        Buka lagi
      </SubmitButton>
    </ActionForm>
  );
}
