import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { INPUT_CLASS } from "@/components/ui/input-class";
import { ListChoice } from "@/components/ui/list-choice";

type Props = {
  /** The book's own address. */
  address: string;
  /** What the words are looked for in. */
  label: string;
  words: string | undefined;
  page: { year: number; years: readonly number[] };
  /** The choices of this book alone. */
  children: ReactNode;
};

/** How a book of letters is narrowed down: a plain address, by words, year and choices. */
export function BookFilter({ address, label, words, page, children }: Props) {
  return (
    <search>
      <form action={address} method="get" className="no-print mt-4 flex flex-wrap items-end gap-3">
        <label className="min-w-0 flex-1 basis-60">
          <span className="block text-small">{label}</span>
          <input type="search" name="cari" defaultValue={words} maxLength={200} className={INPUT_CLASS} />
        </label>
        <ListChoice
          name="tahun"
          label="Tahun"
          value={String(page.year)}
          options={page.years.map((year) => [`${year}`, `${year}`])}
        />
        {children}
        <Button type="submit" variant="secondary">
          Tampilkan
        </Button>
      </form>
    </search>
  );
}
