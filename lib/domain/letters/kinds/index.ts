import type { RecordKind } from "@/lib/domain/programmes/records";
import type { LetterKind, LetterSeries } from "../kind";
import { ADDENDUM_KEPUTUSAN } from "./addendum-keputusan";
import { KETERANGAN_NIB, SERAH_TERIMA_NIB, SURAT_PENOLAKAN, TANDA_TERIMA } from "./application-letters";
import { BERITA_ACARA_SELEKSI, BERITA_ACARA_SERAH_TERIMA } from "./berita-acara-bantuan";
import { BERITA_ACARA_PELAKSANAAN, BERITA_ACARA_SURVEI } from "./berita-acara-pelatihan";
import { IZIN_LOKASI, UNDANGAN_NARASUMBER } from "./class-letters";
import { DAFTAR_HADIR } from "./daftar-hadir";
import { JADWAL_PROMOSI } from "./jadwal-promosi";
import { KEPUTUSAN_PELATIHAN } from "./keputusan-pelatihan";
import { LAPORAN_KEGIATAN } from "./laporan-kegiatan";
import { LAPORAN_NIB } from "./laporan-nib";
import { PROPOSAL_BANTUAN } from "./proposal-bantuan";
import { SERTIFIKAT_PELATIHAN } from "./sertifikat-pelatihan";
import { FORMULIR_KOSONG, LEMBAR_PERSYARATAN } from "./service-sheets";
import { SURAT_TUGAS } from "./surat-tugas";
import { UNDANGAN_PESERTA } from "./undangan-peserta";

/** All papers of the office, in the order of the lists: as the SOPs walk, then reports and sheets. */
export const LETTER_KINDS: readonly LetterKind[] = [
  TANDA_TERIMA,
  SURAT_PENOLAKAN,
  KEPUTUSAN_PELATIHAN,
  ADDENDUM_KEPUTUSAN,
  UNDANGAN_PESERTA,
  UNDANGAN_NARASUMBER,
  IZIN_LOKASI,
  SURAT_TUGAS,
  BERITA_ACARA_SURVEI,
  DAFTAR_HADIR,
  BERITA_ACARA_PELAKSANAAN,
  SERTIFIKAT_PELATIHAN,
  LAPORAN_KEGIATAN,
  BERITA_ACARA_SELEKSI,
  PROPOSAL_BANTUAN,
  BERITA_ACARA_SERAH_TERIMA,
  JADWAL_PROMOSI,
  SERAH_TERIMA_NIB,
  KETERANGAN_NIB,
  LAPORAN_NIB,
  LEMBAR_PERSYARATAN,
  FORMULIR_KOSONG,
];

export function findLetterKind(key: string): LetterKind | null {
  return LETTER_KINDS.find((kind) => kind.key === key) ?? null;
}

/** The decree of a class, to which its other papers refer. */
export const DECREE = KEPUTUSAN_PELATIHAN.key;

/** Kinds that the lines of these records fill or their end numbers: whoever writes or reviews one reads them from there. */
export function kindsMadeFrom(records: readonly RecordKind[], serviceSlug: string): LetterKind[] {
  return LETTER_KINDS.filter(
    (kind) =>
      isOfService(kind, serviceSlug) && records.some((record) => kind.record === record || kind.from?.includes(record)),
  );
}

type Numbered = LetterKind & { series: LetterSeries };

/** Kinds that the end of a duty with this record gives their numbers, for one service; none: the office types a number. */
export function kindsNumberedBy(record: string | null | undefined, serviceSlug: string): Numbered[] {
  return LETTER_KINDS.filter(
    (kind): kind is Numbered =>
      kind.series !== null && kind.record !== null && kind.record === record && isOfService(kind, serviceSlug),
  );
}

/** Ends a duty with this record with one numbered letter: only one can stand behind a number that is taken. */
export function numbersOneLetter(record: string | null | undefined, serviceSlug: string): boolean {
  const [only, ...more] = kindsNumberedBy(record, serviceSlug);
  return only?.subject === "programme" && more.length === 0;
}

export function isOfService({ services }: LetterKind, serviceSlug: string): boolean {
  return services === undefined || services.includes(serviceSlug);
}
