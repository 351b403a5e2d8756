import Link from "next/link";
import { SEND_BACK_WORDS, SendBackFields } from "@/components/desk/case/send-back-fields";
import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { OwedPapers } from "@/components/records/owed-papers";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import {
  cancelProgrammeAction,
  finishProgrammeAction,
  rescheduleProgrammeAction,
  sendBackProgrammeAction,
} from "@/lib/features/programmes/programmes.actions";

export function SendBackForm({ seen, duty, to }: { seen: ProgrammeView; duty: string; to: string[] }) {
  return (
    <ActionForm
      id="mundurkan"
      action={sendBackProgrammeAction}
      className="mt-3"
      details={{
        summary: "Kembalikan ke langkah sebelumnya",
        className: "mt-4",
        lead: <p className="text-small">{SEND_BACK_WORDS}</p>,
      }}
    >
      <input type="hidden" name="programmeId" value={seen.programmeId} />
      <input type="hidden" name="duty" value={duty} />
      <SendBackFields duties={seen.duties} to={to} />
    </ActionForm>
  );
}

export function RescheduleForm({ seen }: { seen: ProgrammeView }) {
  const { firstDay, lastDay, hours } = seen.facts;
  return (
    <ActionForm
      id="jadwal"
      action={rescheduleProgrammeAction}
      className="mt-3"
      details={{
        summary: "Ubah jadwal",
        className: "mt-4",
        lead: <p className="text-small">Semua peserta diberi kabar dengan jadwal baru dan alasannya.</p>,
      }}
    >
      <input type="hidden" name="programmeId" value={seen.programmeId} />
      <DateField name="firstDay" label="Hari pertama" defaultValue={firstDay ?? ""} />
      <DateField
        name="lastDay"
        label="Hari terakhir"
        hint="Dikosongkan bila hanya satu hari."
        optional
        defaultValue={lastDay === firstDay ? "" : (lastDay ?? "")}
      />
      <TextField name="hours" label="Jam" optional maxLength={60} defaultValue={hours} />
      <TextArea name="reason" label="Alasan" maxLength={1000} requiredMessage="Tulis alasannya." />
      <SubmitButton variant="secondary" className="mt-3">
        Ubah jadwal
      </SubmitButton>
    </ActionForm>
  );
}

/** All rows have ended: the outcomes, then the end. */
export function FinishForm({ seen, may }: { seen: ProgrammeView; may: boolean }) {
  if (seen.openOutcomes > 0)
    return (
      <p className="mt-3">
        <Link prefetch={false} href={`/petugas/kegiatan/${seen.programmeId}/peserta?bagian=hasil`}>
          Catat hasil peserta
        </Link>
      </p>
    );
  if (!may) return null;
  return (
    <ActionForm id="tamatkan" action={finishProgrammeAction} className="mt-4">
      <input type="hidden" name="programmeId" value={seen.programmeId} />
      <OwedPapers owed={seen.owed} />
      <SubmitButton wide>Selesaikan kegiatan</SubmitButton>
      <p className="mt-2 text-small text-ink-soft">
        Permohonan {seen.facts.seatsTaken} peserta menjadi Selesai dengan hasilnya masing-masing.
      </p>
    </ActionForm>
  );
}

export function CancelForm({ programmeId }: { programmeId: string }) {
  return (
    <ActionForm
      id="batalkan"
      action={cancelProgrammeAction}
      className="mt-3"
      details={{
        summary: "Batalkan kegiatan",
        className: "mt-4",
        lead: (
          <p className="text-small">
            Kegiatan berakhir dan tidak bisa dibuka lagi. Pesertanya kembali menunggu di urutan semula dan membaca
            alasan ini.
          </p>
        ),
      }}
    >
      <input type="hidden" name="programmeId" value={programmeId} />
      <TextArea name="reason" label="Alasan" maxLength={1000} requiredMessage="Tulis alasannya." />
      <SubmitButton variant="danger" className="mt-3">
        Batalkan kegiatan
      </SubmitButton>
    </ActionForm>
  );
}
