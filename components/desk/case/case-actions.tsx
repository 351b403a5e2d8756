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

type Props = { seen: CaseView; documents: ListedDocument[]; me: string; now: Date };

/** What to do now: exactly what the engine allows, the usual step first. */
export function CaseActions({ seen, documents, me, now }: Props) {
  const find = (type: string) => seen.commands.find((command) => command.type === type);
  const [claim, release, complete, sendBack, giveBack, reject, reopen] = [
    "claim",
    "release",
    "complete_duty",
    "send_back",
    "return_to_applicant",
    "reject",
    "reopen_verification",
  ].map(find);
  const open = seen.state.open[0];
  const row = seen.rows.find((candidate) => candidate.status === "now");
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
              <DueBadge dueAt={row.dueAt} now={now} calendar={seen.calendar} />
            </>
          )}
        </p>
      )}
      {seen.holder && (
        <p className="text-small text-ink-soft">Dipegang {seen.holder.id === me ? "Anda" : seen.holder.name}.</p>
      )}
      {!open && <p className="mt-1">{idleWords(seen)}</p>}
      {open && open.heldBy === me && !complete && <NotYet seen={seen} row={open.row} />}
      {seen.programme && <ProgrammeLinks seen={seen} programme={seen.programme} />}
      {open && seen.commands.length === 0 && (
        <p className="mt-2 text-small">
          {seen.mayAct ? "Sekarang giliran peran lain." : "Anda dapat membaca permohonan ini, tanpa tugas di dalamnya."}
        </p>
      )}

      {claim?.duty && <DutyButton kind="claim" reference={seen.reference} duty={claim.duty} />}
      {complete?.duty && <CompleteForm seen={seen} documents={documents} duty={complete.duty} />}
      {giveBack?.duty && <ReturnForm seen={seen} duty={giveBack.duty} />}
      {sendBack?.duty && <SendBackForm seen={seen} duty={sendBack.duty} to={sendBack.to ?? []} />}
      {reopen && <ReopenForm reference={seen.reference} asking={seen.asking} />}
      {reject && <RejectForm reference={seen.reference} duty={reject.duty} />}
      {release?.duty && <DutyButton kind="release" reference={seen.reference} duty={release.duty} />}
    </section>
  );
}

/** The button that is not there yet, and what it waits for. */
function NotYet({ seen, row }: { seen: CaseView; row: number }) {
  const undecided = seen.requirements.filter(
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
function ProgrammeLinks({ seen, programme }: { seen: CaseView; programme: NonNullable<CaseView["programme"]> }) {
  const address = `/petugas/kegiatan/${programme.id}`;
  const leaving = seen.commands.some((command) => command.type === "release_from_programme");
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
          <Link prefetch={false} href={`${address}/peserta?pilih=${seen.applicationId}`}>
            Keluarkan dari kegiatan
          </Link>
        </p>
      )}
    </>
  );
}

function idleWords(seen: CaseView): string {
  switch (seen.status) {
    case "needs_correction":
      return `Menunggu perbaikan dari pemohon${seen.state.correction ? `, diminta paling lambat ${formatDate(new Date(`${seen.state.correction.dueOn}T04:00:00Z`))}` : ""}. Waktu kantor berhenti.`;
    case "waiting_programme":
      return seen.programme
        ? "Punya tempat di kegiatan; menunggu kegiatannya dimulai."
        : "Diterima; menunggu dikumpulkan ke dalam kegiatan.";
    case "in_progress":
      return "Berjalan bersama kegiatannya.";
    case "completed":
      return seen.state.outcome
        ? `Selesai. Hasil: ${outcomeWords(seen.state.outcome.outcome)}.`
        : "Selesai. Tidak ada yang perlu dilakukan.";
    case "rejected":
      return `Ditolak. ${seen.state.reason ?? ""}`;
    case "withdrawn":
      return `Dibatalkan pemohon. ${seen.state.reason ?? ""}`;
    default:
      return "Tidak ada tugas yang terbuka.";
  }
}
