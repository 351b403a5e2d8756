import type { SopDocument } from "@/lib/domain/sop-document";

/** Word for word as the office wrote it, misspellings and blank cells included. */
export const FASILITASI_DOCUMENT: SopDocument = {
  letterhead: {
    government: "PEMERINTAH KABUPATEN LOMBOK BARAT",
    office: "KEPALA DINAS KOPERASI DAN UKM",
    address: "Jl. Soekarno Hatta Giri Menang Gerung Telp. (0370) 681268",
    email: "e-mail: bakesbangpoi@lombokbaratkab.go.id.",
  },
  identity: {
    number: "",
    madeOn: "",
    revisedOn: "",
    effectiveOn: "1 Januari 2023",
    approvedBy: {
      post: "KEPALA DINAS KOPERASI DAN UKM",
      name: "MAAD ADNAN, S.Pd., M.Pd",
      nip: "NIP. 19681231 199103 1 091",
    },
    name: "Penyusunan Perencana Fasilitas Usaha Mikro",
    legalBasis: [
      "Permenkop Usaha Kecil dan menengah Nomor 2 Tahun 2019",
      "PP Nomor 24 Tahun 2018 Tentang Pelayanan Terintegrasi Secara Elektronik",
      "Peraturan BKPM Nomor 1 Tahun 2020 Tentang Penerbitan Sistem OSS",
      "Peraturan Bupati Nomor 25 Tahun 2015 Tentang Pedoman Pembuatan IUMK",
      "Perda Nomor 4 Tahun 2016 Tentang Pemberdayaan Koperasi Dan Usaha Mikro",
    ],
    qualifications: ["Memiliki Kemampuan Dalam Memfasilitasi Usaha Mikro"],
    relatedSops: ["SOP Pengarsipan"],
    equipment: ["Data UKM", "Komputer / Laptop", "ATK"],
    warning: "Jika SOP tidak dilaksanakan, maka Fasilitas UKM Tidak Maksimal",
    records: ["Pencatatan Hasil Identifikasi Fasilitas Usaha Mikro Kecil Dan Menengah"],
  },
  title: "STANDAR OPERASIONAL PROSEDUR (SOP)",
  subtitle: "(PEJABAT FUNGSIONAL PENGAWAS KOPERASI)",
  header: {
    no: "No",
    activity: "Aktivitas",
    actors: {
      title: "Pelaksana",
      columns: [
        { label: "Kabid", role: "kabid" },
        { label: "Jafung", role: "jafung" },
        { label: "Sek/Pro g", role: "sekretaris" },
        { label: "Kadis", role: "kadis" },
        { label: "Seksi Pengem- bangan Usaha", role: "seksi" },
      ],
    },
    standard: { title: "Mutu Baku", requirements: "Persyaratan", time: "Wakt u", output: "Out Put" },
    remarks: "Ket",
  },
  rows: [
    {
      no: 1,
      number: "1",
      activity: "Penyusunan Program dan Kegiatan Seksi Fasilitasi Usaha Mikro",
      requirements: ["Membuat Proposal Bantuan Fasilitasi UMK (Lapak PKL)"],
      time: "28 hari",
      output: ["Tersedianya Kelengkapan Data Pengajuan proposal"],
      remarks: "",
    },
    {
      no: 2,
      number: "2",
      activity: "Penyusunan Program dan Kegiatan Seksi Fasilitasi Usaha Mikro",
      requirements: ["Membuat Proposal Bantuan Fasilitasi UMK (Peralatan)"],
      time: "28 hari",
      output: ["Tersedianya Kelengkapan Data Pengajuan proposal"],
      remarks: "",
    },
    {
      no: 3,
      number: "3",
      activity: "Penyusunan Program dan Kegiatan Promosi UMKM",
      requirements: ["Pembuatan Jadwal promosi Bagi UMKM"],
      time: "5 hari",
      output: ["Tersedianya data UMKM Yang Akan Mengikuti Promosi Prodak"],
      remarks: "",
    },
  ],
};
