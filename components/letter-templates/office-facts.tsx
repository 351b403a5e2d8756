import { FactList } from "@/components/ui/fact-list";
import { LETTER_SERIES } from "@/lib/domain/letters/kind";
import type { LetterOffice } from "@/lib/domain/letters/letter-office";
import { LETTER_SERIES_NAMES, NUMBER_PART_NAMES } from "@/lib/domain/letters/number";

const SIZES = { f4: "F4 (215 × 330 mm)", a4: "A4 (210 × 297 mm)" };

/** The settings as they are kept, for paper: there the fields of the form are gone. */
export function OfficeFacts({ office: { letterhead, page, place, number } }: { office: LetterOffice }) {
  const { top, bottom, left, right } = page.margins;
  return (
    <div className="hidden print:block">
      <FactList
        facts={[
          { term: "Pemerintah daerah", value: letterhead.government },
          { term: "Nama dinas", value: letterhead.office },
          { term: "Alamat", value: letterhead.address },
          { term: "Telepon, pos-el, laman", value: letterhead.contact },
          { term: "Lambang daerah", value: letterhead.arms ? "Ada" : "Belum ada" },
          { term: "Kertas", value: SIZES[page.size] },
          { term: "Tepi", value: `atas ${top}, bawah ${bottom}, kiri ${left}, kanan ${right} mm` },
          { term: "Tempat surat", value: place },
          { term: "Susunan nomor", value: number.parts.map((part) => NUMBER_PART_NAMES[part]).join(" / ") },
          { term: "Angka pada nomor urut", value: `${number.serialDigits}` },
          { term: "Kode unit", value: number.unitCode },
          ...LETTER_SERIES.map((series) => ({
            term: `Tanda buku nomor: ${LETTER_SERIES_NAMES[series].toLowerCase()}`,
            value: number.marks[series],
          })),
        ]}
      />
    </div>
  );
}
