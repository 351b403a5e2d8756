import { ownAddress } from "@/lib/domain/own-address";

export const STAFF_HOME = "/petugas/tugas";

/** Where to go after signing in: only a page of the staff's own part, never another host. */
export function destination(wanted: string | undefined): string {
  const leads = ownAddress(wanted ?? "", ["petugas"]);
  return leads === null || /^\/petugas\/(masuk|keluar|undangan)(\/|\?|$)/.test(leads) ? STAFF_HOME : leads;
}
