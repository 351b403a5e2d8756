import { ownValue } from "@/lib/domain/own-value";
import { ROLE_NAMES, type Role } from "@/lib/domain/roles";

/** The button that ends a duty, by its verb. */
const DONE_LABELS: Record<string, string> = {
  verify: "Berkas lengkap dan benar",
  perform: "Tandai selesai dikerjakan",
  review: "Telaah selesai, setuju",
  initial: "Paraf",
  approve: "Setujui",
};

type Named = { id: string; verb: string; role: string; record: string | null };

/** What the button does and who has it next: "Simpan NIB dan teruskan ke Jafung". */
export function doneLabel(duties: readonly Named[], id: string): string {
  const place = duties.findIndex((duty) => duty.id === id);
  const duty = duties[place];
  if (!duty) return "Selesaikan tugas";
  const next = duties[place + 1];
  if (duty.record === "nib") return next ? `Simpan NIB dan teruskan ke ${ROLE_NAMES[next.role as Role]}` : "Simpan NIB";
  return ownValue(DONE_LABELS, duty.verb) ?? "Selesaikan tugas";
}
