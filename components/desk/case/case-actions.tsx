import { Breakable } from "@/components/ui/breakable";
import { ENGINE_REFUSALS } from "@/lib/domain/workflow/refusal-words";
import { isOverruled } from "@/lib/domain/workflow/rights-reject";
import type { CaseView } from "@/lib/features/desk/case.queries";
import type { OpenedCase } from "@/lib/features/desk/opened-case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { idleWords, waitingWords } from "../idle-words";
import { commandIn, panelViewOf } from "../panel-view";
import { OwnWork, RunPanel } from "../run-panel";
import { CaseProgramme } from "./case-programme";
import { CompleteForm } from "./complete-form";
import { IssuedNibFacts } from "./issued-nib";
import { RejectForm, ReopenRejectionForm } from "./reject-forms";
import { ReopenForm, ReturnForm } from "./turn-back-forms";

type Props = {
  view: OpenedCase;
  documents: ListedDocument[];
  me: string;
  now: Date;
  /** A requirement is in turn to be decided: that comes first. */
  deciding: boolean;
};

/** What to do now with one citizen's case. */
export function CaseActions({ view, documents, me, now, deciding }: Props) {
  const { commands, state, reference } = view;
  const [complete, giveBack] = [commandIn(commands, "complete_duty"), commandIn(commands, "return_to_applicant")];
  const [reject, reopen] = [commandIn(commands, "reject"), commandIn(commands, "reopen_verification")];
  const [open] = state.open;
  const objection = open?.objection;
  return (
    <RunPanel
      view={panelViewOf({ reference }, view)}
      me={me}
      now={now}
      idle={idleWords({
        status: view.status,
        state,
        objectUntil: view.objectUntil,
        isSeated: view.programme !== null,
        answers: reject ? "reject" : view.holder?.id === me ? "call" : "ask",
        now,
      })}
      waiting={
        view.mayAct || objection
          ? waitingWords(state.open[0], view.holder, state.toDecide)
          : "Anda dapat membaca permohonan ini, tanpa tugas di dalamnya."
      }
      notes={
        <>
          {open && view.rejectedBefore && <p className="mt-3">{view.rejectedBefore}</p>}
          {objection && <ObjectionFacts words={objection.reason} />}
          {open && (open.heldBy === me || state.toDecide.length > 0) && !complete && (
            <NotYet view={view} row={open.row} />
          )}
          {open && !reject && isOverruled({ state, actor: { id: me } }) && (
            <p className="mt-3">{ENGINE_REFUSALS.rejected_before}</p>
          )}
          {open && complete && <AlsoGiven view={view} row={open.row} />}
          <IssuedNibFacts view={view} documents={documents} />
          {view.programme && <CaseProgramme view={view} programme={view.programme} />}
        </>
      }
      step={
        <>
          {complete?.duty && (
            <CompleteForm view={view} documents={documents} duty={complete.duty} waits={deciding} now={now} />
          )}
          {giveBack?.duty && <ReturnForm view={view} duty={giveBack.duty} now={now} />}
        </>
      }
      turnBack={
        <>
          {commandIn(commands, "reopen_rejection") && (
            <ReopenRejectionForm reference={reference} onObjection={objection !== undefined} />
          )}
          {reopen && <ReopenForm reference={reference} asking={view.asking} />}
          {reject && (
            <RejectForm
              reference={reference}
              duty={reject.duty}
              onObjection={objection !== undefined}
              mayObject={!state.objected}
            />
          )}
        </>
      }
    />
  );
}

/** What the applicant says against the rejection, whose own words stand in the history. */
function ObjectionFacts({ words }: { words: string }) {
  return (
    <div className="mt-3">
      <p className="text-small text-ink-soft">Kata pemohon:</p>
      <blockquote className="mt-1 border-l-2 border-line pl-3 whitespace-pre-line">
        <Breakable text={words} />
      </blockquote>
    </div>
  );
}

/** The button that is not there yet, and what it waits for. */
function NotYet({ view, row }: { view: CaseView; row: number }) {
  const undecided = view.requirements.filter(
    (item) => item.row !== null && item.row <= row && item.state !== "accepted" && item.state !== "waived",
  );
  const rejected = undecided.filter(({ state }) => state === "rejected");
  const coming = undecided.filter(({ state, atOffice }) => atOffice && state === "missing");
  const open = undecided.filter((item) => item.state !== "rejected" && !coming.includes(item));
  if (undecided.length === 0) return <OwnWork />;
  return (
    <div className="mt-3">
      {open.length > 0 && (
        <>
          <p>Putuskan dulu, baru langkah ini bisa diselesaikan:</p>
          <ItemLinks items={open} />
        </>
      )}
      {coming.length > 0 && (
        <>
          <p className="mt-2">Dibawa pemohon ke kantor; catat begitu diterima di loket:</p>
          <ItemLinks items={coming} />
        </>
      )}
      {rejected.length > 0 && (
        <>
          <p className="mt-2">Sudah diminta diganti; kembalikan kepada pemohon agar dapat menggantinya:</p>
          <ItemLinks items={rejected} />
        </>
      )}
    </div>
  );
}

/** What was handed in for later rows may be decided now, so that nothing waits for it then. */
function AlsoGiven({ view, row }: { view: CaseView; row: number }) {
  const given = view.requirements.filter((item) => item.row !== null && item.row > row && item.state === "given");
  if (given.length === 0) return null;
  return (
    <div className="mt-3">
      <p>Sudah diserahkan untuk langkah berikutnya; sebaiknya diputuskan sekarang juga:</p>
      <ItemLinks items={given} />
    </div>
  );
}

function ItemLinks({ items }: { items: CaseView["requirements"] }) {
  return (
    <ul className="mt-1 list-disc pl-5">
      {items.map((item) => (
        <li key={item.key}>
          <a href={`#syarat-${item.key}`}>{item.label}</a>
        </li>
      ))}
    </ul>
  );
}
