const HOME = "/petugas/tugas";

/** Where to go after signing in: only a page of the staff's own part, never another host. */
export function destination(wanted: string | undefined): string {
  if (!wanted || !/^\/petugas(\/|\?|$)/.test(wanted) || /[\\\s]/.test(wanted)) return HOME;
  return /^\/petugas\/(masuk|keluar|undangan)(\/|\?|$)/.test(wanted) ? HOME : wanted;
}
