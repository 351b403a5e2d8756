import { Button } from "@/components/ui/button";
import { addMonths, monthOf } from "@/lib/domain/programmes/month-grid";
import { KECAMATAN } from "@/lib/domain/regions";
import type { PublicFilter } from "@/lib/features/public-programmes/public-programmes.schema";
import { monthName } from "./month-calendar";

const MONTHS_AHEAD = 12;
const SELECT = "mt-1 block min-h-target w-full rounded-control border-2 border-line-strong bg-paper px-2 font-normal";

/** A plain GET form: what was chosen stands in the address and can be sent on. */
export function FilterForm({ filter, today }: { filter: PublicFilter; today: string }) {
  const months = Array.from({ length: MONTHS_AHEAD }, (_month, index) => addMonths(monthOf(today), index));
  const chosen = filter.bulan && !months.includes(filter.bulan) ? [filter.bulan, ...months] : months;
  const narrowed = Object.values(filter).some(Boolean);
  return (
    <form
      action="/kegiatan"
      method="get"
      aria-label="Saring kegiatan"
      className="no-print grid grid-cols-[minmax(0,1fr)] items-end gap-4 border-y border-line py-4 md:grid-cols-3"
    >
      <Choice name="jenis" label="Jenis" value={filter.jenis} options={KINDS} />
      <Choice
        name="kecamatan"
        label="Kecamatan"
        value={filter.kecamatan}
        options={KECAMATAN.map(({ code, name }) => [code, name])}
      />
      <Choice name="bulan" label="Bulan" value={filter.bulan} options={chosen.map((item) => [item, monthName(item)])} />
      <label className="flex min-h-target items-center gap-3 md:col-span-2">
        <input
          type="checkbox"
          name="terbuka"
          value="ya"
          defaultChecked={filter.terbuka === "ya"}
          className="size-6 shrink-0 accent-primary"
        />
        Hanya yang pendaftarannya dibuka
      </label>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 md:justify-end">
        {narrowed && (
          <a href="/kegiatan" className="inline-flex min-h-target items-center">
            Tampilkan semua
          </a>
        )}
        <Button type="submit" variant="secondary">
          Tampilkan
        </Button>
      </div>
    </form>
  );
}

const KINDS = [
  ["pelatihan", "Kelas pelatihan"],
  ["promosi", "Acara promosi"],
] as const;

function Choice(props: {
  name: string;
  label: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <label className="font-semibold">
      {props.label}
      <select name={props.name} defaultValue={props.value ?? ""} className={SELECT}>
        <option value="">Semua</option>
        {props.options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
