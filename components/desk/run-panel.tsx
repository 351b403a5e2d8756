import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { DueBadge } from "@/components/ui/due-badge";
import { isAtOss } from "@/lib/domain/oss-session";
import { APPLICANT, ROLE_NAMES } from "@/lib/domain/roles";
import type { CommandType } from "@/lib/domain/workflow";
import { VERB_WORDS } from "@/lib/domain/workflow/words";
import { ClaimButton, ReleaseButton } from "./duty-button";
import { AssignForm, ExtendForm, PauseForm, TakeOverForm } from "./hand-over-forms";
import { commandIn, type PanelView } from "./panel-view";
import { SendBackForm } from "./send-back-form";
import { placeOfStep } from "./step-count";

type Props = {
  view: PanelView;
  me: string;
  now: Date;
  /** It stays in sight while the page is scrolled. */
  sticky?: boolean;
  /** Said while no duty is open. */
  idle: string;
  /** Said to who has no press at the open duty. */
  waiting: string;
  /** Below the open duty: what it still waits for, and where else to look. */
  notes?: ReactNode;
  /** The usual step of this kind of run, and what stands below it. */
  step: ReactNode;
  turnBack: ReactNode;
};

/** What to do now with a run, a case's or a programme's: exactly what the engine allows, the usual step first. */
export function RunPanel({ view, me, now, sticky, idle, waiting, notes, step, turnBack }: Props) {
  const [open] = view.open;
  const sendBack = commandIn(view.commands, "send_back");
  const hasPress = view.commands.some(({ type }) => !WHOEVER_HAS_IT.has(type));
  return (
    <section
      aria-labelledby="sekarang"
      className={cx(
        "border-l-4 border-primary bg-wash px-4 py-4",
        sticky && "lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto",
      )}
    >
      <h2 id="sekarang" className="text-h2">
        Yang perlu dilakukan
      </h2>
      {open ? <OpenDutyLine view={view} now={now} /> : <p className="mt-1">{idle}</p>}
      {view.holder && (
        <p className="text-small text-ink-soft">Ditangani {view.holder.id === me ? "Anda" : view.holder.name}.</p>
      )}
      {open && view.actingAs && <p className="text-small">Anda bertindak sebagai {view.actingAs}.</p>}
      {notes}
      {open && !hasPress && waiting && <p className="mt-2 text-small">{waiting}</p>}

      <ClaimButton run={view.run} duty={commandIn(view.commands, "claim")?.duty} />
      {step}
      <SendBackForm view={view} duty={sendBack?.duty} to={sendBack?.to ?? []} />
      {turnBack}
      <TakeOverForm view={view} />
      <AssignForm view={view} />
      <ExtendForm view={view} />
      <PauseForm view={view} />
      <ReleaseButton run={view.run} duty={commandIn(view.commands, "release")?.duty} />
    </section>
  );
}

/** What may be done whoever's turn it is at the open duty. */
const WHOEVER_HAS_IT: ReadonlySet<CommandType> = new Set([
  "take_over",
  "assign",
  "extend",
  "pause",
  "resume",
  "reschedule",
  "set_quota",
  "substitute",
  "cancel",
  "finish",
]);

function turnWords({ open: [open], toDecide, duties }: PanelView): string {
  if (toDecide.length > 0) return "persyaratan untuk langkah pemohon harus diputuskan kantor";
  if (!open || open.role === APPLICANT) return "menunggu pemohon";
  if (open.objection) return `keberatan pemohon, diputuskan ${ROLE_NAMES[open.role]}`;
  const task = duties.find(({ id }) => id === open.duty)?.task ?? VERB_WORDS[open.verb];
  return `${task} (${ROLE_NAMES[open.role]})`;
}

function OpenDutyLine({ view, now }: { view: PanelView; now: Date }) {
  const [open] = view.open;
  const row = view.rows.find((candidate) => candidate.status === "now");
  if (!open) return null;
  return (
    <p className="mt-1">
      {`${placeOfStep(view.rows, { no: open.row })}: ${turnWords(view)}`}
      {row?.party === "applicant" && open.role !== APPLICANT && ", menunggu berkas yang dibawa pemohon"}
      {row?.paused && ", ditunda"}
      {row && isAtOss(row) && ", menunggu OSS pulih"}
      {row?.dueAt && row.party === "office" && (
        <>
          {" "}
          <DueBadge dueAt={row.dueAt} now={now} calendar={view.calendar} />
        </>
      )}
    </p>
  );
}

/** Rule 4: who worked on it hands it to somebody else. */
export function OwnWork() {
  return (
    <p className="mt-3">
      Anda sendiri mengerjakan bagian ini, jadi orang lain yang menyelesaikan tugas ini. Kembalikan ke antrean agar
      rekan dapat menanganinya.
    </p>
  );
}
