import type { Kbli } from "@/lib/domain/identifiers";

/**
 * A first choice for micro businesses here (Peraturan BPS 2/2020): food, weaving,
 * crafts, stalls. The whole classification comes by import; the version belongs to
 * the key, for the codes of 2025 mean other things.
 */
export const KBLI_STARTER: readonly (Kbli & { title: string })[] = entries([
  ["01411", "Pembibitan Dan Budidaya Sapi Potong"],
  ["01464", "Budidaya Ayam Lokal dan Persilangannya"],
  ["01465", "Pembibitan dan Budidaya Itik dan/atau Bebek"],
  ["10130", "Industri Pengolahan dan Pengawetan Produk Daging dan Daging Unggas"],
  ["10211", "Industri Penggaraman/Pengeringan Ikan"],
  ["10298", "Industri pengolahan rumput laut"],
  ["10391", "Industri Tempe Kedelai"],
  ["10392", "Industri Tahu Kedelai"],
  ["10423", "Industri Minyak Goreng Kelapa"],
  ["10710", "Industri Produk Roti Dan Kue"],
  ["10722", "Industri Gula Merah"],
  ["10733", "Industri Manisan Buah-buahan Dan Sayuran Kering"],
  ["10750", "Industri Makanan dan Masakan Olahan"],
  ["10761", "Industri Pengolahan Kopi"],
  ["10772", "Industri Bumbu Masak Dan Penyedap Masakan"],
  ["10774", "Industri Pengolahan Garam"],
  ["10792", "Industri Kue Basah"],
  ["10793", "Industri Makanan Dari Kedele Dan Kacang-kacangan Lainnya Bukan Kecap, Tempe Dan Tahu"],
  ["10794", "Industri Kerupuk, Keripik, Peyek Dan Sejenisnya"],
  ["10796", "Industri Dodol"],
  ["10799", "Industri Produk Makanan Lainnya"],
  ["13121", "Industri Pertenunan (Bukan Pertenunan Karung Goni Dan Karung Lainnya)"],
  ["13122", "Industri Kain Tenun Ikat"],
  ["13912", "Industri Kain Sulaman"],
  ["14111", "Industri Pakaian Jadi (Konveksi) Dari Tekstil"],
  ["14120", "Penjahitan Dan Pembuatan Pakaian Sesuai Pesanan"],
  ["16291", "Industri Barang Anyaman Dari Rotan Dan Bambu"],
  ["16293", "Industri Kerajinan Ukiran Dari Kayu Bukan Mebeller"],
  ["18111", "Industri Pencetakan Umum"],
  ["23932", "Industri Perlengkapan Rumah Tangga Dari Tanah Liat/Keramik"],
  ["31001", "Industri Furnitur Dari Kayu"],
  ["32115", "Industri Perhiasan Mutiara"],
  ["45407", "Reparasi Dan Perawatan Sepeda Motor"],
  [
    "47112",
    "Perdagangan Eceran Berbagai Macam Barang Yang Utamanya Makanan, Minuman Atau Tembakau Bukan Di Minimarket/Supermarket/Hypermarket (Tradisional)",
  ],
  ["47213", "Perdagangan Eceran Sayuran"],
  ["47711", "Perdagangan Eceran Pakaian"],
  ["47812", "Perdagangan Eceran Kaki Lima Dan Los Pasar Komoditi Buah-buahan"],
  ["47813", "Perdagangan Eceran Kaki Lima Dan Los Pasar Komoditi Sayur-sayuran"],
  ["47822", "Perdagangan Eceran Kaki Lima Dan Los Pasar Roti, Kue Kering, Kue Basah Dan Sejenisnya"],
  ["47829", "Perdagangan Eceran Kaki Lima Dan Los Pasar Komoditi Makanan Dan Minuman Ytdl"],
  ["47912", "Perdagangan Eceran Melalui Media Untuk Komoditi Tekstil, Pakaian, Alas Kaki Dan Barang Keperluan Pribadi"],
  ["56102", "Rumah/Warung Makan"],
  ["56103", "Kedai Makanan"],
  ["56104", "Penyediaan Makanan Keliling/Tempat Tidak Tetap"],
  ["56210", "Jasa Boga Untuk Suatu Event Tertentu (Event Catering)"],
  ["56304", "Kedai Minuman"],
  ["56306", "Penyediaan Minuman Keliling/Tempat Tidak Tetap"],
  ["95291", "Aktivitas Vermak Pakaian"],
  ["96112", "Aktivitas Salon Kecantikan"],
  ["96200", "Aktivitas penatu"],
]);

function entries(list: [code: string, title: string][]) {
  return list.map(([code, title]) => ({ version: "2020" as const, code, title }));
}
