import type { LetterOffice } from "@/lib/domain/letters/letter-office";
import { LETTER_SERIES_NAMES, NUMBER_PART_NAMES, NUMBER_PARTS } from "@/lib/domain/letters/number";

/** What the form of letterhead, page and number edits, by the names of its fields. */
export function shownOffice({ letterhead, page, place, number }: LetterOffice) {
  const { government, office, address, contact, arms } = letterhead;
  const [part1, part2, part3, part4, part5, part6, part7] = NUMBER_PARTS.map((_, at) => number.parts[at] ?? "");
  const { serialDigits, unitCode, marks } = number;
  const { size, margins } = page;
  return {
    government,
    office,
    address,
    contact,
    arms: arms?.data ?? "",
    size,
    ...margins,
    place,
    part1,
    part2,
    part3,
    part4,
    part5,
    part6,
    part7,
    serialDigits,
    unitCode,
    ...marks,
  };
}

type Field = keyof ReturnType<typeof shownOffice>;

/** The fields as the form calls them. */
export const OFFICE_LABELS: Record<Field, string> = {
  government: "pemerintah daerah",
  office: "nama dinas",
  address: "alamat",
  contact: "telepon, pos-el, laman",
  arms: "lambang daerah",
  size: "kertas",
  top: "tepi atas",
  bottom: "tepi bawah",
  left: "tepi kiri",
  right: "tepi kanan",
  place: "tempat surat",
  part1: "bagian nomor 1",
  part2: "bagian nomor 2",
  part3: "bagian nomor 3",
  part4: "bagian nomor 4",
  part5: "bagian nomor 5",
  part6: "bagian nomor 6",
  part7: "bagian nomor 7",
  serialDigits: "angka pada nomor urut",
  unitCode: "kode unit",
  surat: `tanda buku nomor ${LETTER_SERIES_NAMES.surat.toLowerCase()}`,
  keputusan: `tanda buku nomor ${LETTER_SERIES_NAMES.keputusan.toLowerCase()}`,
  sertifikat: `tanda buku nomor ${LETTER_SERIES_NAMES.sertifikat.toLowerCase()}`,
};

/** What is no text of its own: pictures, paper and the parts of a number. */
export function officeWords(field: Field, text: string): string | null {
  if (field === "arms") return text === "" ? "tanpa lambang" : "gambar lain";
  if (field === "size") return text.toUpperCase();
  const part = field.startsWith("part") ? NUMBER_PARTS.find((known) => known === text) : undefined;
  if (part) return NUMBER_PART_NAMES[part];
  return field.startsWith("part") ? "tidak dipakai" : null;
}
