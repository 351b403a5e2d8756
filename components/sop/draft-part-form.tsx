import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { FieldSet, FormActions } from "@/components/forms/form-section";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { VersionField } from "@/components/forms/version-field";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ROLE_NAMES } from "@/lib/domain/roles";
import {
  columnField,
  DUTY_ROLES,
  HEADER_FIELDS,
  IDENTITY_FIELDS,
  MOST_COLUMNS,
  type SheetField,
} from "@/lib/domain/sop-draft";
import type { RowFacts } from "@/lib/features/reports/sop-report.queries";
import { editDraftAction } from "@/lib/features/sop/sop-draft.actions";
import type { DraftPartPage } from "@/lib/features/sop/sop-draft.queries";
import { DraftRowFields } from "./draft-row-fields";

type Props = {
  page: DraftPartPage;
  /** How its row went so far; none of what is no row. */
  facts: RowFacts[];
};

/** One part of the draft in one form; the page says which. */
export function DraftPartForm({ page, facts }: Props) {
  const { key, part, version, problems } = page;
  return (
    <>
      {problems.length > 0 && (
        <Notice tone="warning" title="Yang masih salah di sini" className="mb-4">
          <ul className="list-disc pl-5">
            {problems.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ActionForm id="ubah" action={editDraftAction} className="max-w-3xl">
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="part" value={part} />
        <VersionField version={version} />
        {fieldsOf(page, facts)}
        <FormActions>
          <SubmitButton pendingLabel="Menyimpan…">Simpan di rancangan</SubmitButton>
          <LinkButton variant="quiet" href={`/petugas/sop/${key}/rancangan`}>
            Kembali tanpa menyimpan
          </LinkButton>
        </FormActions>
      </ActionForm>
    </>
  );
}

function fieldsOf(page: DraftPartPage, facts: RowFacts[]): ReactNode {
  switch (page.part) {
    case "identitas":
      return <SheetFields fields={IDENTITY_FIELDS} page={page} />;
    case "kolom":
      return <ColumnFields page={page} />;
    case "persyaratan":
      return <AskFields page={page} />;
    default:
      return <DraftRowFields page={page} facts={facts} />;
  }
}

function SheetFields({ fields, page }: { fields: readonly SheetField[]; page: DraftPartPage }) {
  return fields.map(({ path, label, kind, missing }) =>
    kind === "lines" ? (
      <TextArea
        key={path}
        name={path}
        label={label}
        hint="Satu per baris."
        rows={4}
        maxLength={200_000}
        defaultValue={page.fields[path]}
        requiredMessage={missing}
      />
    ) : (
      <TextField
        key={path}
        name={path}
        label={label}
        optional={missing === undefined}
        maxLength={2_000}
        autoComplete="off"
        defaultValue={page.fields[path]}
        requiredMessage={missing}
      />
    ),
  );
}

const ROLES = DUTY_ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }));

function ColumnFields({ page }: { page: DraftPartPage }) {
  const shown = Object.keys(page.fields).filter((name) => /^c\d+\.label$/.test(name)).length;
  const places = Array.from({ length: Math.min(MOST_COLUMNS, shown + 1) }, (_, index) => index);
  return (
    <>
      <FieldSet title="Kolom pelaksana" hint="Kosongkan kata kolom untuk menghapusnya.">
        {places.map((index) => (
          <div key={index} className="grid gap-x-4 md:grid-cols-2">
            <TextField
              name={columnField(index, "label")}
              label={`Kata di kolom ${index + 1}`}
              optional
              maxLength={200}
              autoComplete="off"
              defaultValue={page.fields[columnField(index, "label")] ?? ""}
            />
            <SelectField
              name={columnField(index, "role")}
              label={`Siapa yang dimaksud kolom ${index + 1}`}
              optional
              options={ROLES}
              defaultValue={page.fields[columnField(index, "role")] ?? ""}
            />
          </div>
        ))}
      </FieldSet>
      <FieldSet title="Kepala tabel">
        <SheetFields fields={HEADER_FIELDS} page={page} />
      </FieldSet>
    </>
  );
}

function AskFields({ page }: { page: DraftPartPage }) {
  return page.services.map(({ slug, name, rows, asks }) => (
    <FieldSet key={slug} title={name} hint="Sebelum diputuskan, langkah itu dan sesudahnya tidak bisa diselesaikan.">
      {asks.map(({ key, label }) => (
        <SelectField
          key={key}
          name={key}
          label={label}
          options={rows.map((row) => ({ value: row.key, label: row.label }))}
          defaultValue={page.fields[key] ?? ""}
          requiredMessage="Pilih langkahnya."
        />
      ))}
    </FieldSet>
  ));
}
