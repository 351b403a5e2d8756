import { APPLICANT } from "../roles";
import type { ApplicationStatus, Party } from "../workflow/state";

export const PARTY_NAMES: Record<Party, string> = {
  office: "Kantor",
  applicant: "Pemohon",
  outside: "Menunggu kegiatan",
};

/** Whose clock runs, as the list's columns tell: the state, and the role of the duty that is open; null: none, it is closed. */
export function turnOfCase(status: ApplicationStatus, openRole: string | null): Party | null {
  if (status === "needs_correction") return "applicant";
  if (status === "waiting_programme") return "outside";
  if (["draft", "completed", "rejected", "withdrawn"].includes(status)) return null;
  return openRole === APPLICANT ? "applicant" : "office";
}
