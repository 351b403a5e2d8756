import { formatDateRange, formatRupiahWithCents } from "../date-words";
import { countInWords, terbilang } from "../terbilang";
import type { SamplePart } from "./part";

const PEOPLE = [
  ["Baiq Contoh Ningsih", "Keripik Bu Contoh", "Keripik singkong", "Kebon Ayu", "Gerung", "26PK-P4P9-XQGQ"],
  ["Lalu Contoh Hadi", "Tenun Contoh", "Kain tenun", "Senggigi", "Batulayar", "26PM-7RT4-A2KD"],
  ["Inaq Contoh Sari", "Warung Contoh", "Nasi bungkus", "Sekotong Tengah", "Sekotong", "26PW-3HJ8-C9NB"],
] as const;

const peserta = PEOPLE.map(([nama, usaha, produk, desa, kecamatan, nomor], index) => ({
  nama,
  usaha,
  produk,
  alamat: `Dusun Contoh, RT 0${index + 1}`,
  desa,
  kecamatan,
  nomor,
  hadir: index === 2 ? "0" : "3",
  nilai_awal: index === 2 ? "" : `${60 + index}`,
  nilai_akhir: index === 2 ? "" : `${80 + index}`,
  hasil: index === 2 ? "Tidak hadir" : "Hadir",
}));

const GOODS = [
  ["Gerobak dorong", "Besi, 150 × 60 cm", 3, 4_500_000],
  ["Tenda lipat", "2 × 2 m", 3, 1_250_000],
] as const;

const total = GOODS.reduce((sum, [, , many, price]) => sum + many * price, 0);

export const SAMPLE_PROGRAMME: SamplePart = {
  fields: {
    kegiatan: "Pelatihan Pengemasan Produk",
    jenis_kegiatan: "Kelas pelatihan",
    sebutan_peserta: "peserta",
    hari_tanggal: formatDateRange("2026-12-07", "2026-12-09"),
    lama_hari: countInWords(3),
    jam: "09.00-15.00",
    jumlah_jam: countInWords(18),
    tempat_kegiatan: "Aula Contoh, Gerung",
    jumlah_peserta: countInWords(PEOPLE.length),
    kuota: countInWords(30),
    jumlah_stan: countInWords(12),
    mata_anggaran: "Mata anggaran contoh",
    rab_total: formatRupiahWithCents(total),
    rab_terbilang: `${terbilang(total)} rupiah`,
    nomor_sk: "500.3.6/003/SK/DISKOPUKM/XI/2026",
    tanggal_sk: "20 November 2026",
    jumlah_hadir: countInWords(2),
  },
  lists: { mata_pelajaran: ["Kemasan yang menjual", "Menghitung harga pokok"] },
  tables: {
    peserta,
    penerima: peserta.map(({ nama, usaha, desa, kecamatan, nomor }) => ({ nama, usaha, desa, kecamatan, nomor })),
    pengecualian: [{ nama: "Inaq Contoh Sari", nomor: "26PK-P4P9-XQGQ", melewati: "2 pemohon" }],
    pengganti: [
      {
        diganti: "Amaq Contoh Rahman",
        nama: "Inaq Contoh Sari",
        usaha: "Warung Contoh",
        desa: "Sekotong Tengah",
        kecamatan: "Sekotong",
      },
    ],
    panitia: [
      { nama: "Ketua Contoh, S.Sos.", jabatan: "Ketua" },
      { nama: "Anggota Contoh, S.E.", jabatan: "Anggota" },
    ],
    narasumber: [
      { nama: "Lalu Contoh Wiratama, M.M.", instansi: "Balai Pelatihan Contoh", materi: "Kemasan yang menjual" },
      { nama: "Baiq Contoh Lestari, S.E.", instansi: "Universitas Contoh", materi: "Menghitung harga pokok" },
    ],
    rab: GOODS.map(([nama, spesifikasi, many, price]) => ({
      nama,
      spesifikasi,
      jumlah: `${many}`,
      satuan: "unit",
      harga: formatRupiahWithCents(price),
      total: formatRupiahWithCents(many * price),
    })),
    jadwal: [
      { tanggal: "Senin, 7 Desember 2026", jam: "09.00-10.00", acara: "Pembukaan", tempat: "Panggung utama" },
      { tanggal: "Selasa, 8 Desember 2026", jam: "09.00-15.00", acara: "Pameran produk", tempat: "Stan" },
    ],
    survei: [
      { hal: "Ruang cukup untuk semua peserta", siap: "Siap", catatan: "" },
      { hal: "Listrik, pengeras suara, dan proyektor", siap: "Belum siap", catatan: "Proyektor dibawa panitia" },
    ],
    masalah: [{ masalah: "Peserta kesulitan mendapat bahan kemasan", tindak_lanjut: "Dihubungkan dengan pemasok" }],
  },
};
