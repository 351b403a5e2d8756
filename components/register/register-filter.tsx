import { Button } from "@/components/ui/button";
import { INPUT_CLASS } from "@/components/ui/input-class";
import { ListChoice } from "@/components/ui/list-choice";
import { KECAMATAN } from "@/lib/domain/regions";
import { UMKM_CLASS_NAMES } from "@/lib/domain/umkm-class";
import type { RegisterFilter } from "@/lib/features/register/register.schema";

const NIB_CHOICES = { ada: "Sudah punya NIB", belum: "Belum punya NIB" };

/** A plain GET form: the filter is the address, so a page can be kept and sent. */
export function RegisterFilterForm({ filter }: { filter: RegisterFilter }) {
  return (
    <search>
      <form action="/petugas/umkm" method="get" className="mt-4 flex flex-wrap items-end gap-3">
        <label className="min-w-0 flex-1 basis-60">
          <span className="block text-small">Nama usaha atau pemilik, desa, HP, NIB, atau nomor permohonan</span>
          <input type="search" name="cari" defaultValue={filter.cari} maxLength={100} className={INPUT_CLASS} />
        </label>
        <ListChoice
          all
          name="kecamatan"
          label="Kecamatan"
          value={filter.kecamatan}
          options={KECAMATAN.map(({ code, name }) => [code, name])}
        />
        <ListChoice
          all
          name="kelas"
          label="Kelas usaha"
          value={filter.kelas}
          options={Object.entries(UMKM_CLASS_NAMES)}
        />
        <ListChoice all name="nib" label="NIB" value={filter.nib} options={Object.entries(NIB_CHOICES)} />
        <Button type="submit" variant="secondary">
          Tampilkan
        </Button>
      </form>
    </search>
  );
}
