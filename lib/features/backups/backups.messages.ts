import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  number_below: "Nomor itu lebih kecil daripada yang sudah tercatat di portal ini.",
  numbers_already_checked: "Nomor sudah diperiksa; tidak ada lagi yang perlu diisi.",
});

export const acts = defineActs({
  "portal.restored": "Memulihkan portal dari cadangan",
  "numbers.skipped": "Melewati nomor surat yang keluar sebelum pemulihan",
  "numbers.checked": "Menyatakan nomor surat sudah benar setelah pemulihan",
});
