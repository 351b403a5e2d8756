import { RadioGroup } from "@/components/forms/choice-group";
import { DateBoxes } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { ANSWER_CHOICES } from "@/lib/domain/answer-choices";
import type { SectionFacts } from "@/lib/features/drafts/drafts.queries";
import { ConfirmBox } from "./confirm-box";
import { NikReader } from "./nik-reader";
import { villageGroups } from "./villages";

export function IdentityFields({ facts: { missing, today } }: { facts: SectionFacts }) {
  return (
    <>
      <TextField
        name="nik"
        label="NIK"
        hint="16 angka di KTP."
        size="medium"
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
        requiredMessage={missing.nik}
      />
      <NikReader today={today} />
      <TextField
        name="name"
        label="Nama sesuai KTP"
        autoComplete="name"
        spellCheck={false}
        maxLength={120}
        requiredMessage={missing.name}
      />
      <DateBoxes name="birthDate" label="Tanggal lahir" hint="Terisi sendiri dari NIK. Cocokkan dengan KTP." />
      <RadioGroup
        name="sex"
        label="Jenis kelamin"
        hint="Terisi sendiri dari NIK. Cocokkan dengan KTP."
        required={false}
        options={ANSWER_CHOICES["identity.sex"]}
      />
      <ConfirmBox name="confirmNik" label="NIK dan isian tidak cocok" yes="Ya, di KTP saya memang tertulis begitu" />
      <TextField
        name="phone"
        label="Nomor HP atau WhatsApp"
        hint="Petugas menghubungi nomor ini, dan nomor ini membuka permohonan Anda nanti."
        size="medium"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={30}
        requiredMessage={missing.phone}
      />
      <TextField
        name="email"
        label="E-mail"
        hint={
          missing.email
            ? "Dipakai untuk akun OSS. Kabar permohonan juga kami kirim ke sini."
            : "Kabar permohonan kami kirim ke sini."
        }
        optional={!missing.email}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        requiredMessage={missing.email}
      />
      <SelectField
        name="villageCode"
        label="Desa atau kelurahan tempat tinggal"
        hint="Urut menurut kecamatan."
        groups={villageGroups()}
        requiredMessage={missing.villageCode}
      />
      <TextArea
        name="address"
        label="Alamat rumah"
        hint="Dusun, jalan, nomor, RT/RW."
        rows={3}
        maxLength={300}
        requiredMessage={missing.address}
      />
    </>
  );
}
