import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { closed } from "@/lib/domain/text/closed";
import type { Pausing } from "@/lib/domain/workflow";
import { formatDate, witaDate } from "@/lib/domain/working-time";
import type { Assignee } from "@/lib/features/desk/assignees.queries";
import {
  assignDutyAction,
  extendDutyAction,
  pauseDutyAction,
  resumeDutyAction,
  takeOverDutyAction,
} from "@/lib/features/desk/duty.actions";
import { commandIn, type PanelView } from "./panel-view";
import { RunField } from "./run-field";

/** From a colleague who cannot do it now; the same for a case and a programme. */
export function TakeOverForm({ view }: { view: PanelView }) {
  const duty = commandIn(view.commands, "take_over")?.duty;
  if (!duty || !view.holder) return null;
  const { id, name } = view.holder;
  return (
    <ActionForm
      id="alih"
      action={takeOverDutyAction}
      className="mt-3"
      details={{
        summary: `Ambil alih dari ${name}`,
        className: "mt-4",
        lead: <p className="text-small">{name} diberi tahu beserta alasannya; riwayat mencatatnya.</p>,
      }}
    >
      <RunField run={view.run} />
      <input type="hidden" name="duty" value={duty} />
      <input type="hidden" name="from" value={id} />
      <TextArea
        name="reason"
        label="Alasan mengambil alih"
        maxLength={1000}
        requiredMessage="Tulis alasan mengambil alih."
      />
      <SubmitButton variant="secondary" className="mt-3">
        Ambil alih tugas ini
      </SubmitButton>
    </ActionForm>
  );
}

/** By the role above; nothing is shown when there is nobody to give it to. */
export function AssignForm({ view }: { view: PanelView }) {
  const duty = commandIn(view.commands, "assign")?.duty;
  if (!duty || view.assignees.length === 0) return null;
  return (
    <ActionForm
      id="beri"
      action={assignDutyAction}
      className="mt-3"
      details={{ summary: view.holder ? "Pindahkan ke petugas lain" : "Berikan kepada petugas", className: "mt-4" }}
    >
      <RunField run={view.run} />
      <input type="hidden" name="duty" value={duty} />
      <input type="hidden" name="from" value={view.holder?.id ?? ""} />
      <AssignFields people={view.assignees} />
      <SubmitButton variant="secondary" className="mt-3">
        Berikan tugas ini
      </SubmitButton>
    </ActionForm>
  );
}

/** More time for the row that is open, by the role above. */
export function ExtendForm({ view }: { view: PanelView }) {
  const duty = commandIn(view.commands, "extend")?.duty;
  if (!duty) return null;
  return (
    <ActionForm
      id="panjang"
      action={extendDutyAction}
      className="mt-3"
      details={{ summary: "Perpanjang tenggat", className: "mt-4" }}
    >
      <RunField run={view.run} />
      <input type="hidden" name="duty" value={duty} />
      <UntilFields view={view} day="Tenggat baru" what="perpanjangan" />
      <SubmitButton variant="secondary" className="mt-3">
        Perpanjang tenggat
      </SubmitButton>
    </ActionForm>
  );
}

/** Nobody's time runs until a day, by the role above; or what stands still goes on before it. */
export function PauseForm({ view }: { view: PanelView }) {
  const paused = view.rows.find(({ status }) => status === "now")?.paused;
  if (paused) return <ResumeForm view={view} paused={paused} />;
  const duty = commandIn(view.commands, "pause")?.duty;
  if (!duty) return null;
  return (
    <ActionForm
      id="tunda"
      action={pauseDutyAction}
      className="mt-3"
      details={{
        summary: "Tunda sementara",
        className: "mt-4",
        lead: (
          <p className="text-small">
            Waktunya tidak dihitung sampai hari itu, atau sampai ada yang melanjutkannya. Pemohon diberi tahu.
          </p>
        ),
      }}
    >
      <RunField run={view.run} />
      <input type="hidden" name="duty" value={duty} />
      <UntilFields view={view} day="Ditunda sampai" what="penundaan" />
      <SubmitButton variant="secondary" className="mt-3">
        Tunda sementara
      </SubmitButton>
    </ActionForm>
  );
}

function ResumeForm({ view, paused: { until, reason } }: { view: PanelView; paused: Pausing }) {
  const duty = commandIn(view.commands, "resume")?.duty;
  return (
    <div className="mt-4 border-l-4 border-info pl-3">
      <p>{`Ditunda paling lama sampai ${formatDate(witaDate(until))}; waktunya tidak dihitung. Alasan: ${closed(reason)}`}</p>
      {duty && (
        <ActionForm id="lanjutkan-tunda" action={resumeDutyAction} className="mt-2">
          <RunField run={view.run} />
          <input type="hidden" name="duty" value={duty} />
          <SubmitButton variant="secondary">Lanjutkan sekarang</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

/** `day`: what the day is called; `what`: what the reason is for. */
function UntilFields({ view, day, what }: { view: PanelView; day: string; what: string }) {
  return (
    <>
      <DateField name="until" label={day} hint="Sampai akhir hari itu." />
      <TextArea
        name="reason"
        label={`Alasan ${what}`}
        hint={"reference" in view.run ? "Pemohon membaca alasan ini." : "Pemohon di dalamnya membaca alasan ini."}
        rows={2}
        maxLength={1000}
        requiredMessage={`Tulis alasan ${what}.`}
      />
    </>
  );
}

export function AssignFields({ people }: { people: readonly Assignee[] }) {
  return (
    <>
      <SelectField
        name="assignee"
        label="Petugas"
        options={people.map(({ id, name, held }) => ({ value: id, label: `${name} (${handWords(held)})` }))}
        requiredMessage="Pilih petugas yang akan menanganinya."
      />
      <TextArea name="reason" label="Pesan untuk petugas" rows={2} maxLength={1000} optional />
    </>
  );
}

function handWords(held: number): string {
  return held === 0 ? "belum ada tugas" : `${held} tugas`;
}
