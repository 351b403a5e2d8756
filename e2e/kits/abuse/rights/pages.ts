import { db } from "@/lib/platform/db";
import { EVERYBODY, except, NOT_THE_APPLICANT, OUTSIDE, SOP_STAFF, STAFF } from "../audience";
import { someStaff } from "../office/people-stages";
import { caseAt, draftOf, type Stage } from "../office/stages";
import type { Expectation, PageRow } from "./words";

const OPEN: Expectation = { allowed: EVERYBODY };
const EVERY_STAFF: Expectation = { allowed: STAFF, sign_in: OUTSIDE };
const ADMIN_ALONE: Expectation = { allowed: ["admin"], forbidden: except(STAFF, "admin"), sign_in: OUTSIDE };
const ADMIN_AND_AUDITOR: Expectation = {
  allowed: ["admin", "auditor"],
  forbidden: except(STAFF, "admin", "auditor"),
  sign_in: OUTSIDE,
};
const REGISTER: Expectation = { allowed: [...SOP_STAFF, "auditor"], forbidden: ["admin"], sign_in: OUTSIDE };
const nothing = "00000000-0000-4000-8000-000000000000";

const business: Stage = async (office, who) => {
  const subject = await caseAt("done")(office, who);
  const { id } = await db().business.findFirstOrThrow({ orderBy: { id: "desc" }, select: { id: true } });
  return { ...subject, id };
};

/** Every page, in the order of the portal's own map. */
export const PAGES: PageRow[] = [
  { page: "/", expect: OPEN },
  { page: "/layanan", expect: OPEN },
  { page: "/layanan/[slug]", address: () => "/layanan/nib", expect: OPEN },
  {
    page: "/layanan/[slug]",
    when: "a service that does not exist",
    address: () => "/layanan/emas",
    expect: { not_found: EVERYBODY },
  },
  {
    page: "/layanan/[slug]/ajukan",
    when: "what the applicant's draft holds",
    stage: draftOf(),
    address: () => "/layanan/nib/ajukan?bagian=identitas",
    secret: ({ text }) => text,
    expect: { allowed: ["applicant"], public_part: NOT_THE_APPLICANT },
  },
  {
    page: "/layanan/[slug]/ajukan/berkas",
    stage: draftOf(),
    address: () => "/layanan/nib/ajukan/berkas",
    secret: ({ paper }) => `/api/files/${paper}`,
    expect: {
      allowed: ["applicant"],
      public_part: ["other_applicant"],
      moved: NOT_THE_APPLICANT.filter((who) => who !== "other_applicant"),
    },
  },
  {
    page: "/layanan/[slug]/ajukan/selesai",
    when: "nothing has been sent",
    stage: draftOf(),
    address: () => "/layanan/nib/ajukan/selesai",
    expect: { moved: EVERYBODY },
  },
  { page: "/lanjut", expect: OPEN },
  { page: "/statistik", address: () => "/statistik?tahun=2026", expect: OPEN },
  { page: "/mulai", address: () => "/mulai?perlu=alat&usaha=jasa&nib=belum&lokasi=lombok_barat", expect: OPEN },
  { page: "/lacak", expect: OPEN },
  { page: "/lacak/lupa", expect: OPEN },
  {
    page: "/lacak/[ref]",
    when: "an open case",
    stage: caseAt("checking"),
    address: ({ reference }) => `/lacak/${reference}`,
    secret: ({ paper }) => `/api/files/${paper}`,
    expect: { allowed: ["applicant"], public_part: NOT_THE_APPLICANT },
  },
  {
    page: "/lacak/[ref]",
    when: "a completed case",
    stage: caseAt("done"),
    address: ({ reference }) => `/lacak/${reference}`,
    secret: ({ output }) => `/api/files/${output}`,
    expect: { allowed: ["applicant"], public_part: NOT_THE_APPLICANT },
  },
  {
    page: "/lacak/[ref]/langkah",
    when: "the applicant's own step",
    stage: caseAt("waitingForActivation"),
    address: ({ reference }) => `/lacak/${reference}/langkah`,
    secret: ({ duty }) => `value="${duty}"`,
    expect: { allowed: ["applicant"], moved: NOT_THE_APPLICANT },
  },
  {
    page: "/lacak/[ref]/langkah",
    when: "a step of the office",
    stage: caseAt("checking"),
    address: ({ reference }) => `/lacak/${reference}/langkah`,
    expect: { moved: EVERYBODY },
  },
  { page: "/gangguan", when: "the words of a failure", expect: OPEN },
  { page: "/demo/surat", when: "no demo", expect: { not_found: EVERYBODY } },
  {
    page: "/demo/surat/[id]",
    when: "no demo",
    address: () => `/demo/surat/${nothing}`,
    expect: { not_found: EVERYBODY },
  },
  { page: "/petugas/bukan-wewenang", when: "the words of a refusal", expect: OPEN },
  { page: "/petugas/masuk", expect: { moved: STAFF, allowed: OUTSIDE } },
  { page: "/petugas/keluar", expect: EVERY_STAFF },
  {
    page: "/petugas/undangan/[token]",
    when: "a link that is open",
    stage: someStaff,
    address: ({ token }) => `/petugas/undangan/${token}`,
    secret: ({ text }) => text,
    expect: OPEN,
  },
  {
    page: "/petugas/undangan/[token]",
    when: "a link that nobody was given",
    stage: someStaff,
    address: () => `/petugas/undangan/${"C".repeat(43)}`,
    secret: ({ text }) => text,
    expect: { public_part: EVERYBODY },
  },
  { page: "/petugas/tugas", expect: EVERY_STAFF },
  {
    page: "/petugas/tugas/bagi",
    when: "roles with others below them",
    expect: {
      allowed: ["kabid", "sekretaris", "kadis"],
      forbidden: except(STAFF, "kabid", "sekretaris", "kadis"),
      sign_in: OUTSIDE,
    },
  },
  {
    page: "/petugas/tugas",
    when: "searching a NIB case by its number",
    stage: caseAt("submitted"),
    address: ({ reference }) => `/petugas/tugas?cari=${reference}`,
    secret: ({ reference }) => `href="/petugas/permohonan/${reference}`,
    expect: { allowed: except(STAFF, "seksi", "admin"), public_part: ["seksi", "admin"], sign_in: OUTSIDE },
  },
  {
    page: "/petugas/permohonan/[ref]",
    when: "a NIB case: duties of Pelaksana and Jafung, the heads are told, the auditor reads",
    stage: caseAt("checking"),
    address: ({ reference }) => `/petugas/permohonan/${reference}`,
    identity: "pelaksana",
    expect: { allowed: except(STAFF, "seksi", "admin"), not_found: ["seksi", "admin"], sign_in: OUTSIDE },
  },
  {
    page: "/petugas/permohonan/[ref]",
    when: "a Lapak case: no duty for Pelaksana",
    stage: caseAt("submitted", "lapak"),
    address: ({ reference }) => `/petugas/permohonan/${reference}`,
    expect: {
      allowed: except(STAFF, "pelaksana", "colleague", "admin"),
      not_found: ["pelaksana", "colleague", "admin"],
      sign_in: OUTSIDE,
    },
  },
  {
    page: "/petugas/permohonan/[ref]",
    when: "a completed NIB case",
    stage: caseAt("done"),
    address: ({ reference }) => `/petugas/permohonan/${reference}`,
    expect: { allowed: except(STAFF, "seksi", "admin"), not_found: ["seksi", "admin"], sign_in: OUTSIDE },
  },
  { page: "/petugas/beranda", expect: EVERY_STAFF },
  {
    page: "/petugas/permohonan/[ref]/cetak",
    stage: caseAt("done"),
    address: ({ reference }) => `/petugas/permohonan/${reference}/cetak`,
    expect: { allowed: except(STAFF, "seksi", "admin"), not_found: ["seksi", "admin"], sign_in: OUTSIDE },
  },
  { page: "/petugas/pemberitahuan", expect: EVERY_STAFF },
  { page: "/petugas/umkm", expect: REGISTER },
  { page: "/petugas/umkm/[id]", stage: business, address: ({ id }) => `/petugas/umkm/${id}`, expect: REGISTER },
  {
    page: "/petugas/umkm/[id]",
    when: "no such business",
    address: () => `/petugas/umkm/${nothing}`,
    expect: { not_found: [...SOP_STAFF, "auditor"], forbidden: ["admin"], sign_in: OUTSIDE },
  },
  { page: "/petugas/laporan/nib", expect: EVERY_STAFF },
  { page: "/petugas/laporan/sop", expect: EVERY_STAFF },
  { page: "/petugas/laporan/tahunan", expect: EVERY_STAFF },
  {
    page: "/petugas/laporan/sop/rincian",
    address: () => "/petugas/laporan/sop/rincian?sop=nib&langkah=1",
    expect: { allowed: [...SOP_STAFF, "auditor"], forbidden: ["admin"], sign_in: OUTSIDE },
  },
  { page: "/sop/[key]", address: () => "/sop/nib", expect: OPEN },
  { page: "/petugas/sop", expect: EVERY_STAFF },
  { page: "/petugas/sop/[key]", address: () => "/petugas/sop/nib", expect: EVERY_STAFF },
  { page: "/petugas/sop/[key]/beda", address: () => "/petugas/sop/nib/beda", expect: EVERY_STAFF },
  { page: "/petugas/sop/[key]/rancangan/uji", address: () => "/petugas/sop/nib/rancangan/uji", expect: EVERY_STAFF },
  { page: "/petugas/sop/[key]/rancangan", address: () => "/petugas/sop/nib/rancangan", expect: EVERY_STAFF },
  {
    page: "/petugas/sop/[key]/pertanyaan",
    address: () => "/petugas/sop/nib/pertanyaan",
    expect: {
      allowed: ["kabid", "sekretaris", "kadis"],
      forbidden: except(STAFF, "kabid", "sekretaris", "kadis"),
      sign_in: OUTSIDE,
    },
  },
  { page: "/petugas/pengaturan", expect: { moved: STAFF, sign_in: OUTSIDE } },
  { page: "/petugas/pengaturan/akun", expect: EVERY_STAFF },
  { page: "/petugas/pengaturan/audit", expect: ADMIN_AND_AUDITOR },
  { page: "/petugas/pengaturan/kalender", expect: ADMIN_AND_AUDITOR },
  { page: "/petugas/pengaturan/alasan", expect: ADMIN_ALONE },
  { page: "/petugas/pengaturan/pembagian", expect: ADMIN_ALONE },
  { page: "/petugas/pengaturan/umum", expect: ADMIN_ALONE },
  { page: "/petugas/pengaturan/cadangan", expect: ADMIN_ALONE },
  { page: "/petugas/pengaturan/surat", expect: ADMIN_ALONE },
  {
    page: "/petugas/pengaturan/surat/[jenis]",
    address: () => "/petugas/pengaturan/surat/undangan-peserta",
    expect: ADMIN_ALONE,
  },
  { page: "/petugas/pengaturan/pengguna", expect: ADMIN_ALONE },
  { page: "/petugas/pengaturan/pengguna/baru", expect: ADMIN_ALONE },
  {
    page: "/petugas/pengaturan/pengguna/[id]",
    stage: someStaff,
    address: ({ id }) => `/petugas/pengaturan/pengguna/${id}`,
    expect: ADMIN_ALONE,
  },
];
