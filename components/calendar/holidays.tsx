import { YearChoice } from "@/components/reports/year-choice";
import { isStillOpen } from "@/lib/features/calendar/calendar.policy";
import type { CalendarYear } from "@/lib/features/calendar/calendar.queries";
import { AddHolidayForm, EditHolidayForms } from "./holiday-forms";
import { HolidayTable } from "./holiday-table";
import { PasteHolidaysForm } from "./paste-holidays-form";

type Props = {
  calendar: CalendarYear;
  writes: boolean;
  chosen?: string;
  /** Days from today on that are holidays already. */
  coming: string[];
};

export function Holidays({ calendar, writes, chosen, coming }: Props) {
  const edited = writes ? calendar.holidays.find((holiday) => holiday.date === chosen) : undefined;
  return (
    <section aria-labelledby="libur" className="mt-8">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-4">
        <h2 id="libur" className="text-h2">
          Hari libur {calendar.year}
        </h2>
        <YearChoice action="/petugas/pengaturan/kalender" year={calendar.year} years={calendar.years} />
      </div>
      <HolidayTable calendar={calendar} writes={writes} editing={edited?.date} />
      {edited && <EditHolidayForms holiday={edited} open={isStillOpen(edited.date, calendar.today)} />}
      {writes && <AddHolidayForm />}
      {writes && <PasteHolidaysForm known={coming} today={calendar.today} />}
    </section>
  );
}
