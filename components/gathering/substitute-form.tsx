import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { isPublicType, type ProgrammeType } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import { substituteParticipantAction } from "@/lib/features/gathering/gathering.actions";
import type { WaitingPage } from "@/lib/features/gathering/gathering.queries";
import { PassingReason } from "./passing-reason";

type Props = {
  programmeId: string;
  /** Who goes; null: a seat that is free already. */
  out: string | null;
  waiting: WaitingPage["items"];
  free: number;
  type: ProgrammeType;
};

/** In the order of the line; whoever has left this programme was told that the seat is gone, and comes last, named so. */
export function substitutes(waiting: Props["waiting"]): { value: string; label: string }[] {
  const option = ({ applicationId, applicantName, businessName, reference, leftBefore }: (typeof waiting)[number]) => ({
    value: applicationId,
    label: `${applicantName}, ${businessName} (${formatReference(reference)})${leftBefore ? ", sudah keluar dari kegiatan ini" : ""}`,
  });
  return [...waiting.filter((one) => !one.leftBefore), ...waiting.filter((one) => one.leftBefore)].map(option);
}

/** After the list is approved: another comes, and the papers this owes are written down. */
export function SubstituteForm({ programmeId, out, waiting, free, type }: Props) {
  if (waiting.length === 0)
    return <p className="mt-4 text-small">Tidak ada pemohon yang menunggu untuk menggantikan.</p>;
  return (
    <ActionForm id="ganti" action={substituteParticipantAction} className="no-print mt-4 first:mt-0">
      <input type="hidden" name="programmeId" value={programmeId} />
      {out && <input type="hidden" name="outApplicationId" value={out} />}
      <SelectField
        name="inApplicationId"
        label={
          out ? "Digantikan oleh" : `${isPublicType(type) ? "Isi tempat kosong" : "Masukkan calon penerima"} (${free})`
        }
        hint="Yang menunggu, menurut urutan. Perubahan keputusan atau daftarnya, surat, dan penyerahannya harus diselesaikan."
        options={substitutes(waiting)}
        requiredMessage="Pilih penggantinya."
      />
      <TextArea name="reason" label="Alasan penggantian" maxLength={1000} rows={2} />
      {waiting.length > 1 && (
        <PassingReason hint="Hanya bila Anda tidak memilih yang paling depan. Tersimpan dalam riwayat." />
      )}
      <SubmitButton variant="secondary" className="mt-3">
        {out ? "Simpan penggantian" : "Masukkan pengganti"}
      </SubmitButton>
    </ActionForm>
  );
}
