import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/forms/choice-group";
import { DateField } from "@/components/forms/date-field";
import { FormActions } from "@/components/forms/form-section";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { INSTRUCTION_NAMES, INSTRUCTIONS } from "@/lib/domain/incoming-letters/disposition";
import {
  endDispositionAction,
  giveDispositionAction,
  withdrawDispositionAction,
} from "@/lib/features/incoming-letters/dispositions.actions";
import type { Addressees, DispositionView } from "@/lib/features/incoming-letters/incoming-letter.queries";

type GiveProps = {
  id: string;
  summary: string;
  open?: boolean;
  letterId: string;
  parentId?: string;
  requestId: string;
  addressees: Addressees;
  dueOn: string;
};

/** Said in a note it needs no tick. */
const WHAT_TO_DO = { note: ["instructions"] };

/** To whom, what, until when. Who gets it has it in their queue at once. */
export function GiveForm({ id, summary, open = false, letterId, parentId, requestId, addressees, dueOn }: GiveProps) {
  const groups = [
    { label: "Peran", options: addressees.roles.map(({ role, name }) => ({ value: `peran:${role}`, label: name })) },
    {
      label: "Orang",
      options: addressees.people.map((person) => ({
        value: `orang:${person.id}`,
        label: `${person.name} (${person.roles})`,
      })),
    },
  ].filter(({ options }) => options.length > 0);
  if (groups.length === 0)
    return <p className="text-small text-ink-soft">Hari ini tidak ada petugas di bawah Anda yang bisa menerimanya.</p>;
  return (
    <ActionForm id={id} action={giveDispositionAction} mends={WHAT_TO_DO} details={{ summary, open }}>
      <input type="hidden" name="letterId" value={letterId} />
      <input type="hidden" name="requestId" value={requestId} />
      {parentId && <input type="hidden" name="parentId" value={parentId} />}
      <SelectField
        name="to"
        label="Kepada"
        hint="Bila sebuah peran dipilih, siapa pun pemegangnya dapat menyelesaikan."
        groups={groups}
        requiredMessage="Pilih kepada siapa."
      />
      <CheckboxGroup
        name="instructions"
        label="Perintah"
        options={INSTRUCTIONS.map((value) => ({ value, label: INSTRUCTION_NAMES[value] }))}
      />
      <TextArea name="note" label="Catatan" optional rows={2} maxLength={500} />
      <DateField name="dueOn" label="Paling lambat" defaultValue={dueOn} />
      <FormActions>
        <SubmitButton pendingLabel="Mengirim…">{parentId ? "Teruskan disposisi" : "Beri disposisi"}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** The sentence that the giver reads. */
export function EndForm({ item }: { item: DispositionView }) {
  return (
    <ActionForm id={`selesai-${item.id}`} action={endDispositionAction} className="mt-2">
      <input type="hidden" name="dispositionId" value={item.id} />
      <TextArea
        name="report"
        label="Apa yang sudah dikerjakan"
        hint={`${item.givenBy} membaca kalimat ini.`}
        rows={2}
        maxLength={1000}
      />
      <FormActions>
        <SubmitButton pendingLabel="Menyimpan…">Selesai, laporkan</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

export function TakeBackForm({ item }: { item: DispositionView }) {
  return (
    <ActionForm
      id={`tarik-${item.id}`}
      action={withdrawDispositionAction}
      details={{ summary: "Tarik disposisi", plain: true }}
    >
      <input type="hidden" name="dispositionId" value={item.id} />
      <TextArea name="reason" label="Alasan ditarik" hint="Penerimanya membaca alasan ini." rows={2} maxLength={500} />
      <FormActions>
        <SubmitButton variant="danger">Tarik disposisi</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
