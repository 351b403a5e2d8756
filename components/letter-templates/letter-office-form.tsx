"use client";

import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/forms/choice-group";
import { FieldSet, FormActions } from "@/components/forms/form-section";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { together } from "@/components/forms/together";
import { VersionField } from "@/components/forms/version-field";
import { LETTER_SERIES } from "@/lib/domain/letters/kind";
import type { LetterOffice } from "@/lib/domain/letters/letter-office";
import type { Letterhead, PageSetup } from "@/lib/domain/letters/model";
import { LETTER_SERIES_NAMES, NUMBER_PARTS } from "@/lib/domain/letters/number";
import { saveLetterOfficeAction } from "@/lib/features/letter-templates/letter-templates.actions";
import { ArmsField } from "./arms-field";
import { NumberFields } from "./number-fields";

const FORM = "kop";
/** That no part of a number is chosen is said at the first of them. */
const PARTS = together(NUMBER_PARTS.map((_, index) => `part${index + 1}`));

type Props = { version: string; office: LetterOffice; now: string };

/** Letterhead, page and number of all letters. `now`: the moment whose month and year the example shows. */
export function LetterOfficeForm({ version, office, now }: Props) {
  const { letterhead, page, place, number } = office;
  return (
    <ActionForm id={FORM} action={saveLetterOfficeAction} mends={PARTS} className="mt-4 max-w-read">
      <VersionField version={version} />
      <HeadFields letterhead={letterhead} />
      <PageFields page={page} place={place} />
      <FieldSet title="Nomor surat" hint="Susunan ini belum dikonfirmasi; sesuaikan dengan tata naskah dinas.">
        <NumberFields format={number} formId={FORM} now={now} />
        <TextField
          name="serialDigits"
          label="Angka pada nomor urut"
          hint="3 berarti 012."
          size="short"
          inputMode="numeric"
          defaultValue={String(number.serialDigits)}
        />
        <TextField
          name="unitCode"
          label="Kode unit"
          optional
          size="medium"
          defaultValue={number.unitCode}
          maxLength={30}
        />
        {LETTER_SERIES.map((series) => (
          <TextField
            key={series}
            name={series}
            label={`Tanda buku nomor: ${LETTER_SERIES_NAMES[series].toLowerCase()}`}
            optional
            size="medium"
            defaultValue={number.marks[series]}
            maxLength={30}
          />
        ))}
      </FieldSet>
      <TextField
        name="note"
        label="Apa yang diubah"
        hint="Dibaca rekan Anda di daftar versi."
        optional
        maxLength={200}
      />
      <FormActions>
        <SubmitButton pendingLabel="Menyimpan…">Simpan kop dan nomor</SubmitButton>
      </FormActions>
      <p className="mt-2 text-small text-ink-soft">
        Berlaku untuk surat berikutnya. Surat yang sudah bernomor tidak berubah.
      </p>
    </ActionForm>
  );
}

function HeadFields({ letterhead }: { letterhead: Letterhead }) {
  return (
    <FieldSet title="Kop surat">
      <TextField name="government" label="Pemerintah daerah" defaultValue={letterhead.government} maxLength={120} />
      <TextField name="office" label="Nama dinas" defaultValue={letterhead.office} maxLength={120} />
      <TextField name="address" label="Alamat" defaultValue={letterhead.address} maxLength={120} />
      <TextField
        name="contact"
        label="Telepon, pos-el, laman"
        optional
        defaultValue={letterhead.contact}
        maxLength={200}
      />
      <ArmsField formId={FORM} />
      {letterhead.arms && (
        <>
          {/* biome-ignore lint/performance/noImgElement: the optimiser does not touch what the office sent */}
          <img
            src={`data:${letterhead.arms.type};base64,${letterhead.arms.data}`}
            alt="Lambang di kop sekarang"
            className="mt-3 h-24 w-auto"
          />
          <CheckboxGroup
            name="withoutArms"
            label="Lambang sekarang"
            options={[{ value: "ya", label: "Hapus dari kop" }]}
          />
        </>
      )}
    </FieldSet>
  );
}

function PageFields({ page, place }: { page: PageSetup; place: string }) {
  return (
    <FieldSet title="Halaman">
      <SelectField
        name="size"
        label="Kertas"
        defaultValue={page.size}
        options={[
          { value: "f4", label: "F4 (215 × 330 mm)" },
          { value: "a4", label: "A4 (210 × 297 mm)" },
        ]}
        placeholder={null}
      />
      <div className="mt-6 grid grid-cols-2 gap-x-3 gap-y-6">
        {MARGINS.map(([side, label]) => (
          <div key={side} className="min-w-0">
            <TextField
              name={side}
              label={label}
              after="mm"
              size="short"
              inputMode="numeric"
              defaultValue={String(page.margins[side])}
            />
          </div>
        ))}
      </div>
      <TextField
        name="place"
        label="Tempat surat"
        hint="Ditulis sebelum tanggal, misalnya Gerung."
        defaultValue={place}
        maxLength={120}
      />
    </FieldSet>
  );
}

const MARGINS = [
  ["top", "Tepi atas"],
  ["bottom", "Tepi bawah"],
  ["left", "Tepi kiri"],
  ["right", "Tepi kanan"],
] as const;
