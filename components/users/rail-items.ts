import { canReadCaseList } from "@/lib/domain/case-readers";
import { canServeCounter } from "@/lib/domain/counter";
import { isSopRole, type Role } from "@/lib/domain/roles";
import { canReadLetters } from "@/lib/features/desk/letter-access.policy";
import { canReadRegister } from "@/lib/features/register/register.policy";

/** The pages of the desk that these roles may open; the gate is the page's own. */
export function railItems(openDuties: number | string, roles: readonly Role[]) {
  const programmes = roles.some((role) => isSopRole(role) || role === "auditor");
  return [
    { href: "/petugas/beranda", label: "Beranda" },
    { href: "/petugas/tugas", label: "Tugas", count: openDuties, shortcut: "t" },
    ...(canServeCounter({ roles }) ? [{ href: "/petugas/loket", label: "Loket", shortcut: "l" }] : []),
    ...(canReadCaseList({ roles }) ? [{ href: "/petugas/permohonan", label: "Permohonan", shortcut: "p" }] : []),
    ...(programmes ? [{ href: "/petugas/kegiatan", label: "Kegiatan", shortcut: "g" }] : []),
    ...(canReadRegister({ roles }) ? [{ href: "/petugas/umkm", label: "Register UMKM", shortcut: "u" }] : []),
    ...(canReadLetters({ roles }) ? [{ href: "/petugas/surat", label: "Buku surat", shortcut: "s" }] : []),
    { href: "/petugas/laporan/nib", label: "Laporan NIB" },
    { href: "/petugas/laporan/sop", label: "Laporan SOP" },
    { href: "/petugas/laporan/tahunan", label: "Laporan tahunan" },
    { href: "/petugas/sop", label: "SOP" },
    { href: "/petugas/pengaturan", label: "Pengaturan" },
  ];
}
