import type { Service } from "../service";
import { SERVICE_PAGE } from "../service-page";

export const NIB = {
  slug: "nib",
  letter: "N",
  name: "Bantuan NIB",
  shortName: "NIB",
  summary: "Petugas membantu Anda mendaftarkan usaha di OSS sampai Nomor Induk Berusaha (NIB) terbit.",
  product: "Nomor Induk Berusaha (NIB) yang terbit dari OSS",
  whoMayAsk: "Pelaku usaha mikro dan kecil perorangan yang usahanya belum memiliki NIB. Satu usaha cukup satu NIB.",
  whatFollows: "Setelah itu petugas menemani Anda mengaktifkan akun OSS dan mendaftarkan usaha, sampai NIB terbit.",
  sop: "nib",
  rows: [1, 2, 3, 4, 5],
  kind: "single",
  // SOP 3, row 2: an account on OSS hangs on an e-mail address.
  requires: ["email"],
  // SOP 3 lists the NPWP; OSS no longer insists on it for micro businesses, so the admin may relax it.
  asksNpwp: true,
  questions: [
    {
      key: "activity",
      page: SERVICE_PAGE,
      kind: "long_text",
      label: "Kegiatan usaha",
      hint: "Apa yang dibuat atau dijual, bagaimana, dan di mana.",
      least: 10,
      most: 1_000,
      missing: "Ceritakan kegiatan usaha Anda.",
      short: "Ceritakan sedikit lebih lengkap: apa yang dibuat atau dijual, dan bagaimana.",
    },
    {
      key: "kbliCode",
      page: SERVICE_PAGE,
      kind: "kbli",
      label: "Kode KBLI",
      hint: "5 angka. Belum tahu? Tulis satu kata, misalnya “roti”, dan kami tunjukkan kodenya; atau kosongkan, petugas mencarikannya.",
      optional: true,
    },
    {
      key: "confirmKbli",
      page: SERVICE_PAGE,
      kind: "confirm",
      label: "Kode KBLI perlu dicocokkan",
      box: { label: "Ya, kodenya memang begitu" },
      most: 20,
    },
    {
      key: "ossAccount",
      page: SERVICE_PAGE,
      kind: "choice",
      label: "Akun OSS",
      hint: "Jangan tulis kata sandi OSS di portal ini. Kami tidak pernah memintanya.",
      choices: [
        { value: "belum", label: "Belum punya" },
        { value: "ada", label: "Sudah punya" },
        { value: "lupa", label: "Punya, tetapi lupa sandi atau e-mailnya" },
        { value: "tidak_tahu", label: "Tidak tahu" },
      ],
      shown: "radio",
      missing: "Pilih apakah Anda sudah punya akun OSS.",
    },
  ],
  rules: ["kbliWithVersion"],
} as const satisfies Service;
