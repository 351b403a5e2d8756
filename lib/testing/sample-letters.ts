import type { Block, Letterhead, LetterModel, Signer } from "@/lib/domain/letters/model";

const HEAD: Letterhead = {
  government: "PEMERINTAH KABUPATEN LOMBOK BARAT",
  office: "DINAS KOPERASI DAN USAHA KECIL MENENGAH",
  address: "Jalan Soekarno-Hatta, Giri Menang, Gerung 83363",
  contact: "Telepon (0370) 681268, pos-el dinkopukm@lombokbaratkab.go.id, laman lombokbaratkab.go.id",
  // One grey point, drawn in the place of the regency's arms.
  arms: {
    type: "image/png",
    data: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  },
};

export const SIGNER: Signer = {
  above: [],
  post: "Kepala Dinas Koperasi dan UKM",
  name: "H. Lalu Ahmad Fauzan, S.Sos., M.M.",
  rank: "Pembina Utama Muda",
  nip: "19690817 199503 1 002",
};

const CLASS = "Pelatihan Pengolahan Hasil Laut bagi Pelaku Usaha Mikro";
const NUMBER = "500.3.2.1/127/DISKOPUKM/XI/2026";

/** A letter with everything that a final one has; `part` changes it. */
export function letterWith(blocks: Block[], part: Partial<LetterModel> = {}): LetterModel {
  return {
    kind: "contoh",
    title: "Surat contoh",
    page: { size: "f4", margins: { top: 25, bottom: 30, left: 30, right: 25 } },
    letterhead: HEAD,
    draft: false,
    initials: [],
    check: { code: "K7QP-3XWD-9F2M", address: "https://umkm.lombokbaratkab.go.id/verifikasi" },
    blocks,
    ...part,
  };
}

const paragraph = (text: string): Block => ({ type: "paragraph", text, align: "justify", strong: false, indent: true });

export function invitationTo(name: string, part: Partial<LetterModel> = {}): LetterModel {
  const blocks: Block[] = [
    {
      type: "correspondence",
      date: "Gerung, 28 November 2026",
      facts: [
        ["Nomor", NUMBER],
        ["Sifat", "Biasa"],
        ["Lampiran", "1 (satu) lembar"],
        ["Hal", `Undangan peserta ${CLASS}`],
      ],
      to: [`Yth. ${name}`, "Pemilik usaha Terasi Lembar Berkah", "Desa Labuan Tereng, Kecamatan Lembar", "di tempat"],
    },
    paragraph(
      `Sehubungan dengan pelaksanaan ${CLASS} dan Keputusan Kepala Dinas Nomor 500.3.2.1/12/DISKOPUKM/XI/2026 tanggal 20 November 2026, kami mengundang Saudara menjadi peserta pada:`,
    ),
    {
      type: "facts",
      rows: [
        ["Hari, tanggal", "Senin, 7 Desember 2026 sampai dengan Rabu, 9 Desember 2026"],
        ["Pukul", "08.30 WITA sampai selesai"],
        ["Tempat", "Aula Dinas Koperasi dan UKM, Jalan Soekarno-Hatta, Giri Menang, Gerung"],
        ["Nomor permohonan", "26PL-K3R8-XM2Q"],
      ],
    },
    paragraph(
      "Mohon membawa KTP dan surat ini. Kegiatan ini gratis. Bila tidak dapat hadir, mohon memberi kabar sebelum hari pertama supaya tempatnya dapat diberikan kepada pemohon lain.",
    ),
    paragraph("Demikian undangan ini kami sampaikan. Atas kehadirannya kami ucapkan terima kasih."),
    { type: "signatures", signers: [SIGNER] },
    { type: "copies", items: ["Bupati Lombok Barat (sebagai laporan)", "Camat Lembar", "Arsip"] },
  ];
  return letterWith(blocks, { kind: "undangan-peserta", title: `Undangan peserta, ${name}`, ...part });
}

export function participants(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    `${index + 1}`,
    `Baiq Nurminah binti Lalu Sahrul ${index + 1}`,
    `Terasi Lembar Berkah ${index + 1}`,
    "Labuan Tereng",
    "Lembar",
    `${(index % 9) + 1}.500.000`,
  ]);
}

export function decree(count = 60, part: Partial<LetterModel> = {}): LetterModel {
  const sayings = (label: string, text: string): Block => ({ type: "clause", label, style: "none", items: [text] });
  const annex = (roman: string, heading: string, table: Omit<Extract<Block, { type: "table" }>, "type">): Block[] => [
    { type: "annex", lines: [`LAMPIRAN ${roman}`, "KEPUTUSAN KEPALA DINAS KOPERASI DAN UKM", `NOMOR ${NUMBER}`] },
    { type: "heading", text: heading },
    { type: "table", ...table },
    { type: "signatures", signers: [SIGNER] },
  ];
  const blocks: Block[] = [
    {
      type: "title",
      lines: ["KEPUTUSAN KEPALA DINAS KOPERASI DAN UKM", "KABUPATEN LOMBOK BARAT"],
      number: NUMBER,
      about: `PANITIA, PESERTA, NARASUMBER, DAN LOKASI ${CLASS.toUpperCase()}`,
    },
    {
      type: "clause",
      label: "Menimbang",
      style: "a.",
      items: [
        `bahwa untuk meningkatkan kemampuan pelaku usaha mikro perlu diselenggarakan ${CLASS};`,
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu ditetapkan panitia, peserta, narasumber, dan lokasinya dengan Keputusan Kepala Dinas;",
      ],
    },
    {
      type: "clause",
      label: "Mengingat",
      style: "1.",
      items: [
        "Undang-Undang Nomor 20 Tahun 2008 tentang Usaha Mikro, Kecil, dan Menengah;",
        "Peraturan Pemerintah Nomor 7 Tahun 2021 tentang Kemudahan, Pelindungan, dan Pemberdayaan Koperasi dan Usaha Mikro, Kecil, dan Menengah;",
        "Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023 tentang Tata Naskah Dinas di Lingkungan Pemerintah Daerah;",
      ],
    },
    { type: "paragraph", text: "MEMUTUSKAN:", align: "center", strong: true, indent: false },
    sayings("Menetapkan", `KEPUTUSAN TENTANG PANITIA, PESERTA, NARASUMBER, DAN LOKASI ${CLASS.toUpperCase()}.`),
    sayings("KESATU", "Panitia sebagaimana tercantum dalam Lampiran I."),
    sayings("KEDUA", `Peserta sebanyak ${count} orang sebagaimana tercantum dalam Lampiran II.`),
    sayings("KETIGA", "Narasumber sebagaimana tercantum dalam Lampiran III."),
    sayings("KEEMPAT", "Keputusan ini mulai berlaku pada tanggal ditetapkan."),
    { type: "signatures", signers: [{ ...SIGNER, above: ["Ditetapkan di Gerung", "pada tanggal 28 November 2026"] }] },
    ...annex("I", `PANITIA ${CLASS.toUpperCase()}`, {
      caption: "",
      columns: [{ title: "No", width: 6, align: "center" }, { title: "Nama" }, { title: "Jabatan dalam panitia" }],
      rows: [
        ["1", "Hj. Baiq Rina Astuti, S.E.", "Ketua"],
        ["2", "Muhammad Zainul Hadi", "Anggota"],
      ],
      footer: null,
      tall: false,
    }),
    ...annex("II", `PESERTA ${CLASS.toUpperCase()}`, {
      caption: "Menurut urutan pendaftaran",
      columns: [
        { title: "No", width: 7, align: "center" },
        { title: "Nama", width: 27 },
        { title: "Usaha" },
        { title: "Desa" },
        { title: "Kecamatan" },
        { title: "Bantuan (Rp)" },
      ],
      rows: participants(count),
      footer: ["Jumlah", "292.500.000"],
      tall: false,
    }),
    ...annex("III", `NARASUMBER ${CLASS.toUpperCase()}`, {
      caption: "",
      columns: [
        { title: "No", width: 6, align: "center" },
        { title: "Nama" },
        { title: "Instansi" },
        { title: "Materi" },
      ],
      rows: [["1", "Dr. Ir. Ni Luh Ketut Ayu", "Universitas Mataram", "Keamanan pangan olahan"]],
      footer: null,
      tall: false,
    }),
  ];
  return letterWith(blocks, { kind: "keputusan-pelatihan", title: `Keputusan, ${CLASS}`, ...part });
}

export function attendanceList(count = 30): LetterModel {
  const blocks: Block[] = [
    { type: "title", lines: ["DAFTAR HADIR", CLASS.toUpperCase()], number: null, about: null },
    {
      type: "facts",
      rows: [
        ["Hari, tanggal", "Senin, 7 Desember 2026"],
        ["Tempat", "Aula Dinas Koperasi dan UKM"],
      ],
    },
    {
      type: "table",
      caption: "",
      columns: [
        { title: "No", width: 6, align: "center" },
        { title: "Nama" },
        { title: "Usaha" },
        { title: "Tanda tangan", width: 28 },
      ],
      rows: participants(count).map(([no = "", name = "", business = ""]) => [no, name, business, ""]),
      footer: null,
      tall: true,
    },
    {
      type: "signatures",
      signers: [
        { above: [], post: "Narasumber", name: "Dr. Ir. Ni Luh Ketut Ayu", rank: "", nip: "" },
        { above: ["Mengetahui,"], post: "Ketua Panitia", name: "Hj. Baiq Rina Astuti, S.E.", rank: "", nip: "" },
        { ...SIGNER, above: ["Gerung, 7 Desember 2026"] },
      ],
    },
  ];
  return letterWith(blocks, {
    kind: "daftar-hadir",
    title: "Daftar hadir, Senin, 7 Desember 2026",
    draft: true,
    check: null,
    initials: ["Kepala Bidang Pemberdayaan Usaha Mikro", "Sekretaris Dinas"],
  });
}

export function certificate(name = "Baiq Sari Ningsih"): LetterModel {
  const centred = (text: string, strong = false): Block => ({
    type: "paragraph",
    text,
    align: "center",
    strong,
    indent: false,
  });
  const blocks: Block[] = [
    { type: "title", lines: ["SERTIFIKAT"], number: NUMBER, about: null },
    centred("diberikan kepada"),
    centred(name, true),
    centred("pemilik usaha Terasi Lembar Berkah, Desa Labuan Tereng, Kecamatan Lembar"),
    centred(`yang telah mengikuti ${CLASS} pada tanggal 7 sampai dengan 9 Desember 2026 selama 24 jam pelajaran.`),
    { type: "signatures", signers: [{ ...SIGNER, above: ["Gerung, 9 Desember 2026"] }] },
    { type: "annex", lines: ["DAFTAR MATERI"] },
    {
      type: "table",
      caption: "",
      columns: [{ title: "No", width: 8, align: "center" }, { title: "Materi" }, { title: "Jam pelajaran", width: 22 }],
      rows: [
        ["1", "Keamanan pangan olahan hasil laut", "8"],
        ["2", "Kemasan dan label", "8"],
        ["3", "Perhitungan harga pokok", "8"],
      ],
      footer: ["Jumlah", "24"],
      tall: false,
    },
  ];
  return letterWith(blocks, { kind: "sertifikat-pelatihan", title: `Sertifikat, ${name}` });
}
