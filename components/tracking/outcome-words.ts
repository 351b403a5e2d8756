const WORDS: Record<string, string> = {
  attended: "Hadir",
  absent: "Tidak hadir",
  approved: "Disetujui penuh",
  approved_in_part: "Disetujui sebagian",
  not_approved: "Tidak disetujui",
  appeared: "Tampil",
  cancelled: "Batal tampil",
};

export function outcomeWords(outcome: string): string {
  return WORDS[outcome] ?? outcome;
}
