import { FieldSet } from "@/components/forms/form-section";
import { KeptField } from "@/components/forms/kept-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { RECORD_WORDS } from "@/lib/domain/record-words";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { DUTY_RECORDS, DUTY_ROLES, dutyField, MOST_DUTIES } from "@/lib/domain/sop-draft";
import { VERBS } from "@/lib/domain/workflow";
import { VERB_WORDS } from "@/lib/domain/workflow/words";

const ROLES = DUTY_ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }));
const WORK = VERBS.map((value) => ({ value, label: VERB_WORDS[value] }));
const SCOPES = [
  { value: "application", label: "tiap permohonan" },
  { value: "programme", label: "kegiatan (kelas, proposal, promosi)" },
];
const RECORDS = DUTY_RECORDS.map((value) => ({ value, label: RECORD_WORDS[value] }));

/** The chain of duties of a row, in the order of their numbers, and one free place at the end. */
export function DraftDutyFields({ fields }: { fields: Record<string, string> }) {
  const used = Object.keys(fields).filter((name) => /^d\d+\.role$/.test(name)).length;
  const places = Array.from({ length: Math.min(MOST_DUTIES, used + 2) }, (_, index) => index);
  return (
    <FieldSet
      title="Siapa mengerjakan apa, berurutan"
      hint="Tanda di kolom pelaksana digambar dari sini. Untuk menghapus tugas, kosongkan pelaksananya; untuk memindahkannya, ganti nomor urutnya."
    >
      {places.map((index) => (
        <DutyFields key={index} index={index} used={used} fields={fields} />
      ))}
    </FieldSet>
  );
}

type Place = { index: number; used: number; fields: Record<string, string> };

function DutyFields({ index, used, fields }: Place) {
  const text = (part: Parameters<typeof dutyField>[1]) => fields[dutyField(index, part)] ?? "";
  const name = (part: Parameters<typeof dutyField>[1]) => dutyField(index, part);
  const which = index < used ? `tugas ${index + 1}` : `tugas baru ${index - used + 1}`;
  return (
    <fieldset className="mb-6 border-l-4 border-line pl-4">
      <legend className="font-semibold">{which[0]?.toUpperCase() + which.slice(1)}</legend>
      <KeptField name={name("id")} value={text("id")} />
      <div className="grid items-end gap-x-4 md:grid-cols-3">
        <TextField
          name={name("order")}
          label={`Urutan ${which}`}
          required={false}
          inputMode="numeric"
          size="short"
          autoComplete="off"
          defaultValue={text("order") || String(index + 1)}
        />
        <SelectField
          name={name("role")}
          label={`Pelaksana ${which}`}
          required={false}
          placeholder="tidak ada"
          options={ROLES}
          defaultValue={text("role")}
        />
        <SelectField
          name={name("verb")}
          label={`Pekerjaan ${which}`}
          required={false}
          options={WORK}
          defaultValue={text("verb")}
        />
        <SelectField
          name={name("scope")}
          label={`Lingkup ${which}`}
          required={false}
          options={SCOPES}
          defaultValue={text("scope")}
        />
        <TextField
          name={name("task")}
          label={`Nama pendek ${which}`}
          hint="Misalnya: Catat NIB"
          required={false}
          maxLength={60}
          autoComplete="off"
          defaultValue={text("task")}
        />
        <SelectField
          name={name("record")}
          label={`Yang dicatat ${which}`}
          required={false}
          placeholder="catatan bebas"
          options={RECORDS}
          defaultValue={text("record")}
        />
      </div>
    </fieldset>
  );
}
