import { CheckboxGroup } from "@/components/forms/choice-group";
import { FieldSet } from "@/components/forms/form-section";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { MoneyField, UnitField } from "@/components/forms/unit-field";
import type { SectionFacts } from "@/lib/features/drafts/drafts.queries";
import { ConfirmBox } from "./confirm-box";
import { villageGroups } from "./villages";

export function BusinessFields({ facts }: { facts: SectionFacts }) {
  const { missing } = facts;
  return (
    <>
      <FieldSet title="Usaha">
        <TextField
          name="businessName"
          label="Nama usaha"
          hint="Belum ada nama? Tulis nama Anda dan jenis usahanya, misalnya “Keripik Bu Sari”."
          autoComplete="organization"
          maxLength={120}
          requiredMessage={missing.businessName}
        />
        <TextArea
          name="product"
          label="Yang dibuat atau dijual"
          rows={2}
          maxLength={300}
          requiredMessage={missing.product}
        />
        <TextField
          name="yearBegun"
          label="Tahun mulai usaha"
          size="short"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          requiredMessage={missing.yearBegun}
        />
      </FieldSet>
      <FieldSet title="Tempat usaha">
        {/* The address is hidden by CSS alone while the box is ticked, so it works without JavaScript too. */}
        <div className="[&:has(input[name=sameAddress]:checked)>.place]:hidden">
          <CheckboxGroup
            name="sameAddress"
            label="Di mana usahanya?"
            options={[{ value: "ya", label: "Sama dengan alamat rumah" }]}
          />
          <div className="place mt-6">
            <SelectField
              name="businessVillageCode"
              label="Desa atau kelurahan tempat usaha"
              required={false}
              groups={villageGroups()}
            />
            <TextArea
              name="businessAddress"
              label="Alamat usaha"
              hint="Dusun, jalan, nomor, RT/RW."
              rows={3}
              maxLength={300}
              required={false}
            />
          </div>
        </div>
      </FieldSet>
      <FieldSet title="Besarnya usaha" hint="Perkiraan saja sudah cukup. Dari sini kami hitung kelas usaha Anda.">
        <MoneyField
          name="ownCapital"
          label="Modal sendiri"
          hint="Tanpa tanah dan bangunan."
          requiredMessage={missing.ownCapital}
        />
        <MoneyField
          name="yearlySales"
          label="Penjualan setahun"
          hint="Sebelum dikurangi biaya."
          requiredMessage={missing.yearlySales}
        />
        <UnitField
          name="workers"
          label="Jumlah pekerja"
          hint="Termasuk Anda sendiri."
          unit="orang"
          maxLength={6}
          requiredMessage={missing.workers}
        />
      </FieldSet>
      <BusinessNumbers facts={facts} />
    </>
  );
}

function BusinessNumbers({ facts: { missing, npwpRule } }: { facts: SectionFacts }) {
  return (
    <FieldSet title="Nomor usaha">
      <TextField
        name="nib"
        label="NIB"
        hint="13 angka, bila sudah punya."
        optional
        size="medium"
        inputMode="numeric"
        autoComplete="off"
        maxLength={24}
      />
      <TextField
        name="npwp"
        label="NPWP"
        hint="15 atau 16 angka. Untuk perorangan, NPWP 16 angka sama dengan NIK."
        optional={npwpRule === "optional"}
        required={npwpRule === "require"}
        size="medium"
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
        requiredMessage={missing.npwp}
      />
      <ConfirmBox name="confirmNpwp" label="NPWP perlu dicocokkan" yes="Ya, angkanya memang begitu di kartu" />
      {npwpRule === "ask" && (
        <CheckboxGroup
          name="noNpwp"
          label="Belum punya NPWP?"
          options={[
            { value: "ya", label: "Saya belum punya NPWP", hint: "Petugas akan memberi tahu bila nanti diperlukan." },
          ]}
        />
      )}
    </FieldSet>
  );
}
