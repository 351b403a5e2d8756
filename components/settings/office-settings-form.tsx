import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/forms/choice-group";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { VersionField } from "@/components/forms/version-field";
import { saveSettingsAction } from "@/lib/features/settings/settings.actions";
import type { OfficeSettings } from "@/lib/features/settings/settings.schema";

export function OfficeSettingsForm({ settings, version }: { settings: OfficeSettings; version: string }) {
  return (
    <ActionForm id="umum" action={saveSettingsAction} className="on-paper mt-4 max-w-read">
      <VersionField version={version} />
      <CheckboxGroup
        name="npwpRequired"
        label="NPWP pada layanan NIB"
        hint="SOP memintanya; OSS sekarang tidak mewajibkannya untuk usaha mikro perseorangan. Berlaku bagi permohonan baru."
        defaultValue={settings.npwpRequired ? ["ya"] : []}
        options={[{ value: "ya", label: "Wajib" }]}
      />
      <CheckboxGroup
        name="allowOwnWork"
        label="Memeriksa pekerjaan sendiri"
        hint="Biasanya tidak boleh: telaah, paraf, dan persetujuan dilakukan orang lain. Setiap perubahan tercatat dalam jejak audit."
        defaultValue={settings.allowOwnWork ? ["ya"] : []}
        options={[{ value: "ya", label: "Boleh, karena petugas kurang" }]}
      />
      <CheckboxGroup
        name="stampIdentity"
        label="Tulisan pengaman di foto KTP"
        hint="Foto kartu identitas diberi tulisan tipis: untuk layanan apa, dinas mana, dan tanggalnya. Foto yang bocor tidak bisa dipakai untuk hal lain. Berlaku bagi berkas baru."
        defaultValue={settings.stampIdentity ? ["ya"] : []}
        options={[{ value: "ya", label: "Pakai" }]}
      />
      <TextField
        name="objectionDays"
        label="Jangka waktu keberatan"
        hint="Hari kalender sesudah penolakan, 1 sampai 90. Tercantum pada surat penolakan yang diberi nomor sesudah ini."
        inputMode="numeric"
        size="short"
        after="hari"
        defaultValue={String(settings.objectionDays)}
      />
      <TextField
        name="secondAidMonths"
        label="Jarak bantuan yang sama"
        hint="Bulan, 1 sampai 120. Orang yang dalam jangka ini sudah menerima lapak atau peralatan baru bisa dimasukkan ke kegiatan yang sama jenisnya dengan alasan dan persetujuan Kepala Bidang atau Kepala Dinas. 24 bulan adalah usulan kami; belum dikonfirmasi dinas."
        inputMode="numeric"
        size="short"
        after="bulan"
        defaultValue={String(settings.secondAidMonths)}
      />
      <FormActions>
        <SubmitButton pendingLabel="Menyimpan…">Simpan pengaturan</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
