import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { FieldSet, FormActions } from "@/components/forms/form-section";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { BackLink } from "@/components/layout/back-link";
import { PageTitle } from "@/components/layout/page-title";
import { ARCHIVE_CLASSES } from "@/lib/domain/letters/archive-classes";
import { USUAL_HANDLING } from "@/lib/domain/letters/handling";
import { LETTER_SERIES } from "@/lib/domain/letters/kind";
import { LETTER_SERIES_NAMES } from "@/lib/domain/letters/number";
import { enterOutsideAction } from "@/lib/features/letters/outside-letters.actions";
import { HandlingFields } from "./handling-fields";
import { INSERTING, INSERTING_HINT, InsertedFields } from "./inserted-fields";
import { OutsideFields } from "./outside-fields";

type Props = { requestId: string; today: string; mayInsert: boolean };

/** A letter that somebody wrote beside the portal: it takes its number from the same book, and its scan on the next page. */
export function OutsideLetterForm({ requestId, today, mayInsert }: Props) {
  return (
    <>
      <BackLink href="/petugas/surat">Buku nomor surat</BackLink>
      <PageTitle
        title="Catat surat dari luar portal"
        lead="Untuk surat keluar yang tidak dibuat di portal. Nomornya diambil dari buku yang sama saat disimpan."
      />
      <ActionForm id="luar" action={enterOutsideAction} mends={INSERTING} className="max-w-read">
        <input type="hidden" name="requestId" value={requestId} />
        <SelectField
          name="series"
          label="Buku nomor"
          defaultValue="surat"
          placeholder={null}
          options={LETTER_SERIES.map((value) => ({ value, label: LETTER_SERIES_NAMES[value] }))}
        />
        <SelectField
          name="classification"
          label="Kode klasifikasi"
          hint="Masuk ke dalam nomor surat."
          options={ARCHIVE_CLASSES.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
        />
        <DateField name="letterDate" label="Tanggal surat" defaultValue={today} />
        <OutsideFields />
        <HandlingFields handling={USUAL_HANDLING} />
        {mayInsert && (
          <FieldSet title="Nomor sisipan" hint={INSERTING_HINT}>
            <InsertedFields />
          </FieldSet>
        )}
        <FormActions>
          <SubmitButton pendingLabel="Memberi nomor…">Simpan dan beri nomor</SubmitButton>
        </FormActions>
      </ActionForm>
    </>
  );
}
