import { DONE_LABELS } from "@/components/desk/case/done-labels";
import { SEND_BACK_WORDS, SendBackFields } from "@/components/desk/case/send-back-fields";
import {
  ClaimButton,
  EntriesButton,
  OpenButton,
  ReleaseButton,
  StartButton,
} from "@/components/programmes/programme-buttons";
import { CancelForm, FinishForm, RescheduleForm, SendProgrammeBackForm } from "@/components/programmes/programme-forms";
import { CompleteDutyForm } from "@/components/records/complete-duty-form";
import { OwedPapers } from "@/components/records/owed-papers";
import { DueBadge } from "@/components/ui/due-badge";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { VERB_WORDS } from "@/lib/domain/workflow/words";
import { formatDate } from "@/lib/domain/working-time";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";

type Props = { seen: ProgrammeView; me: string; now: Date };

/** What to do now: exactly what the engine allows, the usual step first. */
export function ProgrammeActions({ seen, me, now }: Props) {
  const find = (type: string) => seen.commands.find((command) => command.type === type);
  const [complete, sendBack] = [find("complete_duty"), find("send_back")];
  const open = seen.state.open[0];
  const row = seen.rows.find((candidate) => candidate.status === "now");
  return (
    <section aria-labelledby="sekarang" className="border-l-4 border-primary bg-wash px-4 py-4 lg:sticky lg:top-4">
      <h2 id="sekarang" className="text-h2">
        Yang perlu dilakukan
      </h2>
      {open ? (
        <p className="mt-1">
          {VERB_WORDS[open.verb]} oleh {ROLE_NAMES[open.role]}, langkah {open.row}
          {row?.dueAt && row.party === "office" && (
            <>
              {" "}
              <DueBadge dueAt={row.dueAt} now={now} calendar={seen.calendar} />
            </>
          )}
        </p>
      ) : (
        <p className="mt-1">{idleWords(seen)}</p>
      )}
      {open && row?.party === "outside" && seen.facts.firstDay && (
        <p className="text-small">Waktu langkah ini dihitung sejak {formatDate(seen.facts.firstDay)}.</p>
      )}
      {seen.holder && (
        <p className="text-small text-ink-soft">Dipegang {seen.holder.id === me ? "Anda" : seen.holder.name}.</p>
      )}
      {open?.heldBy === me && !complete && (
        <p className="mt-3">
          Anda sendiri mengerjakan bagian ini, jadi orang lain yang menyelesaikan tugas ini. Lepas tugasnya agar rekan
          dapat mengambil.
        </p>
      )}
      {open && !seen.commands.some((command) => command.duty) && (
        <p className="mt-2 text-small">Sekarang giliran peran lain.</p>
      )}

      {find("open") && <OpenButton programmeId={seen.programmeId} />}
      {find("start") && <StartButton seen={seen} />}
      <ClaimButton seen={seen} duty={find("claim")?.duty} />
      {complete?.duty && (
        <CompleteDutyForm seen={seen} duty={complete.duty} label={DONE_LABELS[verbOf(seen, complete.duty) ?? ""]} />
      )}
      {seen.state.open.length === 0 && seen.status === "running" && (
        <FinishForm seen={seen} may={!!find("finish")}>
          <OwedPapers owed={seen.owed} />
        </FinishForm>
      )}
      {sendBack?.duty && (
        <SendProgrammeBackForm programmeId={seen.programmeId} duty={sendBack.duty} lead={SEND_BACK_WORDS}>
          <SendBackFields duties={seen.duties} to={sendBack.to ?? []} />
        </SendProgrammeBackForm>
      )}
      {seen.mayManage && seen.status === "open" && seen.facts.firstDay && <EntriesButton seen={seen} />}
      {find("reschedule") && seen.facts.firstDay && <RescheduleForm seen={seen} />}
      {find("cancel") && <CancelForm programmeId={seen.programmeId} />}
      <ReleaseButton seen={seen} duty={find("release")?.duty} />
    </section>
  );
}

function verbOf(seen: ProgrammeView, duty: string) {
  return seen.duties.find((candidate) => candidate.id === duty)?.verb;
}

function idleWords(seen: ProgrammeView): string {
  switch (seen.status) {
    case "draft":
      return "Masih disiapkan; warga belum melihatnya.";
    case "open":
      return "Terbuka: pemohon yang menunggu dikumpulkan, lalu kegiatan dimulai.";
    case "running":
      return seen.openOutcomes > 0
        ? `Semua langkah selesai. Hasil ${seen.openOutcomes} peserta belum dicatat.`
        : "Semua langkah selesai dan semua hasil tercatat.";
    case "finished":
      return "Selesai. Tidak ada yang perlu dilakukan.";
    case "cancelled":
      return "Dibatalkan; pesertanya kembali menunggu.";
    default:
      return "";
  }
}
