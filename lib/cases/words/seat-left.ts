import "server-only";
import type { Message } from "@/lib/domain/notice";
import { leftWords, peopleOf } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import type { ApplicationRun, ProgrammeRun } from "../case-run";
import type { InformedStaff } from "./informed";

type Left = { run: ApplicationRun; programme: ProgrammeRun; seq: number; at: Date };

/** A participant has given back a seat of a list that is approved: to whoever may name a substitute. */
export function seatLeftMessages({ run, programme, seq, at }: Left, staff: readonly InformedStaff[]): Message[] {
  const { programmeId, facts, type } = programme;
  const subject = leftWords(type, { title: facts.title, person: run.applicantName });
  return staff.map(({ staffId, email, byMail }) => ({
    key: `${run.id}:${seq}:left:${staffId}`,
    to: { kind: "staff", staffId, email, wantsMail: byMail },
    kind: "new_duty",
    subject,
    body: `Permohonan ${formatReference(run.reference)}. Daftarnya sudah disahkan, jadi tidak ada yang maju sendiri; penggantinya Anda pilih di halaman ${peopleOf(type)}.`,
    link: `/petugas/kegiatan/${programmeId}/peserta`,
    runId: run.id,
    at,
  }));
}
