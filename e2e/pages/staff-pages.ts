import { readdirSync } from "node:fs";
import path from "node:path";
import { ROLES, type Role } from "@/lib/domain/roles";

const SOP = ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi"] as const satisfies readonly Role[];

/** What stands in a bracket of an address, in a running portal. */
export type Samples = {
  nib: string;
  stall: string;
  business: string;
  staff: string;
  programme: string;
  letter: string;
  incoming: string;
};

const NOBODYS = "00000000-0000-4000-8000-000000000000";

/** Roles of SOP 2. */
const CLASS = ["pelaksana", "jafung", "kabid", "sekretaris", "kadis"] as const satisfies readonly Role[];

function seesClass(role: Role): boolean {
  return role === "auditor" || CLASS.some((candidate) => candidate === role);
}

type StaffPage = {
  address: (samples: Samples) => string;
  roles: readonly Role[];
  others: 403 | 404 | ((role: Role) => 403 | 404);
  /** What those who may open it get there in this portal, if not the page. */
  leads?: 307;
};

/** Every page of the desk behind a sign-in: who may open it, and what the others are told. */
export const STAFF_PAGES: Record<string, StaffPage> = {
  beranda: { address: () => "/petugas/beranda", roles: ROLES, others: 403 },
  tugas: { address: () => "/petugas/tugas", roles: ROLES, others: 403 },
  cari: { address: () => "/petugas/cari?cari=Siti", roles: ROLES, others: 403 },
  permohonan: { address: () => "/petugas/permohonan", roles: [...SOP, "auditor"], others: 403 },
  oss: { address: () => "/petugas/oss", roles: ["pelaksana", "jafung", "kabid"], others: 403 },
  loket: { address: () => "/petugas/loket", roles: ["pelaksana", "seksi"], others: 403 },
  "loket/antrean": { address: () => "/petugas/loket/antrean", roles: ["pelaksana", "seksi"], others: 403 },
  // Of an entry that is nobody's: back to the desk.
  "loket/[id]": {
    address: () => `/petugas/loket/${NOBODYS}`,
    roles: ["pelaksana", "seksi"],
    others: 403,
    leads: 307,
  },
  "loket/[id]/berkas": {
    address: () => `/petugas/loket/${NOBODYS}/berkas`,
    roles: ["pelaksana", "seksi"],
    others: 403,
    leads: 307,
  },
  "loket/[id]/pernyataan": {
    address: () => `/petugas/loket/${NOBODYS}/pernyataan`,
    roles: ["pelaksana", "seksi"],
    others: 403,
    leads: 307,
  },
  "loket/[id]/selesai": {
    address: () => `/petugas/loket/${NOBODYS}/selesai`,
    roles: ["pelaksana", "seksi"],
    others: 403,
    leads: 307,
  },
  "tugas/bagi": { address: () => "/petugas/tugas/bagi", roles: ["kabid", "sekretaris", "kadis"], others: 403 },
  pemberitahuan: { address: () => "/petugas/pemberitahuan", roles: ROLES, others: 403 },
  umkm: { address: () => "/petugas/umkm", roles: [...SOP, "auditor"], others: 403 },
  "umkm/[id]": { address: ({ business }) => `/petugas/umkm/${business}`, roles: [...SOP, "auditor"], others: 403 },
  "laporan/nib": { address: () => "/petugas/laporan/nib", roles: ROLES, others: 403 },
  "laporan/tahunan": { address: () => "/petugas/laporan/tahunan", roles: ROLES, others: 403 },
  "laporan/sop": { address: () => "/petugas/laporan/sop", roles: ROLES, others: 403 },
  "laporan/sop/rincian": {
    address: () => "/petugas/laporan/sop/rincian?sop=nib&langkah=1",
    roles: [...SOP, "auditor"],
    others: 403,
  },
  sop: { address: () => "/petugas/sop", roles: ROLES, others: 403 },
  "sop/[key]": { address: () => "/petugas/sop/nib", roles: ROLES, others: 403 },
  "sop/[key]/beda": { address: () => "/petugas/sop/nib/beda", roles: ROLES, others: 403 },
  "sop/[key]/rancangan/uji": { address: () => "/petugas/sop/nib/rancangan/uji", roles: ROLES, others: 403 },
  "sop/[key]/rancangan": { address: () => "/petugas/sop/nib/rancangan", roles: ROLES, others: 403 },
  "sop/[key]/pertanyaan": {
    address: () => "/petugas/sop/nib/pertanyaan",
    roles: ["kabid", "sekretaris", "kadis"],
    others: 403,
  },
  // SOP 3: Pelaksana and Jafung work, three heads are told. A stranger cannot tell a case from none.
  "permohonan/[ref]": {
    address: ({ nib }) => `/petugas/permohonan/${nib}`,
    roles: ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "auditor"],
    others: 404,
  },
  "permohonan/[ref]/cetak": {
    address: ({ nib }) => `/petugas/permohonan/${nib}/cetak`,
    roles: ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "auditor"],
    others: 404,
  },
  "permohonan/[ref]/terkait": {
    address: ({ stall }) => `/petugas/permohonan/${stall}/terkait`,
    roles: ["seksi", "jafung", "kabid", "sekretaris", "kadis", "auditor"],
    others: 404,
  },
  "permohonan/[ref] lapak": {
    address: ({ stall }) => `/petugas/permohonan/${stall}`,
    roles: ["seksi", "jafung", "kabid", "sekretaris", "kadis", "auditor"],
    others: 404,
  },
  kegiatan: { address: () => "/petugas/kegiatan", roles: [...SOP, "auditor"], others: 403 },
  // Who holds the first programme duty of a SOP makes and manages: Pelaksana of SOP 2, Seksi of SOP 1.
  "kegiatan/baru": { address: () => "/petugas/kegiatan/baru", roles: ["pelaksana", "seksi"], others: 403 },
  "kegiatan/[id]": {
    address: ({ programme }) => `/petugas/kegiatan/${programme}`,
    roles: [...CLASS, "auditor"],
    others: 404,
  },
  "kegiatan/[id]/peserta": {
    address: ({ programme }) => `/petugas/kegiatan/${programme}/peserta`,
    roles: [...CLASS, "auditor"],
    others: 404,
  },
  "kegiatan/[id]/surat": {
    address: ({ programme }) => `/petugas/kegiatan/${programme}/surat`,
    roles: [...CLASS, "auditor"],
    others: 404,
  },
  // Its officer's alone; who may see the programme hears that it is not for them.
  "kegiatan/[id]/kumpulkan": {
    address: ({ programme }) => `/petugas/kegiatan/${programme}/kumpulkan`,
    roles: ["pelaksana"],
    others: (role) => (seesClass(role) ? 403 : 404),
  },
  "kegiatan/[id]/ubah": {
    address: ({ programme }) => `/petugas/kegiatan/${programme}/ubah`,
    roles: ["pelaksana"],
    others: (role) => (seesClass(role) ? 403 : 404),
  },
  surat: { address: () => "/petugas/surat", roles: [...SOP, "auditor"], others: 403 },
  "surat/[id]": {
    address: ({ letter }) => `/petugas/surat/${letter}`,
    roles: ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "auditor"],
    others: 404,
  },
  "surat/cetak": { address: () => "/petugas/surat/cetak", roles: [...SOP, "auditor"], others: 403 },
  "surat/masuk/cetak": { address: () => "/petugas/surat/masuk/cetak", roles: [...SOP, "auditor"], others: 403 },
  "surat/luar": { address: () => "/petugas/surat/luar", roles: ["pelaksana", "sekretaris", "kadis"], others: 403 },
  "surat/masuk": { address: () => "/petugas/surat/masuk", roles: [...SOP, "auditor"], others: 403 },
  "surat/masuk/baru": {
    address: () => "/petugas/surat/masuk/baru",
    roles: ["pelaksana", "sekretaris"],
    others: 403,
  },
  "surat/masuk/[id]": {
    address: ({ incoming }) => `/petugas/surat/masuk/${incoming}`,
    roles: [...SOP, "auditor"],
    others: 404,
  },
  "naskah/[jenis]": {
    address: () => "/petugas/naskah/lembar-persyaratan?layanan=nib",
    roles: ROLES,
    others: 403,
  },
  "naskah/[jenis] of a case": {
    address: ({ nib }) => `/petugas/naskah/tanda-terima-permohonan?permohonan=${nib}`,
    roles: ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "auditor"],
    others: 404,
  },
  "pengaturan/akun": { address: () => "/petugas/pengaturan/akun", roles: ROLES, others: 403 },
  "pengaturan/audit": { address: () => "/petugas/pengaturan/audit", roles: ["admin", "auditor"], others: 403 },
  "pengaturan/alasan": { address: () => "/petugas/pengaturan/alasan", roles: ["admin"], others: 403 },
  "pengaturan/pembagian": { address: () => "/petugas/pengaturan/pembagian", roles: ["admin"], others: 403 },
  "pengaturan/pembagian of a rule": {
    address: () => "/petugas/pengaturan/pembagian?ubah=nib.pelaksana",
    roles: ["admin"],
    others: 403,
  },
  "pengaturan/kalender": { address: () => "/petugas/pengaturan/kalender", roles: ["admin", "auditor"], others: 403 },
  "pengaturan/pengguna": { address: () => "/petugas/pengaturan/pengguna", roles: ["admin"], others: 403 },
  "pengaturan/pengguna/baru": { address: () => "/petugas/pengaturan/pengguna/baru", roles: ["admin"], others: 403 },
  "pengaturan/pengguna/[id]": {
    address: ({ staff }) => `/petugas/pengaturan/pengguna/${staff}`,
    roles: ["admin"],
    others: 403,
  },
  "pengaturan/surat": { address: () => "/petugas/pengaturan/surat", roles: ["admin"], others: 403 },
  "pengaturan/surat/[jenis]": {
    address: () => "/petugas/pengaturan/surat/undangan-peserta",
    roles: ["admin"],
    others: 403,
  },
  "pengaturan/cadangan": { address: () => "/petugas/pengaturan/cadangan", roles: ["admin"], others: 403 },
  "pengaturan/umum": { address: () => "/petugas/pengaturan/umum", roles: ["admin"], others: 403 },
};

export function statusFor({ roles, others, leads }: StaffPage, role: Role): number {
  if (roles.includes(role)) return leads ?? 200;
  return typeof others === "function" ? others(role) : others;
}

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
