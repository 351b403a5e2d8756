import Link from "next/link";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { together } from "@/components/forms/together";
import { VersionField } from "@/components/forms/version-field";
import { outcomesFrom, peopleOf } from "@/lib/domain/programmes";
import { addCalendarDays, formatDate, witaDate } from "@/lib/domain/working-time";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import {
  cancelProgrammeAction,
  deleteProgrammeAction,
  finishProgrammeAction,
  rescheduleProgrammeAction,
} from "@/lib/features/programmes/programmes.actions";

export function RescheduleForm({ view }: { view: ProgrammeView }) {
  const { firstDay, lastDay, hours } = view.facts;
  return (
    <ActionForm
      id="jadwal"
      action={rescheduleProgrammeAction}
      mends={together(["firstDay", "lastDay"])}
      className="mt-3"
      details={{
        summary: "Ubah jadwal",
        className: "mt-4",
        lead: <p className="text-small">Semua peserta diberi kabar dengan jadwal baru dan alasannya.</p>,
      }}
    >
      <input type="hidden" name="programmeId" value={view.programmeId} />
      <VersionField version={view.facts.scheduleVersion} />
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

type Finish = { view: ProgrammeView; may: boolean; now: Date; children: ReactNode };

/** All rows have ended: the outcomes, then the end. `children`: papers that must be settled with it. */
export function FinishForm({ view, may, now, children }: Finish) {
  if (outcomesFrom(view.facts.firstDay, witaDate(now))) return null;
  if (view.openOutcomes > 0)
    return (
      <p className="mt-3">
        <Link prefetch={false} href={`/petugas/kegiatan/${view.programmeId}/peserta?bagian=hasil`}>
          Catat hasil {peopleOf(view.type)}
        </Link>
      </p>
    );
  const lastDay = view.facts.lastDay ?? view.facts.firstDay;
  if (!may && lastDay && lastDay >= witaDate(now))
    return (
      <p className="mt-3">
        Kegiatan diselesaikan sesudah hari terakhirnya, mulai {formatDate(addCalendarDays(lastDay, 1))}.
      </p>
    );
  if (!may) return null;
  return (
    <ActionForm id="tamatkan" action={finishProgrammeAction} className="mt-4">
      <input type="hidden" name="programmeId" value={view.programmeId} />
      {children}
      <SubmitButton wide>Selesaikan kegiatan</SubmitButton>
      <p className="mt-2 text-small text-ink-soft">
        Permohonan {view.facts.seatsTaken} {peopleOf(view.type)} menjadi Selesai dengan hasilnya masing-masing.
      </p>
    </ActionForm>
  );
}

export function DeleteForm({ programmeId }: { programmeId: string }) {
  return (
    <ActionForm
      id="hapus"
      action={deleteProgrammeAction}
      className="mt-3"
      details={{
        summary: "Hapus kegiatan",
        className: "mt-4",
        lead: <p className="text-small">Masih disiapkan dan belum dilihat warga, jadi boleh dihapus sama sekali.</p>,
      }}
    >
      <input type="hidden" name="programmeId" value={programmeId} />
      <SubmitButton variant="danger" className="mt-3">
        Hapus kegiatan ini
      </SubmitButton>
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
            Kegiatan berakhir dan tidak bisa dibuka lagi. Pemohonnya kembali menunggu di urutan semula dan membaca
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
