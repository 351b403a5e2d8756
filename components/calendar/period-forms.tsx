import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { together } from "@/components/forms/together";
import { VersionField } from "@/components/forms/version-field";
import { LinkButton } from "@/components/ui/button";
import type { WeekHours } from "@/lib/domain/working-time";
import { addPeriodAction, editPeriodAction, removePeriodAction } from "@/lib/features/calendar/calendar.actions";
import type { PeriodItem } from "@/lib/features/calendar/calendar.queries";
import { WEEK_TIMES, WeekFields } from "./week-fields";

const BACK = "/petugas/pengaturan/kalender";

/** Begins with the week in force, so that only what differs has to be typed. */
export function AddPeriodForm({ week }: { week: readonly WeekHours[] }) {
  return (
    <ActionForm
      id="jam-baru"
      action={addPeriodAction}
      mends={TIMES}
      className="no-print mt-6 border-t-2 border-primary pt-4"
    >
      <h3 className="mb-4 text-h3">Tambah jam kerja khusus</h3>
      <TextField
        name="name"
        label="Nama"
        hint="Misalnya: Ramadan 1448 H"
        maxLength={120}
        requiredMessage="Tulis namanya."
      />
      <DateField name="from" label="Hari pertama" />
      <DateField name="until" label="Hari terakhir" />
      <WeekFields hours={week} />
      <FormActions>
        <SubmitButton>Tambahkan</SubmitButton>
        <LinkButton variant="quiet" href={BACK}>
          Batal
        </LinkButton>
      </FormActions>
    </ActionForm>
  );
}

/** The normal week has no dates: it is in force wherever no other period is. */
export function EditPeriodForm({ period }: { period: PeriodItem }) {
  const normal = period.from === null && period.until === null;
  return (
    <ActionForm
      key={period.id}
      id="jam-ubah"
      action={editPeriodAction}
      mends={TIMES}
      className="no-print mt-6 border-t-2 border-primary pt-4"
    >
      <h3 className="mb-4 text-h3">Ubah jam kerja: {period.name}</h3>
      <input type="hidden" name="id" value={period.id} />
      <VersionField version={period.version} />
      <TextField name="name" label="Nama" defaultValue={period.name} maxLength={120} requiredMessage="Tulis namanya." />
      {!normal && (
        <>
          <DateField name="from" label="Hari pertama" defaultValue={period.from ?? ""} />
          <DateField name="until" label="Hari terakhir" defaultValue={period.until ?? ""} />
        </>
      )}
      <WeekFields hours={period.hours} />
      <FormActions>
        <SubmitButton>Simpan</SubmitButton>
        <LinkButton variant="quiet" href={BACK}>
          Batal
        </LinkButton>
      </FormActions>
    </ActionForm>
  );
}

export function RemovePeriodForm({ period }: { period: PeriodItem }) {
  return (
    <ActionForm key={period.id} id="jam-hapus" action={removePeriodAction} className="no-print mt-8 max-w-read">
      <input type="hidden" name="id" value={period.id} />
      <VersionField version={period.version} />
      <TextField
        name="reason"
        label="Alasan menghapus"
        hint="Jam kerja ini belum mulai; setelah dihapus, hari-harinya memakai jam kerja biasa."
        maxLength={500}
        requiredMessage="Tulis alasannya."
      />
      <FormActions>
        <SubmitButton variant="danger">Hapus jam kerja ini</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

const TIMES = together(["from", "until"], ...WEEK_TIMES);
