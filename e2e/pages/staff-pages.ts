import { readdirSync } from "node:fs";
import path from "node:path";
import { ROLES, type Role } from "@/lib/domain/roles";

const SOP = ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi"] as const satisfies readonly Role[];

/** What stands in a bracket of an address, in a running portal. */
export type Samples = { nib: string; stall: string; business: string; staff: string };

type StaffPage = { address: (samples: Samples) => string; roles: readonly Role[]; others: 403 | 404 };

/** Every page of the desk behind a sign-in: who may open it, and what the others are told. */
export const STAFF_PAGES: Record<string, StaffPage> = {
  tugas: { address: () => "/petugas/tugas", roles: ROLES, others: 403 },
  umkm: { address: () => "/petugas/umkm", roles: [...SOP, "auditor"], others: 403 },
  "umkm/[id]": { address: ({ business }) => `/petugas/umkm/${business}`, roles: [...SOP, "auditor"], others: 403 },
  "laporan/nib": { address: () => "/petugas/laporan/nib", roles: ROLES, others: 403 },
  sop: { address: () => "/petugas/sop", roles: ROLES, others: 403 },
  "sop/[key]": { address: () => "/petugas/sop/nib", roles: ROLES, others: 403 },
  // SOP 3: Pelaksana and Jafung work, three heads are told. A stranger cannot tell a case from none.
  "permohonan/[ref]": {
    address: ({ nib }) => `/petugas/permohonan/${nib}`,
    roles: ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "auditor"],
    others: 404,
  },
  "permohonan/[ref] lapak": {
    address: ({ stall }) => `/petugas/permohonan/${stall}`,
    roles: ["seksi", "jafung", "kabid", "sekretaris", "kadis", "auditor"],
    others: 404,
  },
  "pengaturan/akun": { address: () => "/petugas/pengaturan/akun", roles: ROLES, others: 403 },
  "pengaturan/audit": { address: () => "/petugas/pengaturan/audit", roles: ["admin", "auditor"], others: 403 },
  "pengaturan/kalender": { address: () => "/petugas/pengaturan/kalender", roles: ["admin", "auditor"], others: 403 },
  "pengaturan/pengguna": { address: () => "/petugas/pengaturan/pengguna", roles: ["admin"], others: 403 },
  "pengaturan/pengguna/baru": { address: () => "/petugas/pengaturan/pengguna/baru", roles: ["admin"], others: 403 },
  "pengaturan/pengguna/[id]": {
    address: ({ staff }) => `/petugas/pengaturan/pengguna/${staff}`,
    roles: ["admin"],
    others: 403,
  },
  "pengaturan/umum": { address: () => "/petugas/pengaturan/umum", roles: ["admin"], others: 403 },
};

/** Open to nobody in particular, or only a way to another page. */
const OPEN = ["bukan-wewenang", "masuk", "keluar", "undangan/[token]", "pengaturan"];

/** Pages that exist and stand in neither list. */
export function unlistedPages(): string[] {
  const folder = path.resolve("app/petugas");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => path.dirname(file).replaceAll(path.sep, "/"))
    .filter((name) => !(name in STAFF_PAGES) && !OPEN.includes(name));
}
