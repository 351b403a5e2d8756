import { APPLICANT, ROLE_NAMES } from "@/lib/domain/roles";

type Duties = readonly { id: string; row: number; role: string }[];

/** What the end of a duty leads to, and in whose hands. `subject`: "permohonan" or "kegiatan"; `last`: said when no duty of the run follows. */
export function consequence(duties: Duties, duty: string, subject: string, last: string): string {
  const index = duties.findIndex(({ id }) => id === duty);
  const following = duties[index + 1];
  if (!following) return last;
  const { row, role } = following;
  if (row !== duties[index]?.row) return `Setelah ini langkah ${row} dimulai: ${turnOf(role)}.`;
  return role === APPLICANT
    ? `Setelah ini ${turnOf(role)}, di langkah yang sama.`
    : `Setelah ini ${subject} pindah ke ${nameOf(role)} di langkah yang sama.`;
}

function turnOf(role: string): string {
  return `giliran ${role === APPLICANT ? "pemohon" : nameOf(role)}`;
}

function nameOf(role: string): string {
  return ROLE_NAMES[role as keyof typeof ROLE_NAMES] ?? role;
}
