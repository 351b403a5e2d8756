import type { ServiceSlug } from "../services";

/** The four questions before a service is chosen, in plain words; their keys and values stand in the address. */
export const PRE_SCREEN = [
  {
    key: "perlu",
    label: "Apa yang paling Anda perlukan sekarang?",
    choices: [
      { value: "izin", label: "Izin usaha atau NIB" },
      { value: "tempat", label: "Tempat atau lapak untuk berjualan" },
      { value: "alat", label: "Alat untuk bekerja" },
      { value: "pembeli", label: "Produk saya lebih dikenal orang" },
      { value: "ilmu", label: "Belajar, misalnya kemasan atau jualan lewat HP" },
      { value: "belum_tahu", label: "Belum tahu" },
    ],
  },
  {
    key: "usaha",
    label: "Bagaimana usaha Anda sekarang?",
    choices: [
      { value: "rencana", label: "Masih rencana, belum jalan" },
      { value: "produk", label: "Jalan: membuat dan menjual produk sendiri" },
      { value: "dagang", label: "Jalan: menjual barang buatan orang lain" },
      { value: "jasa", label: "Jalan: jasa, misalnya jahit, cukur, atau bengkel" },
    ],
  },
  {
    key: "nib",
    label: "Apakah usaha itu sudah punya NIB?",
    hint: "NIB adalah Nomor Induk Berusaha, 13 angka, dari oss.go.id.",
    choices: [
      { value: "belum", label: "Belum" },
      { value: "sudah", label: "Sudah" },
      { value: "tidak_tahu", label: "Tidak tahu" },
    ],
  },
  {
    key: "lokasi",
    label: "Di mana tempat usahanya?",
    hint: "Anda sendiri boleh tinggal di kabupaten atau kota lain.",
    choices: [
      { value: "lombok_barat", label: "Di Kabupaten Lombok Barat" },
      { value: "luar", label: "Di tempat lain" },
    ],
  },
] as const;

export type PreScreenKey = (typeof PRE_SCREEN)[number]["key"];
export type PreScreenAnswers = {
  [Asked in (typeof PRE_SCREEN)[number] as Asked["key"]]: Asked["choices"][number]["value"];
};

/** What a need asks for first; who does not know yet asks for none. */
export const WISHED: Record<PreScreenAnswers["perlu"], ServiceSlug | null> = {
  izin: "nib",
  tempat: "lapak",
  alat: "peralatan",
  pembeli: "promosi",
  ilmu: "pelatihan",
  belum_tahu: null,
};

type Obstacle = {
  [Key in PreScreenKey]: { question: Key; values: readonly PreScreenAnswers[Key][]; why: string };
}[PreScreenKey];

/** Of every service: who may ask (lib/domain/forms/services), as reasons against. */
export const OBSTACLES_OF_ALL: readonly Obstacle[] = [
  {
    question: "lokasi",
    values: ["luar"],
    why: "Layanan ini hanya untuk usaha yang tempatnya di Kabupaten Lombok Barat.",
  },
];

export const OBSTACLES: Record<ServiceSlug, readonly Obstacle[]> = {
  nib: [{ question: "nib", values: ["sudah"], why: "Usaha Anda sudah punya NIB. Satu usaha cukup satu NIB." }],
  lapak: [
    { question: "usaha", values: ["rencana"], why: "Lapak untuk yang sudah berjualan; usaha Anda masih rencana." },
    { question: "usaha", values: ["jasa"], why: "Lapak untuk yang menjual barang; usaha Anda jasa." },
  ],
  peralatan: [
    {
      question: "usaha",
      values: ["rencana"],
      why: "Peralatan untuk usaha yang sudah jalan; usaha Anda masih rencana.",
    },
  ],
  promosi: [
    { question: "usaha", values: ["rencana"], why: "Promosi untuk produk yang sudah ada; usaha Anda masih rencana." },
    {
      question: "usaha",
      values: ["dagang", "jasa"],
      why: "Promosi untuk yang punya produk buatan sendiri.",
    },
  ],
  pelatihan: [],
};

/** What is proposed where the wish does not fit or is not known: the first of these that fits. */
export const USEFUL: Record<PreScreenAnswers["usaha"], readonly ServiceSlug[]> = {
  rencana: ["pelatihan", "nib"],
  produk: ["nib", "promosi", "peralatan", "pelatihan"],
  dagang: ["nib", "lapak", "peralatan", "pelatihan"],
  jasa: ["nib", "peralatan", "pelatihan"],
};
