import { Button } from "@/components/ui/button";
import { INPUT_CLASS } from "@/components/ui/input-class";
import { KECAMATAN } from "@/lib/domain/regions";
import { writtenDay } from "@/lib/domain/written-day";
import type { GatherFilter } from "@/lib/features/gathering/gathering.schema";

/** A plain GET form: the narrowed line has an address. */
export function WaitingFilterForm({ filter, action }: { filter: GatherFilter; action: string }) {
  return (
    <search>
      <form action={action} method="get" className="no-print mt-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <label>
          <span className="block text-small">Kecamatan</span>
          <select name="kecamatan" defaultValue={filter.kecamatan ?? ""} className={INPUT_CLASS}>
            <option value="">Semua</option>
            {KECAMATAN.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="block text-small">Bidang usaha</span>
          <input name="bidang" defaultValue={filter.bidang} maxLength={60} className={INPUT_CLASS} />
        </label>
        <label>
          <span className="block text-small">Diajukan sejak (tanggal/bulan/tahun)</span>
          <input
            name="sejak"
            defaultValue={writtenDay(filter.sejak ?? "")}
            placeholder="5/12/2026"
            maxLength={40}
            autoComplete="off"
            className={INPUT_CLASS}
          />
        </label>
        <label>
          <span className="block text-small">Diajukan sampai (tanggal/bulan/tahun)</span>
          <input
            name="sampai"
            defaultValue={writtenDay(filter.sampai ?? "")}
            placeholder="5/12/2026"
            maxLength={40}
            autoComplete="off"
            className={INPUT_CLASS}
          />
        </label>
        <label>
          <span className="block text-small">Sudah menunggu paling sedikit (hari)</span>
          <input name="umur" inputMode="numeric" defaultValue={filter.umur} maxLength={4} className={INPUT_CLASS} />
        </label>
        <label className="flex min-h-target items-center gap-3 self-end">
          <input
            type="checkbox"
            name="minat"
            value="ini"
            defaultChecked={filter.minat === "ini"}
            className="size-6 accent-primary"
          />
          Hanya yang meminta kegiatan ini
        </label>
        <div className="self-end">
          <Button type="submit" variant="secondary">
            Tampilkan
          </Button>
        </div>
      </form>
    </search>
  );
}
