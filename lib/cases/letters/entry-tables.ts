import "server-only";
import { formatRupiahWithCents } from "@/lib/domain/letters/date-words";
import { formatAmount } from "@/lib/domain/money";
import { formatDate } from "@/lib/domain/working-time";
import type { LetterEntries } from "./entries";
import type { LetterPart } from "./part";

/** What the office wrote down line by line, by the columns that templates name. */
export function entryTables({ committee, speaker, item, slot, survey, problem }: LetterEntries): LetterPart["tables"] {
  return {
    panitia: committee.map(({ name, post }) => ({ nama: name, jabatan: post })),
    narasumber: speaker.map(({ name, from, topic }) => ({ nama: name, instansi: from, materi: topic })),
    rab: item.map(({ name, specification, quantity, unit, price }) => ({
      nama: name,
      spesifikasi: specification,
      jumlah: formatAmount(quantity),
      satuan: unit,
      harga: formatRupiahWithCents(price),
      total: formatRupiahWithCents(BigInt(quantity) * BigInt(price)),
    })),
    // Written down in any order; what happens first is read first.
    jadwal: slot
      .toSorted((a, b) => compare(a.date, b.date))
      .map(({ date, hours, activity, place }) => ({
        tanggal: formatDate(date),
        jam: hours,
        acara: activity,
        tempat: place,
      })),
    survei: survey.map(({ point, ready, note }) => ({
      hal: point,
      siap: ready === "ya" ? "Siap" : "Belum siap",
      catatan: note,
    })),
    masalah: problem.map(({ text, followUp }) => ({ masalah: text, tindak_lanjut: followUp })),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
