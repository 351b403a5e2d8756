import type { ReactNode } from "react";
import { CheckboxGroup, RadioGroup } from "@/components/forms/choice-group";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { MoneyField, UnitField } from "@/components/forms/unit-field";
import { ANSWER_CHOICES } from "@/lib/domain/answer-choices";
import type { ServiceSlug } from "@/lib/domain/services";
import type { SectionFacts } from "@/lib/features/drafts/drafts.queries";

type Missing = SectionFacts["missing"];

/** The questions that only this service asks. */
export function ServiceFields({ slug, facts }: { slug: ServiceSlug; facts: SectionFacts }) {
  return FIELDS[slug](facts.missing);
}

const FIELDS: Record<ServiceSlug, (missing: Missing) => ReactNode> = {
  nib: (missing) => (
    <>
      <TextArea
        name="activity"
        label="Kegiatan usaha"
        hint="Apa yang dibuat atau dijual, bagaimana, dan di mana."
        maxLength={1000}
        requiredMessage={missing.activity}
      />
      <TextField
        name="kbliCode"
        label="Kode KBLI"
        hint="5 angka, bila Anda tahu. Bila tidak, petugas mencarikannya."
        optional
        size="short"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
      />
      <SelectField
        name="kbliVersion"
        label="Versi KBLI"
        hint="Diisi bila kode KBLI diisi."
        optional
        options={ANSWER_CHOICES["service.kbliVersion"]}
      />
      <RadioGroup
        name="ossAccount"
        label="Akun OSS"
        hint="Jangan tulis kata sandi OSS di portal ini. Kami tidak pernah memintanya."
        requiredMessage={missing.ossAccount}
        options={ANSWER_CHOICES["service.ossAccount"]}
      />
    </>
  ),
  lapak: (missing) => (
    <>
      <TextArea name="goods" label="Barang dagangan" rows={2} maxLength={300} requiredMessage={missing.goods} />
      <TextArea
        name="presentPlace"
        label="Tempat berjualan sekarang"
        hint="Misalnya “depan Pasar Gerung, sisi timur”."
        rows={2}
        maxLength={300}
        requiredMessage={missing.presentPlace}
      />
      <TextArea
        name="wantedPlace"
        label="Tempat lapak yang diinginkan"
        rows={2}
        maxLength={300}
        requiredMessage={missing.wantedPlace}
      />
      <TextField
        name="opensAt"
        label="Jam mulai berjualan"
        type="time"
        size="short"
        requiredMessage={missing.opensAt}
      />
      <TextField
        name="closesAt"
        label="Jam selesai berjualan"
        type="time"
        size="short"
        requiredMessage={missing.closesAt}
      />
    </>
  ),
  peralatan: (missing) => (
    <>
      <TextField name="tool" label="Alat yang diperlukan" maxLength={120} requiredMessage={missing.tool} />
      <UnitField name="quantity" label="Jumlah alat" unit="buah" maxLength={5} requiredMessage={missing.quantity} />
      <TextArea
        name="specification"
        label="Spesifikasi"
        hint="Ukuran, kapasitas, daya listrik, atau merek yang cocok."
        maxLength={1000}
        requiredMessage={missing.specification}
      />
      <MoneyField name="estimatedPrice" label="Perkiraan harga satu alat" requiredMessage={missing.estimatedPrice} />
      <TextArea
        name="reason"
        label="Alasan"
        hint="Apa yang bisa Anda kerjakan dengan alat ini yang sekarang belum bisa?"
        maxLength={1500}
        requiredMessage={missing.reason}
      />
    </>
  ),
  promosi: (missing) => (
    <>
      <TextArea
        name="promotedProduct"
        label="Produk yang ditampilkan"
        rows={2}
        maxLength={300}
        requiredMessage={missing.promotedProduct}
      />
      <TextField
        name="capacity"
        label="Kemampuan produksi"
        hint="Misalnya “200 bungkus sebulan”."
        maxLength={200}
        requiredMessage={missing.capacity}
      />
      <CheckboxGroup name="certificates" label="Sertifikat" optional options={ANSWER_CHOICES["service.certificates"]} />
      <TextField name="otherCertificates" label="Sertifikat lain" optional maxLength={300} />
      <TextArea name="previousEvents" label="Kegiatan promosi sebelumnya" optional rows={3} maxLength={1000} />
    </>
  ),
  pelatihan: (missing) => (
    <>
      <TextField
        name="topic"
        label="Topik atau kelas"
        hint="Misalnya “kemasan produk” atau “jualan lewat internet”."
        maxLength={200}
        requiredMessage={missing.topic}
      />
      <TextArea
        name="aim"
        label="Tujuan"
        hint="Apa yang ingin Anda capai setelah pelatihan?"
        maxLength={1000}
        requiredMessage={missing.aim}
      />
      <TextArea
        name="experience"
        label="Pengalaman"
        hint="Pelatihan yang pernah diikuti, atau lamanya Anda menjalankan usaha ini."
        optional
        maxLength={1000}
      />
    </>
  ),
};
