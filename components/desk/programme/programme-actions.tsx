import Link from "next/link";
import { EntriesButton, OpenButton, StartButton } from "@/components/programmes/programme-buttons";
import { CancelForm, DeleteForm, FinishForm, RescheduleForm } from "@/components/programmes/programme-forms";
import { CompleteDutyForm } from "@/components/records/complete-duty-form";
import { OwedPapers } from "@/components/records/owed-papers";
import { outcomesFrom, peopleOf } from "@/lib/domain/programmes";
import { formatDate, witaDate } from "@/lib/domain/working-time";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import { consequence } from "../consequence";
import { doneLabel } from "../done-labels";
import { idleWords, waitingWords } from "../idle-words";
import { commandIn, panelViewOf } from "../panel-view";
import { OwnWork, RunPanel } from "../run-panel";

type Props = { view: ProgrammeView; me: string; now: Date };

/** What to do now with a programme. */
export function ProgrammeActions({ view, me, now }: Props) {
  const { commands, programmeId, state } = view;
  const complete = commandIn(commands, "complete_duty");
  const [open] = state.open;
  const row = view.rows.find((candidate) => candidate.status === "now");
  const from = outcomesFrom(view.facts.firstDay, witaDate(now));
  return (
    <RunPanel
      sticky
      view={panelViewOf({ programmeId }, view)}
      me={me}
      now={now}
      idle={idleWords({ status: view.status, state, programme: { type: view.type, left: view.openOutcomes, from } })}
      waiting={waitingWords(open, view.holder)}
      notes={
        <>
          {open && row?.party === "outside" && view.facts.firstDay && (
            <p className="text-small">Waktu langkah ini dihitung sejak {formatDate(view.facts.firstDay)}.</p>
          )}
          {open?.heldBy === me && !complete && <OwnWork />}
          {commandIn(commands, "open") && <OpenButton programmeId={programmeId} type={view.type} />}
          {commandIn(commands, "start") && <StartButton view={view} />}
          {view.status === "open" && view.mayManage && view.facts.seatsTaken === 0 && (
            <p className="mt-3">
              Belum ada {peopleOf(view.type)}, jadi kegiatan belum bisa dimulai.{" "}
              <Link prefetch={false} href={`/petugas/kegiatan/${programmeId}/kumpulkan`}>
                Kumpulkan pemohon yang menunggu
              </Link>
            </p>
          )}
        </>
      }
      step={
        <>
          {complete?.duty && <CompleteStep view={view} duty={complete.duty} today={witaDate(now)} />}
          {state.open.length === 0 && view.status === "running" && (
            <FinishForm view={view} may={!!commandIn(commands, "finish")} now={now}>
              <OwedPapers owed={view.owed} />
            </FinishForm>
          )}
        </>
      }
      turnBack={
        <>
          {view.mayManage && view.status === "open" && view.facts.firstDay && <EntriesButton view={view} />}
          {commandIn(commands, "reschedule") && view.facts.firstDay && <RescheduleForm view={view} />}
          {view.status === "draft" && view.mayManage && <DeleteForm programmeId={programmeId} />}
          {commandIn(commands, "cancel") && view.status !== "draft" && <CancelForm programmeId={programmeId} />}
        </>
      }
    />
  );
}

function CompleteStep({ view, duty, today }: { view: ProgrammeView; duty: string; today: string }) {
  const last = `Setelah ini semua langkah selesai; hasil ${peopleOf(view.type)} dicatat, lalu kegiatan diakhiri.`;
  return (
    <CompleteDutyForm
      view={view}
      duty={duty}
      today={today}
      label={doneLabel(view.duties, duty)}
      consequence={consequence(view.duties, duty, "kegiatan", last)}
    />
  );
}
