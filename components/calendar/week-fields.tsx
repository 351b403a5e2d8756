import { TimeField } from "@/components/forms/time-field";
import { WEEKDAYS } from "@/lib/domain/weekdays";
import type { WeekHours } from "@/lib/domain/working-time";

const PARTS = [
  { key: "opens", label: "Masuk" },
  { key: "closes", label: "Pulang" },
  { key: "restFrom", label: "Istirahat mulai" },
  { key: "restUntil", label: "Istirahat selesai" },
] as const;

/** The names of the fields of each day; they are judged together. */
export const WEEK_TIMES = WEEKDAYS.map((_, index) => PARTS.map(({ key }) => `${key}${index + 1}`));

/** Seven days of four times each; a day left empty is a day off. */
export function WeekFields({ hours }: { hours: readonly WeekHours[] }) {
  return (
    <div className="mt-6">
      <p className="max-w-read text-ink-soft">
        Jam dalam WITA, misalnya 07.30. Kosongkan keempat jam untuk hari libur mingguan, dan dua jam istirahat bila
        tidak ada istirahat.
      </p>
      {WEEKDAYS.map((day, index) => {
        const own = hours.find((period) => period.weekday === index + 1);
        return (
          <fieldset key={day} className="mt-4 border-t border-line pt-2">
            <legend className="float-left w-full font-semibold">{day}</legend>
            <div className="clear-both grid grid-cols-2 gap-x-4 lg:grid-cols-4 [&>div]:mt-0">
              {PARTS.map(({ key, label }) => (
                <TimeField
                  key={key}
                  name={`${key}${index + 1}`}
                  label={label}
                  required={false}
                  defaultValue={own?.[key] ?? ""}
                />
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
