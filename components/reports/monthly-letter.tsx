import { Button } from "@/components/ui/button";
import { INPUT_CLASS } from "@/components/ui/input-class";
import { MONTH_NAMES } from "@/lib/domain/months";

/** The report of one month as the letter that goes to the heads: a plain GET form leads to it. */
export function MonthlyLetter({ year, month }: { year: number; month: number }) {
  return (
    <form action="/petugas/naskah/laporan-nib" method="get" className="no-print mt-6 flex flex-wrap items-end gap-3">
      <label>
        <span className="block text-small">Laporan bulanan sebagai surat</span>
        <select name="bulan" defaultValue={monthText(year, month)} className={INPUT_CLASS}>
          {MONTH_NAMES.map((name, index) => (
            <option key={name} value={monthText(year, index + 1)}>
              {`${name} ${year}`}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" variant="secondary">
        Buka laporan
      </Button>
    </form>
  );
}

function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}
