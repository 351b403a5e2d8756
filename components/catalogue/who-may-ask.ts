import type { ServiceSlug } from "@/lib/domain/services";

/** The SOPs do not say who may ask; these are proposals and marked so on the page. */
export const WHO_MAY_ASK: Record<ServiceSlug, string> = {
  nib: "Pelaku usaha mikro dan kecil perorangan yang usahanya belum memiliki NIB. Satu usaha cukup satu NIB.",
  lapak: "Pedagang kaki lima dan pelaku usaha mikro yang berjualan di Kabupaten Lombok Barat.",
  peralatan: "Pelaku usaha mikro di Kabupaten Lombok Barat yang usahanya sudah berjalan.",
  promosi: "Pelaku usaha mikro dan kecil di Kabupaten Lombok Barat yang memiliki produk sendiri.",
  pelatihan: "Pelaku usaha mikro dan kecil di Kabupaten Lombok Barat, baik yang baru mulai maupun yang sudah berjalan.",
};
