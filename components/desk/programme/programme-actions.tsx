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

type Props = { view: ProgrammeView; me: string; now: Date };

/** What to do now: exactly what the engine allows, the usual step first. */
export function ProgrammeActions({ view, me, now }: Props) {
  const find = (type: string) => view.commands.find((command) => command.type === type);
  const [complete, sendBack] = [find("complete_duty"), find("send_back")];
  const open = view.state.open[0];
  const row = view.rows.find((candidate) => candidate.status === "now");
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
              <DueBadge dueAt={row.dueAt} now={now} calendar={view.calendar} />
            </>
          )}
        </p>
      ) : (
        <p className="mt-1">{idleWords(view)}</p>
      )}
      {open && row?.party === "outside" && view.facts.firstDay && (
        <p className="text-small">Waktu langkah ini dihitung sejak {formatDate(view.facts.firstDay)}.</p>
      )}
      {view.holder && (
        <p className="text-small text-ink-soft">Dipegang {view.holder.id === me ? "Anda" : view.holder.name}.</p>
      )}
      {open?.heldBy === me && !complete && (
        <p className="mt-3">
          Anda sendiri mengerjakan bagian ini, jadi orang lain yang menyelesaikan tugas ini. Lepas tugasnya agar rekan
          dapat mengambil.
        </p>
      )}
      {open && !view.commands.some((command) => command.duty) && (
        <p className="mt-2 text-small">Sekarang giliran peran lain.</p>
      )}

      {find("open") && <OpenButton programmeId={view.programmeId} />}
      {find("start") && <StartButton view={view} />}
      <ClaimButton view={view} duty={find("claim")?.duty} />
      {complete?.duty && (
        <CompleteDutyForm view={view} duty={complete.duty} label={DONE_LABELS[verbOf(view, complete.duty) ?? ""]} />
      )}
      {view.state.open.length === 0 && view.status === "running" && (
        <FinishForm view={view} may={!!find("finish")}>
          <OwedPapers owed={view.owed} />
        </FinishForm>
      )}
      {sendBack?.duty && (
        <SendProgrammeBackForm programmeId={view.programmeId} duty={sendBack.duty} lead={SEND_BACK_WORDS}>
          <SendBackFields duties={view.duties} to={sendBack.to ?? []} />
        </SendProgrammeBackForm>
      )}
      {view.mayManage && view.status === "open" && view.facts.firstDay && <EntriesButton view={view} />}
      {find("reschedule") && view.facts.firstDay && <RescheduleForm view={view} />}
      {find("cancel") && <CancelForm programmeId={view.programmeId} />}
      <ReleaseButton view={view} duty={find("release")?.duty} />
    </section>
  );
}

function verbOf(view: ProgrammeView, duty: string) {
  return view.duties.find((candidate) => candidate.id === duty)?.verb;
}

function idleWords(view: ProgrammeView): string {
  switch (view.status) {
    case "draft":
      return "Masih disiapkan; warga belum melihatnya.";
    case "open":
      return "Terbuka: pemohon yang menunggu dikumpulkan, lalu kegiatan dimulai.";
    case "running":
      return view.openOutcomes > 0
        ? `Semua langkah selesai. Hasil ${view.openOutcomes} peserta belum dicatat.`
        : "Semua langkah selesai dan semua hasil tercatat.";
    case "finished":
      return "Selesai. Tidak ada yang perlu dilakukan.";
    case "cancelled":
      return "Dibatalkan; pesertanya kembali menunggu.";
    default:
      return "";
  }
}
