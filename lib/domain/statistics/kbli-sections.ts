/** KBLI 2020 (Peraturan BPS 2/2020): the sections by the first two digits of a code, both ends included. */
const SECTIONS: readonly [first: number, last: number, letter: string, title: string][] = [
  [1, 3, "A", "Pertanian, Kehutanan dan Perikanan"],
  [5, 9, "B", "Pertambangan dan Penggalian"],
  [10, 33, "C", "Industri Pengolahan"],
  [35, 35, "D", "Pengadaan Listrik, Gas, Uap/Air Panas dan Udara Dingin"],
  [36, 39, "E", "Air, Air Limbah, Sampah dan Remediasi"],
  [41, 43, "F", "Konstruksi"],
  [45, 47, "G", "Perdagangan Besar dan Eceran; Reparasi Mobil dan Sepeda Motor"],
  [49, 53, "H", "Pengangkutan dan Pergudangan"],
  [55, 56, "I", "Penyediaan Akomodasi dan Penyediaan Makan Minum"],
  [58, 63, "J", "Informasi dan Komunikasi"],
  [64, 66, "K", "Aktivitas Keuangan dan Asuransi"],
  [68, 68, "L", "Real Estat"],
  [69, 75, "M", "Aktivitas Profesional, Ilmiah dan Teknis"],
  [77, 82, "N", "Aktivitas Penyewaan, Ketenagakerjaan dan Penunjang Usaha Lainnya"],
  [84, 84, "O", "Administrasi Pemerintahan dan Jaminan Sosial Wajib"],
  [85, 85, "P", "Pendidikan"],
  [86, 88, "Q", "Aktivitas Kesehatan dan Sosial"],
  [90, 93, "R", "Kesenian, Hiburan dan Rekreasi"],
  [94, 96, "S", "Aktivitas Jasa Lainnya"],
  [97, 98, "T", "Rumah Tangga sebagai Pemberi Kerja"],
  [99, 99, "U", "Badan Internasional"],
];

/** "G. Perdagangan …" of a five-digit code; null: no code of KBLI begins so. */
export function kbliSection(code: string): string | null {
  const division = Number(code.slice(0, 2));
  const found = SECTIONS.find(([first, last]) => division >= first && division <= last);
  return found ? `${found[2]}. ${found[3]}` : null;
}
