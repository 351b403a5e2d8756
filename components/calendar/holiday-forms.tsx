import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { FormActions } from "@/components/forms/form-section";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { VersionField } from "@/components/forms/version-field";
import { HOLIDAY_KIND_NAMES } from "@/lib/domain/holiday-kinds";
import { formatDate } from "@/lib/domain/working-time";
import { addHolidayAction, removeHolidayAction, renameHolidayAction } from "@/lib/features/calendar/calendar.actions";
import type { HolidayItem } from "@/lib/features/calendar/calendar.queries";

const KINDS = Object.entries(HOLIDAY_KIND_NAMES).map(([value, label]) => ({ value, label }));

export function AddHolidayForm() {
  return (
    <ActionForm
      id="tambah-libur"
      action={addHolidayAction}
      details={{ summary: "Tambah hari libur", className: "no-print mt-4" }}
    >
      <DateField name="date" label="Tanggal" hint="Hari ini atau sesudahnya." />
      <HolidayFields />
      <FormActions>
        <SubmitButton>Tambahkan</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** `open`: the day has not passed, so it may be removed as well. */
export function EditHolidayForms({ holiday, open }: { holiday: HolidayItem; open: boolean }) {
  return (
    <section
      id="ubah-libur"
      aria-labelledby="ubah-libur-judul"
      className="no-print mt-6 border-t-2 border-primary pt-4"
    >
      <h3 id="ubah-libur-judul" className="text-h3">
        Ubah {formatDate(holiday.date)}
      </h3>
      {/* The key gives each holiday its own form: typed values of another one do not stay. */}
      <ActionForm key={`nama-${holiday.date}`} id="nama-libur" action={renameHolidayAction} className="mt-4">
        <input type="hidden" name="date" value={holiday.date} />
        <VersionField version={holiday.version} />
        <HolidayFields holiday={holiday} />
        <FormActions>
          <SubmitButton>Simpan</SubmitButton>
        </FormActions>
      </ActionForm>
      {open ? (
        <ActionForm key={`hapus-${holiday.date}`} id="hapus-libur" action={removeHolidayAction} className="mt-8">
          <input type="hidden" name="date" value={holiday.date} />
          <VersionField version={holiday.version} />
          <TextField
            name="reason"
            label="Alasan menghapus"
            hint="Hari ini kembali menjadi hari kerja; tenggat yang melewatinya maju."
            maxLength={500}
            requiredMessage="Tulis alasannya."
          />
          <FormActions>
            <SubmitButton variant="danger">Hapus dari hari libur</SubmitButton>
          </FormActions>
        </ActionForm>
      ) : (
        <p className="mt-4 text-ink-soft">Hari ini sudah lewat dan sudah ikut dihitung, jadi tidak bisa dihapus.</p>
      )}
    </section>
  );
}

function HolidayFields({ holiday }: { holiday?: HolidayItem }) {
  return (
    <>
      <TextField
        name="name"
        label="Nama"
        defaultValue={holiday?.name}
        maxLength={120}
        requiredMessage="Tulis namanya."
      />
      <SelectField name="kind" label="Jenis" defaultValue={holiday?.kind} options={KINDS} />
    </>
  );
}
