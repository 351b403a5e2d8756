import Link from "next/link";
import { DueBadge } from "@/components/ui/due-badge";
import { outcomeWords } from "@/lib/domain/programmes";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { VERB_WORDS } from "@/lib/domain/workflow/words";
import { formatDate } from "@/lib/domain/working-time";
import type { CaseView } from "@/lib/features/desk/case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { CompleteForm } from "./complete-form";
import { DutyButton } from "./duty-button";
import { RejectForm, ReopenForm, ReturnForm, SendBackForm } from "./turn-back-forms";

type Props = { view: CaseView; documents: ListedDocument[]; me: string; now: Date };

/** What to do now: exactly what the engine allows, the usual step first. */
export function CaseActions({ view, documents, me, now }: Props) {
  const find = (type: string) => view.commands.find((command) => command.type === type);
  const [claim, release, complete, sendBack, giveBack, reject, reopen] = [
    "claim",
    "release",
    "complete_duty",
    "send_back",
    "return_to_applicant",
    "reject",
    "reopen_verification",
  ].map(find);
  const open = view.state.open[0];
  const row = view.rows.find((candidate) => candidate.status === "now");
  return (
    <section
      aria-labelledby="sekarang"
      className="border-l-4 border-primary bg-wash px-4 py-4 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto"
    >
      <h2 id="sekarang" className="text-h2">
        Yang perlu dilakukan
      </h2>
      {open && (
        <p className="mt-1">
          {open.role === "pemohon" ? "Menunggu pemohon" : `${VERB_WORDS[open.verb]} oleh ${ROLE_NAMES[open.role]}`},
          langkah {open.row}
          {row?.dueAt && row.party === "office" && (
            <>
              {" "}
              <DueBadge dueAt={row.dueAt} now={now} calendar={view.calendar} />
            </>
          )}
        </p>
      )}
      {view.holder && (
        <p className="text-small text-ink-soft">Dipegang {view.holder.id === me ? "Anda" : view.holder.name}.</p>
      )}
      {!open && <p className="mt-1">{idleWords(view)}</p>}
      {open && open.heldBy === me && !complete && <NotYet view={view} row={open.row} />}
      {view.programme && <ProgrammeLinks view={view} programme={view.programme} />}
      {open && view.commands.length === 0 && (
        <p className="mt-2 text-small">
          {view.mayAct ? "Sekarang giliran peran lain." : "Anda dapat membaca permohonan ini, tanpa tugas di dalamnya."}
        </p>
      )}

      {claim?.duty && <DutyButton kind="claim" reference={view.reference} duty={claim.duty} />}
      {complete?.duty && <CompleteForm view={view} documents={documents} duty={complete.duty} />}
      {giveBack?.duty && <ReturnForm view={view} duty={giveBack.duty} />}
      {sendBack?.duty && <SendBackForm view={view} duty={sendBack.duty} to={sendBack.to ?? []} />}
      {reopen && <ReopenForm reference={view.reference} asking={view.asking} />}
      {reject && <RejectForm reference={view.reference} duty={reject.duty} />}
      {release?.duty && <DutyButton kind="release" reference={view.reference} duty={release.duty} />}
    </section>
  );
}

/** The button that is not there yet, and what it waits for. */
function NotYet({ view, row }: { view: CaseView; row: number }) {
  const undecided = view.requirements.filter(
    (one) => one.row !== null && one.row <= row && one.state !== "accepted" && one.state !== "waived",
  );
  if (undecided.length === 0)
    return (
      <p className="mt-3">
        Anda sendiri mengerjakan bagian ini, jadi orang lain yang menyelesaikan tugas ini. Lepas tugasnya agar rekan
        dapat mengambil.
      </p>
    );
  return (
    <div className="mt-3">
      <p>Putuskan dulu, baru tugas ini bisa diselesaikan:</p>
      <ul className="mt-1 list-disc pl-5">
        {undecided.map((one) => (
          <li key={one.key}>
            <a href={`#syarat-${one.key}`}>{one.label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The programme it sits in; leaving it is recorded there. */
function ProgrammeLinks({ view, programme }: { view: CaseView; programme: NonNullable<CaseView["programme"]> }) {
  const address = `/petugas/kegiatan/${programme.id}`;
  const leaving = view.commands.some((command) => command.type === "release_from_programme");
  return (
    <>
      <p className="mt-2">
        Kegiatan:{" "}
        <Link prefetch={false} href={address}>
          {programme.title}
        </Link>
      </p>
      {leaving && (
        <p>
          <Link prefetch={false} href={`${address}/peserta?pilih=${view.applicationId}`}>
            Keluarkan dari kegiatan
          </Link>
        </p>
      )}
    </>
  );
}

function idleWords(view: CaseView): string {
  switch (view.status) {
    case "needs_correction":
      return `Menunggu perbaikan dari pemohon${view.state.correction ? `, diminta paling lambat ${formatDate(new Date(`${view.state.correction.dueOn}T04:00:00Z`))}` : ""}. Waktu kantor berhenti.`;
    case "waiting_programme":
      return view.programme
        ? "Punya tempat di kegiatan; menunggu kegiatannya dimulai."
        : "Diterima; menunggu dikumpulkan ke dalam kegiatan.";
    case "in_progress":
      return "Berjalan bersama kegiatannya.";
    case "completed":
      return view.state.outcome
        ? `Selesai. Hasil: ${outcomeWords(view.state.outcome.outcome)}.`
        : "Selesai. Tidak ada yang perlu dilakukan.";
    case "rejected":
      return `Ditolak. ${view.state.reason ?? ""}`;
    case "withdrawn":
      return `Dibatalkan pemohon. ${view.state.reason ?? ""}`;
    default:
      return "Tidak ada tugas yang terbuka.";
  }
}
