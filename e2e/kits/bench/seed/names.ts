/** Names as they stand in a register of Lombok: a few first names are borne by very many. */
export const FIRST_NAMES = (
  "Siti Aminah;Siti Maryam;Siti Hajar;Baiq Nurhayati;Baiq Rohani;Baiq Ida;Lalu Suryadi;Lalu Mustiadi;Muhammad Zaini;" +
  "Muhammad Saleh;Sahdan;Saparudin;Junaidi;Kamarudin;Sahnun;Ahyar;Sumiati;Hadijah;Zohriah;Serimin;Maemunah;Nurul;" +
  "Raodah;Inaq Sari;Amaq Sahri;I Wayan;Ni Luh;I Gede;Ni Made;Zulkifli"
).split(";");

export const LAST_NAMES = (
  "Hamdani;Wirajaya;Azhari;Mahsun;Fathurrahman;Kusuma;Ramdani;Anggara;Handayani;Hidayati;Apriani;Mulyani;Husniati;" +
  "Lestari;Fitriani;Wahyuni;Putra;Dewi;Suparman;Jaya;Rahman;Hakim;Yusuf;Ismail;Nasution;Sukmawati;Astuti;Wardana;" +
  "Gunawan;Saputra;Hariyadi;Sastra;Mandra;Purnama;Aryani;Utami;Sudirman;Syukur;Arifin;Basri"
).split(";");

const TRADES = "Warung;Kios;Bengkel;Sate;Tenun;Keripik;Kopi;Jahit;Kue;Ayam Taliwang;Gerabah;Madu".split(";");

/** The person and the business of a serial number; the whole name comes back every 1,200 numbers, with another business. */
export function namesOf(serial: number): { applicant: string; business: string } {
  const first = FIRST_NAMES[serial % FIRST_NAMES.length] ?? "";
  const last = LAST_NAMES[Math.floor(serial / FIRST_NAMES.length) % LAST_NAMES.length] ?? "";
  const trade = TRADES[serial % TRADES.length] ?? "";
  return { applicant: `${first} ${last}`, business: `${trade} ${last} ${serial.toString(36)}` };
}
