import "server-only";
import { type Definition, type StandardTime, TIME_UNITS } from "@/lib/domain/workflow";
import { formatStandard } from "@/lib/domain/workflow/words";

/** The standard times of all rows together, shortest unit first: "105 menit", "13 jam dan 3 hari kerja". */
export function wholeTime({ rows }: Definition): string {
  return TIME_UNITS.map((unit): StandardTime => ({ unit, amount: amountIn(rows, unit) }))
    .filter(({ amount }) => amount > 0)
    .map(formatStandard)
    .join(" dan ");
}

function amountIn(rows: Definition["rows"], unit: StandardTime["unit"]): number {
  return rows.reduce((sum, { standard }) => sum + (standard.unit === unit ? standard.amount : 0), 0);
}
