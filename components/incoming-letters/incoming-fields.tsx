import { RadioGroup } from "@/components/forms/choice-group";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { SECURITY_CODES, SECURITY_NAMES, type SecurityCode, URGENCY_NAMES } from "@/lib/domain/letters/handling";
import type { IncomingView } from "@/lib/features/incoming-letters/incoming-letter.queries";

type Facts = Pick<
  IncomingView,
  "sender" | "theirNumber" | "theirDate" | "subject" | "receivedOn" | "urgency" | "security"
>;

/** What the agenda book says of a letter; `today`: the day that a new entry proposes. */
export function IncomingFields({ facts, today }: { facts?: Facts; today?: string }) {
  return (
    <>
      <TextField
        name="sender"
        label="Dari"
        hint="Nama instansi atau orang."
        defaultValue={facts?.sender}
        maxLength={200}
      />
      <TextField
        name="theirNumber"
        label="Nomor surat mereka"
        optional
        defaultValue={facts?.theirNumber}
        maxLength={100}
      />
      <DateField name="theirDate" label="Tanggal surat mereka" optional defaultValue={facts?.theirDate ?? ""} />
      <TextField name="subject" label="Hal" defaultValue={facts?.subject} maxLength={300} />
      <DateField name="receivedOn" label="Tanggal diterima" defaultValue={facts?.receivedOn ?? today} />
      <SelectField
        name="urgency"
        label="Sifat"
        defaultValue={facts?.urgency ?? "biasa"}
        options={Object.entries(URGENCY_NAMES).map(([value, label]) => ({ value, label }))}
        placeholder={null}
      />
      <RadioGroup
        name="security"
        label="Keamanan: siapa yang boleh membaca"
        defaultValue={facts?.security ?? "B"}
        options={SECURITY_CODES.map((code) => ({
          value: code,
          label: `${SECURITY_NAMES[code]} (${code})`,
          hint: WHO_READS[code],
        }))}
      />
    </>
  );
}

/** In words what incoming-letters.policy.ts says. */
const WHO_READS: Record<SecurityCode, string> = {
  B: "Semua petugas yang bekerja di SOP, dan Auditor.",
  T: "Kepala Bidang, Sekretaris, Kepala Dinas, Auditor, dan yang menerima disposisinya.",
  R: "Sekretaris, Kepala Dinas, dan yang menerima disposisinya.",
  SR: "Kepala Dinas dan yang menerima disposisinya.",
};
