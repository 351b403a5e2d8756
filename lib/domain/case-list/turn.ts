import { APPLICANT } from "../roles";
import type { ApplicationStatus, Party } from "../workflow/state";

/** `stopped`: OSS, on which it is done, is down, or it was paused. */
type OpenDuty = { role: string; stopped: boolean };

export const PARTY_NAMES: Record<Party, string> = {
  office: "Kantor",
  applicant: "Pemohon",
  outside: "Menunggu kegiatan, OSS, atau ditunda",
};

/** Whose clock runs, as the list's columns tell: the state, and the duty that is open; null: none, it is closed. */
export function turnOfCase(status: ApplicationStatus, open: OpenDuty | null): Party | null {
  if (status === "needs_correction") return "applicant";
  if (status === "waiting_programme") return "outside";
  if (["draft", "completed", "rejected", "withdrawn"].includes(status)) return null;
  if (open?.stopped) return "outside";
  return open?.role === APPLICANT ? "applicant" : "office";
}
