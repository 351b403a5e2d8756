import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  not_related: "Kedua permohonan itu tidak (lagi) tampak berkaitan. Muat ulang halaman.",
  one_nik: "NIK keduanya sama, jadi ini satu orang. Kalau salah satu NIK salah ketik, minta pemohonnya membetulkan.",
  tie_decided: "Rekan Anda baru saja memutuskan ini. Muat ulang halaman; keputusannya bisa dibatalkan.",
  told_apart:
    "Di antara orang-orang yang jadi satu dengan ini ada yang sudah dinyatakan bukan orang yang sama. Batalkan dahulu keputusan itu.",
  tie_undone: "Keputusan itu sudah dibatalkan. Muat ulang halaman.",
});
export const acts = defineActs({
  "aid.viewed": "Membandingkan permohonan terkait",
  "person.linked": "Menyatakan orang yang sama",
  "person.told_apart": "Menyatakan bukan orang yang sama",
  "person.tie_undone": "Membatalkan keputusan orang yang sama",
});
