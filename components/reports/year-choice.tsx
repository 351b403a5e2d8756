import { Button } from "@/components/ui/button";
import { INPUT_CLASS } from "@/components/ui/input-class";

/** A plain GET form: the year is part of the address. */
export function YearChoice({ action, year, years }: { action: string; year: number; years: number[] }) {
  return (
    <form action={action} method="get" className="no-print flex items-end gap-3">
      <label>
        <span className="block text-small">Tahun</span>
        <select name="tahun" defaultValue={year} className={INPUT_CLASS}>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" variant="secondary">
        Tampilkan
      </Button>
    </form>
  );
}
