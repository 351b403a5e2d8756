/** The pages of the desk; who may open each is the page's own gate. */
export function railItems(openDuties: number | string) {
  return [
    { href: "/petugas/tugas", label: "Tugas", count: openDuties, shortcut: "t" },
    { href: "/petugas/umkm", label: "Register UMKM", shortcut: "u" },
    { href: "/petugas/laporan/nib", label: "Laporan NIB" },
    { href: "/petugas/sop", label: "SOP" },
    { href: "/petugas/pengaturan", label: "Pengaturan" },
  ];
}
