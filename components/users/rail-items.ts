import type { Role } from "@/lib/domain/roles";
import { canReadAudit } from "@/lib/features/audit/policy";

/** The pages of the desk; who may open each is the page's own gate. */
export function railItems(roles: Role[], openDuties: number | string) {
  const settings = roles.includes("admin") ? "pengguna" : canReadAudit({ kind: "staff", roles }) ? "audit" : "akun";
  return [
    { href: "/petugas/tugas", label: "Tugas", count: openDuties },
    { href: "/petugas/umkm", label: "Register UMKM" },
    { href: "/petugas/laporan/nib", label: "Laporan NIB" },
    { href: "/petugas/sop", label: "SOP" },
    { href: `/petugas/pengaturan/${settings}`, label: settings === "akun" ? "Akun saya" : "Pengaturan" },
  ];
}
