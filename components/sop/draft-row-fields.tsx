import { CheckboxGroup } from "@/components/forms/choice-group";
import { FieldSet } from "@/components/forms/form-section";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { ROLE_NAMES, SOP_ROLES } from "@/lib/domain/roles";
import { formatStandard } from "@/lib/domain/workflow/words";
import { formatDuration } from "@/lib/domain/working-time";
import type { RowFacts } from "@/lib/features/reports/sop-report.queries";
import type { DraftPartPage } from "@/lib/features/sop/sop-draft.queries";
import { DraftDutyFields } from "./draft-duty-fields";

const UNITS = [
  { value: "minute", label: "menit kerja" },
  { value: "hour", label: "jam kerja" },
  { value: "working_day", label: "hari kerja" },
  { value: "calendar_day", label: "hari kalender" },
];

type Texts = { text: (name: string) => string };

/** The cells of the sheet as printed, then what the portal does with the row. */
export function DraftRowFields({ page: { fields, services }, facts }: { page: DraftPartPage; facts: RowFacts[] }) {
  const text = (name: string) => fields[name] ?? "";
  return (
    <>
      <PrintedFields text={text} />
      <TimeFields text={text} facts={facts} />
      <DraftDutyFields fields={fields} />
      <FieldSet title="Siapa yang diberi tahu, dan layanan mana yang menjalankan">
        <CheckboxGroup
          name="informed"
          label="Diberi tahu setelah langkah ini selesai"
          optional
          options={SOP_ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))}
          defaultValue={ticks(text("informed"))}
        />
        <CheckboxGroup
          name="services"
          label="Dijalankan layanan"
          optional
          options={services.map(({ slug, name }) => ({ value: slug, label: name }))}
          defaultValue={ticks(text("services"))}
        />
      </FieldSet>
      <CitizenFields text={text} />
    </>
  );
}

function PrintedFields({ text }: Texts) {
  return (
    <FieldSet title="Yang tercetak di lembar SOP">
      <TextArea name="activity" label="Aktivitas" rows={2} defaultValue={text("activity")} />
      <TextArea
        name="requirements"
        label="Persyaratan"
        hint="Satu per baris. Kalau tidak ada, tulis -."
        rows={3}
        maxLength={200_000}
        defaultValue={text("requirements")}
      />
      <TextField
        name="time"
        label="Waktu"
        hint="Seperti tercetak, misalnya 30 Menit."
        size="medium"
        maxLength={2_000}
        autoComplete="off"
        defaultValue={text("time")}
      />
      <TextArea
        name="output"
        label="Output"
        hint="Satu per baris."
        rows={2}
        maxLength={200_000}
        defaultValue={text("output")}
      />
      <TextField
        name="remarks"
        label="Keterangan"
        optional
        maxLength={2_000}
        autoComplete="off"
        defaultValue={text("remarks")}
      />
    </FieldSet>
  );
}

function TimeFields({ text, facts }: Texts & { facts: RowFacts[] }) {
  return (
    <FieldSet
      title="Waktu yang dihitung portal"
      hint="Harus sama artinya dengan kolom Waktu; tenggat petugas dihitung dari sini."
    >
      {facts.map((one) => (
        <p key={one.scope} className="mb-4 max-w-read text-small text-ink-soft">
          {factsWords(one)}
        </p>
      ))}
      <div className="grid items-end gap-x-4 md:grid-cols-2">
        <TextField
          name="amount"
          label="Waktu baku"
          inputMode="numeric"
          size="short"
          autoComplete="off"
          defaultValue={text("amount")}
        />
        <SelectField name="unit" label="Satuan" options={UNITS} placeholder={null} defaultValue={text("unit")} />
        <TextField
          name="verifyAmount"
          label="Waktu memeriksa berkas tiap pemohon"
          hint="Hanya bila langkah ini berakhir pada kegiatan. Kosong: 3 hari kerja."
          optional
          inputMode="numeric"
          size="short"
          autoComplete="off"
          defaultValue={text("verifyAmount")}
        />
        <SelectField
          name="verifyUnit"
          label="Satuan waktu memeriksa"
          options={UNITS}
          placeholder={null}
          defaultValue={text("verifyUnit")}
        />
      </div>
      <SelectField
        name="clockFrom"
        label="Mulai dihitung"
        optional
        placeholder="Sejak langkah ini terbuka"
        options={[{ value: "first_day", label: "Sejak hari pertama kegiatan" }]}
        defaultValue={text("clockFrom")}
      />
    </FieldSet>
  );
}

function factsWords({ version, no, scope, ended, within, officeMost, advised }: RowFacts): string {
  const what = scope === "application" ? "permohonan" : "kegiatan";
  const figures = `${ended} ${what} selesai, ${within} tepat waktu, 9 dari 10 dalam ${formatDuration(officeMost)} di dinas.`;
  return `Langkah ${no} versi ${version} sejauh ini: ${figures}${advised ? ` Menurut angka: ${formatStandard(advised)}.` : ""}`;
}

function CitizenFields({ text }: Texts) {
  return (
    <FieldSet title="Untuk pemohon" hint="Bahasa sehari-hari; tanpa kalimat ini pemohon membaca bunyi Aktivitas.">
      <TextField
        name="plainApplication"
        label="Kalimat untuk pemohon"
        hint="Misalnya: Petugas memeriksa berkas Anda"
        optional
        maxLength={200}
        autoComplete="off"
        defaultValue={text("plainApplication")}
      />
      <TextField
        name="plainProgramme"
        label="Kalimat tentang kegiatannya"
        optional
        maxLength={200}
        autoComplete="off"
        defaultValue={text("plainProgramme")}
      />
      <TextArea
        name="help"
        label="Petunjuk bila pemohon sendiri yang mengerjakan"
        hint="Satu petunjuk per baris."
        optional
        rows={4}
        maxLength={8_000}
        defaultValue={text("help")}
      />
    </FieldSet>
  );
}

function ticks(text: string): string[] {
  return text.split(",").filter((one) => one !== "");
}
