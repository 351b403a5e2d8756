import { defineActs } from "@/lib/domain/acts";
import { SECURITY_NAMES, URGENCY_NAMES } from "@/lib/domain/letters/handling";
import { ownValue } from "@/lib/domain/own-value";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  template_unsound: "Naskah belum bisa dipakai. Perbaiki yang disebut di bawah ini; isian lain masih ada.",
  template_stale:
    "Halaman ini dibuka dari versi yang tidak ada. Perubahan Anda belum disimpan dan masih ada di sini; salin yang perlu, lalu muat ulang halaman.",
  template_step: "Bagian itu tidak ada lagi di halaman ini. Isian lain masih ada.",
  arms_no_picture: "Lambang belum diganti, karena berkas itu bukan gambar PNG atau JPEG yang bisa dibaca.",
  arms_too_large: "Lambang belum diganti, karena gambarnya terlalu rumit. Pakai gambar yang lebih kecil.",
});

export const acts = defineActs({
  "letter_template.saved": "Mengubah naskah surat",
  "letter_office.saved": "Mengubah kop dan nomor surat",
});

/** Sifat as the form of a kind's words asks for it. */
export const HANDLING_LABELS = { security: "keamanan", urgency: "sifat" };

export function handlingWords(field: string, text: string): string | null {
  if (field === "security") return ownValue(SECURITY_NAMES, text)?.toLowerCase() ?? null;
  return field === "urgency" ? (ownValue(URGENCY_NAMES, text)?.toLowerCase() ?? null) : null;
}
