import { Button } from "@/components/ui/button";
import { KECAMATAN } from "@/lib/domain/regions";
import { APPLICATION_STATUS_WORDS } from "@/lib/domain/status-words";
import type { ListedService } from "@/lib/features/catalogue/catalogue.queries";
import type { QueueFilter } from "@/lib/features/desk/queue.schema";

const SHOWN = ["submitted", "in_verification", "in_progress"] as const;
const SELECT = "mt-1 block min-h-target max-w-full rounded-control border-2 border-line-strong bg-paper px-2";

/** Plain GET forms: a filtered queue has an address. */
export function QueueFilters({ filter, services }: { filter: QueueFilter; services: ListedService[] }) {
  return (
    <div className="no-print my-4 flex flex-wrap items-end gap-x-8 gap-y-3">
      <form method="get" action="/petugas/tugas" className="flex flex-wrap items-end gap-3" aria-label="Saring tugas">
        {filter.tampil && <input type="hidden" name="tampil" value={filter.tampil} />}
        <Choice
          name="layanan"
          label="Layanan"
          value={filter.layanan}
          options={services.map((service) => [service.slug, service.name])}
        />
        <Choice
          name="status"
          label="Keadaan"
          value={filter.status}
          options={SHOWN.map((status) => [status, APPLICATION_STATUS_WORDS[status]])}
        />
        <Choice
          name="kecamatan"
          label="Kecamatan"
          value={filter.kecamatan}
          options={KECAMATAN.map((item) => [item.code, item.name])}
        />
        <Button type="submit" variant="secondary">
          Tampilkan
        </Button>
      </form>
      <form
        method="get"
        action="/petugas/tugas"
        className="flex flex-wrap items-end gap-3"
        aria-label="Cari permohonan"
      >
        <label className="text-small font-semibold">
          Cari nomor, NIK, atau nama
          <input
            name="cari"
            type="search"
            required
            minLength={3}
            maxLength={100}
            autoComplete="off"
            className={`${SELECT} w-64`}
          />
        </label>
        <Button type="submit" variant="secondary">
          Cari
        </Button>
      </form>
    </div>
  );
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string | undefined;
  options: (readonly [string, string])[];
}) {
  return (
    <label className="max-w-full min-w-0 text-small font-semibold">
      {label}
      <select name={name} defaultValue={value ?? ""} className={SELECT}>
        <option value="">Semua</option>
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
