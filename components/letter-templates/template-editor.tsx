"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { VersionField } from "@/components/forms/version-field";
import { HandlingFields } from "@/components/letters/handling-fields";
import type { FormState } from "@/lib/domain/form-state";
import type { Naming } from "@/lib/domain/letters/catalogue";
import { USUAL_HANDLING } from "@/lib/domain/letters/handling";
import type { Letterhead } from "@/lib/domain/letters/model";
import { BLOCK_NAMES } from "@/lib/domain/letters/template-form";
import type { Example } from "@/lib/features/letter-templates/examples.queries";
import { editTemplateAction } from "@/lib/features/letter-templates/letter-templates.actions";
import { BlockList } from "./block-list";
import { NamesContext } from "./names-context";
import { PlaceholderList } from "./placeholder-list";
import { TemplatePreview } from "./template-preview";
import { TurnField } from "./turn-field";

const FORM = "naskah";

type Props = {
  kind: string;
  naming: Naming;
  version: number;
  initial: FormState;
  examples: Example[];
  names: string[];
  letterhead: Letterhead;
  /** Its letters bear a number, and so a sifat. */
  numbered: boolean;
};

/** The words of one kind, block by block, with the letter beside them. All of it is names and text, so it posts plainly. */
export function TemplateEditor({ kind, naming, version, initial, numbered, ...rest }: Props) {
  const { examples, names, letterhead } = rest;
  return (
    <ActionForm id={FORM} action={editTemplateAction} initial={initial} className="mt-4">
      <input type="hidden" name="kind" value={kind} />
      <VersionField version={`${version}`} />
      <TurnField />
      <div className="xl:grid xl:grid-cols-2 xl:gap-8">
        {/* On paper the letter stands alone: its fields are there to be typed in. */}
        <div className="no-print min-w-0">
          <div className="flex flex-wrap items-end gap-3">
            <div className="min-w-0 flex-1 basis-60">
              <SelectField
                name="example"
                label="Data untuk pratinjau"
                options={[...examples, { value: "contoh", label: "Data contoh" }]}
                placeholder={examples.length > 0 ? "Yang terbaru" : null}
                required={false}
              />
            </div>
            <SubmitButton variant="secondary" name="step" value="pratinjau" pendingLabel="Menggambar…">
              Lihat pratinjau
            </SubmitButton>
          </div>
          {numbered && <HandlingFields handling={USUAL_HANDLING} />}
          <div className="mt-6">
            <PlaceholderList names={names} formId={FORM} />
          </div>
          <h2 className="mt-6 mb-2 text-h2">Bagian surat</h2>
          <NamesContext value={names}>
            <BlockList naming={naming} />
          </NamesContext>
          <AddBlock />
          <div className="mt-8 max-w-read border-t border-line pt-4">
            <TextField
              name="note"
              label="Apa yang diubah"
              hint="Dibaca rekan Anda di daftar versi."
              optional
              maxLength={200}
            />
            <SubmitButton className="mt-4" name="step" value="simpan" pendingLabel="Menyimpan…">
              Simpan sebagai versi baru
            </SubmitButton>
            <p className="mt-2 text-small text-ink-soft">
              Berlaku untuk surat berikutnya. Surat yang sudah bernomor tidak berubah.
            </p>
          </div>
        </div>
        <TemplatePreview letterhead={letterhead} formId={FORM} />
      </div>
    </ActionForm>
  );
}

function AddBlock() {
  return (
    <div className="mt-4 flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-60">
        <SelectField
          name="addType"
          label="Tambah bagian"
          options={Object.entries(BLOCK_NAMES).map(([value, label]) => ({ value, label }))}
          placeholder={null}
        />
      </div>
      <div className="min-w-0 basis-40">
        <TextField name="addAfter" label="Sesudah bagian ke" optional size="short" inputMode="numeric" maxLength={2} />
      </div>
      <SubmitButton variant="secondary" name="step" value="tambah" pendingLabel="Menambah…">
        Tambah
      </SubmitButton>
    </div>
  );
}
