/** The office as its own letterhead writes it (kop of the SOPs, 1 January 2023). */
export const OFFICE = {
  name: "Dinas Koperasi dan UKM",
  region: "Kabupaten Lombok Barat",
  address: "Jl. Soekarno Hatta, Giri Menang, Gerung",
  phone: "(0370) 681268",
  phoneHref: "tel:+62370681268",
} as const;
