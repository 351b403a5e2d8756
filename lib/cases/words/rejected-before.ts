import "server-only";
import type { Event } from "@/lib/domain/workflow";
import { formatDate } from "@/lib/domain/working-time";

/**
 * Who rejected what is looked at again, and who took the rejection back: whoever decides now reads it beside the press.
 * null: nothing was rejected, or the last rejection stands.
 */
export function rejectedBeforeWords(history: readonly Event[], staff: ReadonlyMap<string, string>): string | null {
  const index = history.findLastIndex(({ type }) => type === "rejected");
  const rejected = history[index];
  const reopened = history.slice(index + 1).findLast((event) => event.type === "rejection_reopened");
  if (!rejected || reopened?.type !== "rejection_reopened") return null;
  const nameOf = (id: string) => staff.get(id) ?? "petugas";
  const first = `Pernah ditolak ${nameOf(rejected.actor)} pada ${formatDate(rejected.at)}`;
  // Still to be decided: the applicant's words stand below.
  if (reopened.actor === "pemohon") return `${first}; alasannya ada di riwayat.`;
  const taken = reopened.onObjection ? "keberatan pemohon dikabulkan" : "penolakan itu dibuka lagi oleh";
  return `${first}; ${taken} ${nameOf(reopened.actor)} pada ${formatDate(reopened.at)}. Alasan keduanya ada di riwayat.`;
}
