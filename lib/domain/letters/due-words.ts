import type { DuePaper } from "./due-papers";
import type { LetterKind } from "./kind";

/** The press that a paper waits for, as lists name it; `person`: whom the only one is about. */
export function dueWords(
  { kind, targets, voided, outdated, substitute }: Omit<DuePaper, "role">,
  person: string | null,
): string {
  const name = lowerName(kind);
  if (targets.length > 1 && outdated) return `Beri nomor baru ${targets.length} ${name}, karena ${CHANGED}`;
  if (targets.length > 1) return `Beri nomor ${targets.length} ${name}`;
  const whose = person ? ` untuk ${person}` : "";
  if (voided) return `Beri nomor lagi ${name}${whose}, karena nomornya dibatalkan`;
  if (outdated) return `Beri nomor baru ${name}${whose}, karena ${CHANGED}`;
  if (substitute && kind.againByHand) return `Beri nomor baru ${name}, karena ada pengganti`;
  return `Beri nomor ${name}${whose}`;
}

const CHANGED = "waktu atau tempatnya berubah";

export function certificatesWords(kind: LetterKind, count: number): string {
  return `Beri nomor ${count} ${lowerName(kind)}`;
}

export function handOverWords(person: string): string {
  return `Serahkan undangan peserta pengganti ${person}, lalu catat penyerahannya`;
}

/** `all`: addressees whose letter was renewed after it was handed over. */
export function handAgainWords(all: readonly string[]): string {
  const [only, ...more] = all;
  const what = more.length > 0 ? `${all.length} surat yang bernomor baru` : `surat yang bernomor baru kepada ${only}`;
  return `Serahkan ${what}, lalu catat penyerahannya`;
}

export function scanWords(kind: LetterKind): string {
  return `Unggah pindaian bertanda tangan ${lowerName(kind)}`;
}

/** "Keputusan Kepala Dinas (pelatihan)" keeps the name of the post. */
function lowerName({ name }: LetterKind): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
