import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { HAND_OVER_WAY_NAMES, HAND_OVER_WAYS, NIB_RISK_NAMES, NIB_RISKS } from "@/lib/domain/nib";

/** `kbli`: the code that the case has now. */
export function NibFields({ kbli }: { kbli: string }) {
  return (
    <>
      <TextField
        name="nib"
        label="NIB"
        hint="13 angka, seperti tertulis di OSS"
        inputMode="numeric"
        autoComplete="off"
        maxLength={60}
        size="medium"
        requiredMessage="Tulis NIB 13 angka."
      />
      <DateField name="issuedOn" label="Tanggal terbit" requiredMessage="Tulis tanggal terbit NIB." />
      <TextField
        name="kbli"
        label="KBLI pada NIB"
        hint="5 angka, seperti tertulis di NIB."
        optional
        inputMode="numeric"
        autoComplete="off"
        maxLength={60}
        size="short"
        defaultValue={kbli}
      />
      <SelectField
        name="risk"
        label="Tingkat risiko"
        optional
        options={NIB_RISKS.map((value) => ({ value, label: NIB_RISK_NAMES[value] }))}
      />
    </>
  );
}

/** Filled in as it mostly is: given today, at the office, to whoever asked. */
export function HandOverFields({ name, today }: { name: string; today: string }) {
  return (
    <>
      <TextField
        name="to"
        label="Diserahkan kepada"
        hint="Nama yang menerima NIB."
        autoComplete="off"
        maxLength={200}
        defaultValue={name}
        requiredMessage="Tulis nama yang menerima NIB."
      />
      <DateField
        name="on"
        label="Tanggal penyerahan"
        defaultValue={today}
        requiredMessage="Tulis tanggal penyerahan."
      />
      <SelectField
        name="how"
        label="Cara penyerahan"
        defaultValue={HAND_OVER_WAYS[0]}
        placeholder={null}
        options={HAND_OVER_WAYS.map((value) => ({ value, label: HAND_OVER_WAY_NAMES[value] }))}
      />
    </>
  );
}
