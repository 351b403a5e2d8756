import { ActionForm } from "@/components/forms/action-form";
import { RadioGroup } from "@/components/forms/choice-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { TIE_KINDS, TIE_WORDS } from "@/lib/domain/double-aid";
import { formatDateTime } from "@/lib/domain/working-time";
import { decideTieAction, undoTieAction } from "@/lib/features/aid/aid.actions";
import type { Tie } from "@/lib/features/aid/aid.queries";

/** Whether two persons are one, by somebody who says why. */
export function DecideTieForm({ reference, other, name }: { reference: string; other: string; name: string }) {
  return (
    <ActionForm
      id={`orang-${other}`}
      action={decideTieAction}
      className="no-print"
      details={{ summary: `Putuskan: ${name}`, plain: true }}
    >
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="other" value={other} />
      <RadioGroup
        name="kind"
        label="Apakah ini orang yang sama?"
        options={TIE_KINDS.map((kind) => ({ value: kind, label: TIE_WORDS[kind] }))}
        requiredMessage="Pilih orang yang sama atau bukan."
      />
      <TextArea
        name="reason"
        label="Alasan"
        hint="Misalnya: KTP lama dan baru; atau ibu dan anak, satu HP. Hanya dibaca petugas."
        maxLength={1000}
        rows={2}
        requiredMessage="Tulis alasannya; rekan Anda akan membacanya."
      />
      <SubmitButton variant="secondary" className="mt-3">
        Simpan keputusan
      </SubmitButton>
    </ActionForm>
  );
}

/** What was decided, and the way back. */
export function TieDecided({ reference, tie, mayTie }: { reference: string; tie: Tie; mayTie: boolean }) {
  return (
    <>
      <p>
        <strong>{TIE_WORDS[tie.kind]}.</strong> <span className="whitespace-pre-line">{tie.reason}</span>
      </p>
      <p className="text-small text-ink-soft">
        {tie.by}, {formatDateTime(tie.at)}
      </p>
      {mayTie && (
        <ActionForm id={`batal-${tie.id}`} action={undoTieAction} className="no-print mt-2">
          <input type="hidden" name="reference" value={reference} />
          <input type="hidden" name="tie" value={tie.id} />
          <SubmitButton variant="secondary">Batalkan keputusan ini</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}
