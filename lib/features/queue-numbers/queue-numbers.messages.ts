import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  nobody_waits: "Tidak ada nomor yang menunggu.",
  not_its_turn: "Nomor itu sudah dilayani, atau sedang dipanggil ke loket lain.",
  desk_moved_on: "Loket ini baru saja memanggil nomor lain. Muat ulang halaman ini.",
});

export const acts = defineActs({
  "ticket.given": "Memberi nomor antrean",
  "ticket.called": "Memanggil nomor antrean",
  "ticket.served": "Menyelesaikan nomor antrean",
  "ticket.missed": "Mencatat nomor antrean tidak hadir",
});
