import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/forms/choice-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { VersionField } from "@/components/forms/version-field";
import { leaveVoidedAction, setExternalNumberAction, voidLetterAction } from "@/lib/features/letters/letters.actions";
import type { LetterView } from "@/lib/features/letters/letters.queries";

type KeptLetter = Pick<LetterView, "id" | "externalNumber" | "externalVersion">;

type Props = {
  letter: KeptLetter;
  /** Once it is voided, whoever signs it is asked for another. */
  isReplaced?: boolean;
};

/** What the keepers of the register may still write about a letter in force. */
export function LetterKeeping({ letter, isReplaced = false }: Props) {
  return (
    <>
      <ActionForm
        id="eksternal"
        action={setExternalNumberAction}
        details={{ summary: "Catat nomor eksternal", className: "mt-4" }}
      >
        <input type="hidden" name="letterId" value={letter.id} />
        <VersionField version={letter.externalVersion} />
        <TextField
          name="externalNumber"
          label="Nomor eksternal"
          hint="Nomor yang diberikan SRIKANDI untuk surat yang sama. Kosongkan untuk menghapusnya."
          optional
          maxLength={80}
          defaultValue={letter.externalNumber}
        />
        <SubmitButton variant="secondary">Simpan nomor eksternal</SubmitButton>
      </ActionForm>
      <ActionForm id="batal" action={voidLetterAction} details={{ summary: "Batalkan surat", className: "-mt-px" }}>
        <input type="hidden" name="letterId" value={letter.id} />
        <TextArea
          name="reason"
          label="Alasan pembatalan"
          hint="Nomornya tidak dipakai lagi. Siapa pun yang memeriksa surat ini akan membaca bahwa surat dibatalkan."
          maxLength={1000}
          rows={2}
        />
        {isReplaced && (
          <CheckboxGroup
            name="unreplaced"
            label="Surat pengganti"
            hint="Tanpa centang, penanda tangannya diminta memberi nomor baru."
            options={[{ value: "ya", label: "Tidak diperlukan; jangan minta nomor baru" }]}
            optional
          />
        )}
        <SubmitButton variant="danger">Batalkan surat</SubmitButton>
      </ActionForm>
    </>
  );
}

/** For a voided letter whose signer is still asked for another. */
export function UnreplacedForm({ letterId }: { letterId: string }) {
  return (
    <ActionForm
      id="tanpa-pengganti"
      action={leaveVoidedAction}
      details={{ summary: "Surat pengganti tidak diperlukan", className: "mt-4" }}
    >
      <input type="hidden" name="letterId" value={letterId} />
      <TextArea
        name="reason"
        label="Mengapa tidak diperlukan"
        hint="Penanda tangannya tidak diminta lagi memberi nomor baru. Siapa pun yang memeriksa surat ini membaca alasannya. Bila ternyata perlu, surat tetap bisa dibuat."
        maxLength={1000}
        rows={2}
      />
      <SubmitButton variant="secondary">Catat tidak diperlukan</SubmitButton>
    </ActionForm>
  );
}
