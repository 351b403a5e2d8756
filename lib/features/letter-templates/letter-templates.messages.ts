import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  template_unsound: "Naskah belum bisa dipakai. Perbaiki yang disebut di bawah ini; isian lain masih ada.",
  template_stale:
    "Sementara halaman ini terbuka, orang lain sudah menyimpan versi baru. Perubahan Anda belum disimpan dan masih ada di sini; buka halaman ini di tab lain untuk melihat versi itu, lalu muat ulang sebelum menyimpan.",
  template_step: "Bagian itu tidak ada lagi di halaman ini. Isian lain masih ada.",
  arms_no_picture: "Lambang belum diganti, karena berkas itu bukan gambar PNG atau JPEG yang bisa dibaca.",
  arms_too_large: "Lambang belum diganti, karena gambarnya terlalu rumit. Pakai gambar yang lebih kecil.",
});

export const acts = defineActs({
  "letter_template.saved": "Mengubah naskah surat",
  "letter_office.saved": "Mengubah kop dan nomor surat",
});
