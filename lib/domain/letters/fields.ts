/**
 * What a letter can be about. One letter each: an application; a programme; a participant or a speaker of a programme;
 * one day of it; a year's NIB report; a service.
 */
export const LETTER_SUBJECTS = [
  "application",
  "programme",
  "participant",
  "speaker",
  "day",
  "report",
  "service",
] as const;
export type LetterSubject = (typeof LETTER_SUBJECTS)[number];

/** Where somebody writes down what a letter lacks. */
export type Whereabouts =
  | "settings"
  | "staff"
  | "sop"
  | "service"
  | "case"
  | "programme"
  | "records"
  | "participants"
  | "decree"
  | "letter";

export type PlaceholderField = { name: string; place: Whereabouts };
export type TableSource = { name: string; place: Whereabouts; columns: Record<string, string> };
export type DataCatalogue = {
  fields: Record<string, PlaceholderField>;
  lists: Record<string, PlaceholderField>;
  tables: Record<string, TableSource>;
};

const field = (name: string, place: Whereabouts): PlaceholderField => ({ name, place });

/** Ending of the keys that titles use: the plain field in capitals, made by `fill` and not by the data. */
export const CAPITALS = "_besar";

const OFFICE: DataCatalogue = {
  fields: {
    nomor: field("Nomor surat", "letter"),
    tanggal: field("Tanggal surat", "letter"),
    tanggal_kata: field("Tanggal surat dengan kata", "letter"),
    /** "Biasa", "Rahasia, Segera" */
    sifat: field("Sifat surat", "letter"),
    tempat: field("Tempat surat", "settings"),
    dinas: field("Nama dinas", "settings"),
    dinas_besar: field("Nama dinas, huruf besar", "settings"),
    kabupaten: field("Nama kabupaten", "settings"),
    kabupaten_besar: field("Nama kabupaten, huruf besar", "settings"),
    kepala: field("Nama penanda tangan", "staff"),
    kepala_jabatan: field("Jabatan penanda tangan", "staff"),
    kepala_nip: field("NIP penanda tangan", "staff"),
  },
  lists: { dasar_hukum: field("Dasar hukum SOP", "sop") },
  tables: {},
};

const APPLICATION: DataCatalogue = {
  fields: {
    pemohon_nama: field("Nama pemohon", "case"),
    pemohon_alamat: field("Alamat pemohon", "case"),
    pemohon_desa: field("Desa pemohon", "case"),
    pemohon_kecamatan: field("Kecamatan pemohon", "case"),
    usaha_nama: field("Nama usaha", "case"),
    usaha_produk: field("Produk usaha", "case"),
    usaha_alamat: field("Alamat usaha", "case"),
    nomor_permohonan: field("Nomor permohonan", "case"),
    layanan: field("Layanan", "case"),
    diajukan: field("Tanggal diajukan", "case"),
    keadaan: field("Keadaan permohonan", "case"),
    waktu_layanan: field("Waktu menurut SOP", "case"),
    alasan_tolak: field("Alasan penolakan", "case"),
    batas_keberatan: field("Batas waktu keberatan", "case"),
    keberatan: field("Kalimat tentang keberatan", "case"),
    nib: field("NIB", "case"),
    nib_tanggal: field("Tanggal NIB", "case"),
    nib_kbli: field("KBLI pada NIB", "case"),
    nib_risiko: field("Tingkat risiko pada NIB", "case"),
    diserahkan: field("Tanggal penyerahan", "case"),
    diserahkan_kepada: field("Penerima NIB", "case"),
    diserahkan_cara: field("Cara penyerahan NIB", "case"),
    diserahkan_oleh: field("Petugas yang menyerahkan NIB", "case"),
    hasil: field("Hasil untuk pemohon", "case"),
  },
  lists: { berkas: field("Berkas yang diserahkan", "case") },
  tables: {
    persyaratan: {
      name: "Persyaratan dan keadaannya",
      place: "case",
      columns: { nama: "Persyaratan", keadaan: "Keadaan", catatan: "Catatan" },
    },
  },
};

const PROGRAMME: DataCatalogue = {
  fields: {
    kegiatan: field("Nama kegiatan", "programme"),
    kegiatan_besar: field("Nama kegiatan, huruf besar", "programme"),
    jenis_kegiatan: field("Jenis kegiatan", "programme"),
    /** "peserta" of a class or an event, "penerima bantuan" of a proposal: "calon [Sebutan peserta]". */
    sebutan_peserta: field("Sebutan peserta", "programme"),
    sebutan_peserta_besar: field("Sebutan peserta, huruf besar", "programme"),
    hari_tanggal: field("Hari dan tanggal kegiatan", "programme"),
    /** "3 (tiga)" */
    lama_hari: field("Lama kegiatan dalam hari", "programme"),
    /** "09.00-15.00"; the template says WITA. */
    jam: field("Jam kegiatan", "programme"),
    /** Hours of all days together, "18 (delapan belas)". */
    jumlah_jam: field("Jumlah jam dengan kata", "programme"),
    tempat_kegiatan: field("Tempat kegiatan", "programme"),
    jumlah_peserta: field("Jumlah peserta dengan kata", "participants"),
    kuota: field("Kuota dengan kata", "programme"),
    jumlah_stan: field("Jumlah stan", "programme"),
    mata_anggaran: field("Mata anggaran", "programme"),
    /** "Rp1.500.000,00" */
    rab_total: field("Jumlah RAB", "records"),
    /** "satu juta lima ratus ribu rupiah" */
    rab_terbilang: field("Jumlah RAB dengan kata", "records"),
    nomor_sk: field("Nomor SK", "decree"),
    tanggal_sk: field("Tanggal SK", "decree"),
    /** Whoever attended by the rule of the outcome, "27 (dua puluh tujuh)". */
    jumlah_hadir: field("Jumlah peserta yang hadir", "participants"),
  },
  lists: { mata_pelajaran: field("Materi kegiatan", "records") },
  tables: {
    peserta: {
      name: "Peserta",
      place: "participants",
      columns: {
        nama: "Nama",
        usaha: "Usaha",
        produk: "Produk",
        alamat: "Alamat",
        desa: "Desa",
        kecamatan: "Kecamatan",
        nomor: "Nomor permohonan",
        hadir: "Hari hadir",
        nilai_awal: "Nilai awal",
        nilai_akhir: "Nilai akhir",
        hasil: "Hasil",
      },
    },
    penerima: {
      name: "Penerima bantuan yang disetujui",
      place: "participants",
      columns: { nama: "Nama", usaha: "Usaha", desa: "Desa", kecamatan: "Kecamatan", nomor: "Nomor permohonan" },
    },
    pengecualian: {
      name: "Yang didahulukan dari urutan",
      place: "participants",
      columns: { nama: "Nama", nomor: "Nomor permohonan", melewati: "Melewati" },
    },
    pengganti: {
      name: "Peserta pengganti",
      place: "participants",
      columns: { diganti: "Yang diganti", nama: "Pengganti", usaha: "Usaha", desa: "Desa", kecamatan: "Kecamatan" },
    },
    panitia: { name: "Panitia", place: "records", columns: { nama: "Nama", jabatan: "Jabatan dalam panitia" } },
    narasumber: {
      name: "Narasumber",
      place: "records",
      columns: { nama: "Nama", instansi: "Instansi", materi: "Materi" },
    },
    rab: {
      name: "Rencana anggaran biaya",
      place: "records",
      columns: {
        nama: "Barang",
        spesifikasi: "Spesifikasi",
        jumlah: "Jumlah",
        satuan: "Satuan",
        harga: "Harga satuan",
        total: "Jumlah harga",
      },
    },
    jadwal: {
      name: "Jadwal acara",
      place: "records",
      columns: { tanggal: "Tanggal", jam: "Jam", acara: "Acara", tempat: "Tempat" },
    },
    survei: {
      name: "Hasil survei lokasi",
      place: "records",
      columns: { hal: "Yang diperiksa", siap: "Siap", catatan: "Catatan" },
    },
    masalah: {
      name: "Permasalahan",
      place: "records",
      columns: { masalah: "Permasalahan", tindak_lanjut: "Tindak lanjut" },
    },
  },
};

const SPEAKER: DataCatalogue = {
  fields: {
    narasumber_nama: field("Nama narasumber", "records"),
    /** "" of somebody who comes from no office. */
    narasumber_instansi: field("Instansi narasumber", "records"),
    narasumber_materi: field("Materi narasumber", "records"),
  },
  lists: {},
  tables: {},
};

const DAY: DataCatalogue = { fields: { hari: field("Hari dan tanggal", "programme") }, lists: {}, tables: {} };

const REPORT: DataCatalogue = {
  fields: {
    tahun: field("Tahun laporan", "letter"),
    /** "November" */
    bulan: field("Bulan laporan", "letter"),
    bulan_besar: field("Bulan laporan, huruf besar", "letter"),
    jumlah_nib: field("Jumlah NIB", "letter"),
    jumlah_nib_bulan: field("Jumlah NIB bulan laporan", "letter"),
  },
  lists: {},
  tables: {
    nib_per_bulan: { name: "NIB per bulan", place: "letter", columns: { bulan: "Bulan", jumlah: "Jumlah" } },
    nib_per_kecamatan: {
      name: "NIB per kecamatan",
      place: "letter",
      columns: { kecamatan: "Kecamatan", bulan_ini: "Bulan ini", tahun_ini: "Tahun ini" },
    },
  },
};

const SERVICE: DataCatalogue = {
  fields: {
    layanan: field("Layanan", "service"),
    layanan_besar: field("Layanan, huruf besar", "service"),
    ringkasan: field("Ringkasan layanan", "service"),
    waktu: field("Waktu layanan", "service"),
    biaya: field("Biaya layanan", "service"),
    produk: field("Produk layanan", "service"),
    pengaduan: field("Pengaduan", "service"),
    alamat_formulir: field("Alamat formulir", "service"),
  },
  lists: { langkah: field("Prosedur layanan", "service") },
  tables: {
    syarat: {
      name: "Persyaratan layanan",
      place: "service",
      columns: { nama: "Persyaratan", wajib: "Wajib", keterangan: "Keterangan" },
    },
    pertanyaan: {
      name: "Pertanyaan formulir",
      place: "service",
      columns: { bagian: "Bagian", pertanyaan: "Pertanyaan" },
    },
  },
};

/** What the templates of a subject may name. */
export const CATALOGUES: Record<LetterSubject, DataCatalogue> = {
  application: joined(OFFICE, APPLICATION),
  programme: joined(OFFICE, PROGRAMME),
  participant: joined(OFFICE, PROGRAMME, APPLICATION),
  speaker: joined(OFFICE, PROGRAMME, SPEAKER),
  day: joined(OFFICE, PROGRAMME, DAY),
  report: joined(OFFICE, REPORT),
  service: joined(OFFICE, SERVICE),
};

function joined(...parts: DataCatalogue[]): DataCatalogue {
  return {
    fields: Object.assign({}, ...parts.map((part) => part.fields)),
    lists: Object.assign({}, ...parts.map((part) => part.lists)),
    tables: Object.assign({}, ...parts.map((part) => part.tables)),
  };
}
