import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { rejectAction, reopenRejectionAction } from "@/lib/features/desk/case.actions";

type RejectProps = {
  reference: string;
  duty: string | undefined;
  /** The objection to a rejection is refused by it. */
  onObjection: boolean;
  /** The applicant has not objected before. */
  mayObject: boolean;
};

export function RejectForm({ reference, duty, onObjection, mayObject }: RejectProps) {
  const [label, why] = onObjection
    ? ["Tolak keberatan", "Alasan penolakan tetap"]
    : ["Tolak permohonan", "Alasan penolakan"];
  return (
    <ActionForm
      id="tolak"
      action={rejectAction}
      className="mt-3"
      details={{
        summary: label,
        lead: <p className="text-small">{rejectionWords(onObjection, mayObject)}</p>,
      }}
    >
      <input type="hidden" name="reference" value={reference} />
      {duty && <input type="hidden" name="duty" value={duty} />}
      <TextArea name="reason" label={why} maxLength={1000} requiredMessage="Tulis alasan penolakan." />
      <TextArea
        name="advice"
        label="Yang bisa dilakukan pemohon"
        hint="Misalnya: Ajukan lagi setelah ada surat keterangan usaha dari desa."
        maxLength={1000}
        rows={3}
        requiredMessage="Tulis apa yang bisa dilakukan pemohon selanjutnya."
      />
      <SubmitButton variant="danger" className="mt-3">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}

function rejectionWords(onObjection: boolean, mayObject: boolean): string {
  if (onObjection)
    return "Permohonan tetap ditolak. Pemohon membaca kedua isian ini dan tidak bisa mengajukan keberatan lagi; atasan Anda masih bisa membukanya lagi.";
  const objecting = mayObject ? " dan boleh mengajukan keberatan" : "; keberatan sudah pernah diajukan";
  return `Permohonan berakhir. Pemohon membaca kedua isian ini${objecting}; atasan juga bisa membukanya lagi.`;
}

type ReopenProps = { reference: string; onObjection: boolean };

/** For the role above the one that rejected. */
export function ReopenRejectionForm({ reference, onObjection }: ReopenProps) {
  const label = onObjection ? "Kabulkan keberatan" : "Buka lagi permohonan yang ditolak";
  return (
    <ActionForm
      id="buka-penolakan"
      action={reopenRejectionAction}
      className="mt-3"
      details={{
        summary: label,
        className: "mt-4",
        lead: (
          <p className="text-small">
            Pemeriksaan dimulai lagi sebagai putaran baru; putaran lama tetap terlihat. Siapa yang menolak boleh ikut
            memeriksa, tetapi tidak menolaknya lagi. Pemohon diberi tahu.
          </p>
        ),
      }}
    >
      <input type="hidden" name="reference" value={reference} />
      <TextArea
        name="reason"
        label="Alasan"
        hint="Pemohon membaca alasan ini."
        maxLength={1000}
        requiredMessage="Tulis alasannya."
      />
      <SubmitButton variant="secondary" className="mt-3">
        {onObjection ? label : "Buka lagi"}
      </SubmitButton>
    </ActionForm>
  );
}
