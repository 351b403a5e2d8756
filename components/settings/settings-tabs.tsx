import { Tabs } from "@/components/ui/tabs";
import type { Role } from "@/lib/domain/roles";

const PAGES: { key: string; label: string; roles: Role[] | null }[] = [
  { key: "akun", label: "Akun saya", roles: null },
  { key: "pengguna", label: "Pengguna", roles: ["admin"] },
  { key: "kalender", label: "Kalender", roles: ["admin", "auditor"] },
  { key: "alasan", label: "Kalimat alasan", roles: ["admin"] },
  { key: "pembagian", label: "Pembagian tugas", roles: ["admin"] },
  { key: "surat", label: "Surat", roles: ["admin"] },
  { key: "umum", label: "Umum", roles: ["admin"] },
  { key: "cadangan", label: "Cadangan", roles: ["admin"] },
  { key: "audit", label: "Jejak audit", roles: ["admin", "auditor"] },
];

/** Only the pages that these roles may open. */
export function SettingsTabs({ current, roles }: { current: string; roles: Role[] }) {
  const mine = PAGES.filter((page) => page.roles === null || page.roles.some((role) => roles.includes(role)));
  return (
    <Tabs
      label="Pengaturan"
      tabs={mine.map((page) => ({
        href: `/petugas/pengaturan/${page.key}`,
        label: page.label,
        current: page.key === current,
      }))}
    />
  );
}
