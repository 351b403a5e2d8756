import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({ day_past: "Hari pertamanya sudah lewat. Pilih hari ini atau sesudahnya." });

export const acts = defineActs({
  "programme.created": "Membuat kegiatan",
  "programme.edited": "Mengubah kegiatan",
  "programme.deleted": "Menghapus kegiatan yang masih disiapkan",
  "programme.entries_closed": "Menutup pendaftaran kegiatan",
  "programme.entries_opened": "Membuka pendaftaran kegiatan",
});

type Schedule = { firstDay: string | null; lastDay: string | null; hours: string };

/** What the form that moves a programme edits of its facts. */
export function shownSchedule({ firstDay, lastDay, hours }: Schedule): Schedule {
  return { firstDay, lastDay, hours };
}
