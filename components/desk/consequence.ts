type Duties = readonly { id: string; row: number }[];

/** What the end of a duty leads to. `subject`: "permohonan" or "kegiatan"; `last`: said when no duty of the run follows. */
export function consequence(duties: Duties, duty: string, subject: string, last: string): string {
  const index = duties.findIndex(({ id }) => id === duty);
  const following = duties[index + 1];
  if (!following) return last;
  return following.row === duties[index]?.row
    ? `Setelah ini ${subject} pindah ke petugas berikutnya di langkah yang sama.`
    : `Setelah ini langkah ${following.row} dimulai.`;
}
