import { randomUUID } from "node:crypto";
import { SURAT_TUGAS } from "@/lib/domain/letters/kinds/surat-tugas";
import { EVERYBODY, except, NOT_THE_APPLICANT, OUTSIDE, SOP_STAFF, STAFF } from "../audience";
import { madeBundle, numberedLetter, outsideLetter, scannedLetter, voidedLetter } from "../office/letter-stages";
import { classAt } from "../office/programme-stages";
import { itsExternalNumber, itsWords, reading, showing } from "../office/showing";
import { caseAt, type Subject } from "../office/stages";
import type { ActionRow, Expectation, PageRow, RouteRow } from "./words";

const OPEN: Expectation = { allowed: EVERYBODY };
const SEE_NIB: Expectation = {
  allowed: except(STAFF, "seksi", "admin"),
  not_found: ["seksi", "admin"],
  sign_in: OUTSIDE,
};
const REGISTER: Expectation = { allowed: [...SOP_STAFF, "auditor"], forbidden: ["admin"], sign_in: OUTSIDE };
const KEEPERS = ["sekretaris", "kadis"] as const;
const KEEPERS_ALONE: Expectation = {
  allowed: KEEPERS,
  no_right: except(STAFF, ...KEEPERS),
  signed_out: OUTSIDE,
};

const ENTERING = ["pelaksana", "colleague", ...KEEPERS] as const;
/** What the register says of a letter that was made elsewhere. */
const OUTSIDE_WORDS = {
  addressee: "Camat Gerung",
  subject: "Permintaan data",
  signerName: "Haji Lalu Suparman Jaya",
  signerPost: "Kepala Dinas",
};
const numbered = () => ({
  requestId: randomUUID(),
  series: "surat",
  classification: "500.3",
  letterDate: today(),
  ...OUTSIDE_WORDS,
  security: "B",
  urgency: "biasa",
  insertedReason: "",
});

const receipt = (rest: string) => (subject: Subject) =>
  `/petugas/naskah/tanda-terima-permohonan${rest}?permohonan=${subject.reference}`;
const classPaper = (rest: string) => (subject: Subject) =>
  `/petugas/naskah/daftar-hadir${rest}?kegiatan=${subject.id}&hari=2026-01-01`;
const bundle = (rest: string) => (subject: Subject) =>
  `/petugas/kegiatan/${subject.id}/surat/kumpulan/${subject.letter}${rest}`;
const letter = (rest: string) => (subject: Subject) => `/petugas/surat/${subject.letter}${rest}`;

/** Papers of the office: drafts, what has a number, the register, and what anybody may check. */
export const LETTER_PAGES: PageRow[] = [
  { page: "/verifikasi", expect: OPEN },
  {
    page: "/verifikasi/[kode]",
    when: "a code of no letter",
    address: () => "/verifikasi/7F3Q-9XMC-2KHT",
    expect: OPEN,
  },
  {
    page: "/petugas/naskah/[jenis]",
    when: "the sheet of a service",
    address: () => "/petugas/naskah/lembar-persyaratan?layanan=nib",
    expect: { allowed: STAFF, sign_in: OUTSIDE },
  },
  {
    page: "/petugas/naskah/[jenis]",
    when: "a paper of a NIB case",
    stage: caseAt("checking"),
    address: receipt(""),
    expect: SEE_NIB,
  },
  {
    page: "/petugas/naskah/[jenis]",
    when: "a day that is none of the class",
    stage: classAt("open"),
    address: classPaper(""),
    expect: { not_found: STAFF, sign_in: OUTSIDE },
  },
  { page: "/petugas/surat", expect: REGISTER },
  { page: "/petugas/surat/cetak", expect: REGISTER },
  {
    page: "/petugas/surat/luar",
    expect: { allowed: ENTERING, forbidden: except(STAFF, ...ENTERING), sign_in: OUTSIDE },
  },
  {
    page: "/petugas/surat/[id]",
    when: "a letter from outside the portal",
    stage: outsideLetter,
    address: letter(""),
    expect: { allowed: [...SOP_STAFF, "auditor"], not_found: ["admin"], sign_in: OUTSIDE },
  },
  { page: "/petugas/surat/[id]", stage: numberedLetter, address: letter(""), expect: SEE_NIB },
];

export const LETTER_ROUTES: RouteRow[] = [
  ...(["pdf", "docx"] as const).flatMap((type): RouteRow[] => [
    {
      route: `GET /petugas/naskah/[jenis]/${type}`,
      stage: caseAt("checking"),
      address: receipt(`/${type}`),
      expect: SEE_NIB,
    },
    { route: `GET /petugas/surat/[id]/${type}`, stage: numberedLetter, address: letter(`/${type}`), expect: SEE_NIB },
  ]),
  { route: "GET /petugas/surat/csv", expect: REGISTER },
  { route: "GET /petugas/surat/xlsx", expect: REGISTER },
  {
    route: "GET /petugas/kegiatan/[id]/surat/kumpulan/[berkas]",
    when: "attendance lists of a class in one file",
    stage: madeBundle,
    address: bundle(""),
    expect: SEE_NIB,
  },
  {
    route: "GET /petugas/kegiatan/[id]/surat/kumpulan/[berkas]",
    when: "how far it is",
    stage: madeBundle,
    address: bundle("?keadaan"),
    expect: SEE_NIB,
  },
  {
    route: "GET /lacak/[ref]/surat/[id]",
    when: "a letter to the applicant",
    stage: numberedLetter,
    address: ({ reference, letter: id }) => `/lacak/${reference}/surat/${id}`,
    expect: { allowed: ["applicant"], not_found: NOT_THE_APPLICANT },
  },
  {
    route: "GET /lacak/[ref]/surat/tanda-terima",
    when: "the receipt of an application that was sent",
    stage: numberedLetter,
    address: ({ reference }) => `/lacak/${reference}/surat/tanda-terima`,
    expect: { allowed: ["applicant"], not_found: NOT_THE_APPLICANT },
  },
];

export const LETTER_ACTIONS: ActionRow[] = [
  {
    action: "letters/numberPaperAction",
    stage: caseAt("done"),
    fields: ({ reference }) => ({ kind: "keterangan-nib", permohonan: reference, date: today() }),
    optional: ["kegiatan", "permohonan", "baris", "hari", "bulan", "layanan", "seen", "after", "insertedReason"],
    expect: {
      allowed: ["kadis"],
      no_right: except(STAFF, "kadis", "seksi", "admin"),
      not_found: ["seksi", "admin"],
      signed_out: OUTSIDE,
    },
  },
  {
    action: "letters/numberAllAction",
    when: "the task letter of a class that has its committee",
    stage: reading(classAt("at pelatihan.3.pelaksana.perform"), [SURAT_TUGAS]),
    fields: ({ id, version }) => ({ kind: SURAT_TUGAS.key, kegiatan: id, date: today(), version }),
    expect: {
      allowed: ["kadis"],
      no_right: except(STAFF, "kadis", "seksi", "admin"),
      not_found: ["seksi", "admin"],
      signed_out: OUTSIDE,
    },
  },
  {
    action: "letters/askBundleAction",
    when: "attendance lists of a class",
    stage: classAt("with a participant"),
    fields: ({ id }) => ({ kind: "daftar-hadir", kegiatan: id, form: "pdf" }),
    expect: {
      allowed: except(SOP_STAFF, "seksi"),
      no_right: ["auditor"],
      not_found: ["seksi", "admin"],
      signed_out: OUTSIDE,
    },
  },
  {
    action: "letters/confirmSignedAction",
    when: "a letter whose scan was sent",
    stage: scannedLetter,
    fields: ({ letter: letterId }) => ({ letterId, same: "ya" }),
    expect: {
      allowed: except(SOP_STAFF, "seksi"),
      no_right: ["auditor"],
      not_found: ["seksi", "admin"],
      signed_out: OUTSIDE,
    },
  },
  {
    action: "letters/signElectronicallyAction",
    when: "no service of signatures is set up",
    stage: numberedLetter,
    fields: ({ letter: letterId }) => ({ letterId }),
    expect: {
      signing_not_set_up: ["kadis"],
      letter_sign_right: except([...SOP_STAFF, "auditor"], "kadis", "seksi"),
      not_found: ["seksi", "admin"],
      signed_out: OUTSIDE,
    },
  },
  {
    action: "letters/setExternalNumberAction",
    stage: showing(numberedLetter, itsExternalNumber),
    fields: ({ letter: letterId, version }) => ({ letterId, version, externalNumber: "B/12/2026" }),
    free: ["externalNumber"],
    expect: KEEPERS_ALONE,
  },
  {
    action: "letters/enterOutsideAction",
    when: "the next number",
    fields: numbered,
    free: Object.keys(OUTSIDE_WORDS),
    // No reason is asked where no number is inserted.
    optional: ["after", "insertedReason"],
    expect: { allowed: ENTERING, no_right: except(STAFF, ...ENTERING), signed_out: OUTSIDE },
  },
  {
    action: "letters/enterOutsideAction",
    when: "an inserted number",
    stage: outsideLetter,
    fields: () => ({ ...numbered(), after: "1", insertedReason: "Terlewat dicatat." }),
    expect: {
      allowed: KEEPERS,
      letter_insert_right: ["pelaksana", "colleague"],
      no_right: except(STAFF, ...ENTERING),
      signed_out: OUTSIDE,
    },
  },
  {
    action: "letters/editOutsideAction",
    stage: showing(outsideLetter, itsWords),
    fields: ({ letter: letterId, version }) => ({ letterId, version, ...OUTSIDE_WORDS, addressee: "Camat Kediri" }),
    free: Object.keys(OUTSIDE_WORDS),
    expect: {
      allowed: ENTERING,
      no_right: except(STAFF, ...ENTERING),
      signed_out: OUTSIDE,
    },
  },
  {
    action: "letters/voidLetterAction",
    stage: numberedLetter,
    fields: ({ letter: letterId }) => ({ letterId, reason: "Salah alamat." }),
    free: ["reason"],
    expect: KEEPERS_ALONE,
  },
  {
    action: "letters/voidLetterAction",
    when: "no other letter is needed",
    stage: numberedLetter,
    fields: ({ letter: letterId }) => ({ letterId, reason: "Salah alamat.", unreplaced: "ya" }),
    free: ["reason"],
    optional: ["unreplaced"],
    expect: KEEPERS_ALONE,
  },
  {
    action: "letters/leaveVoidedAction",
    stage: voidedLetter,
    fields: ({ letter: letterId }) => ({ letterId, reason: "Sudah dijelaskan di loket." }),
    free: ["reason"],
    expect: KEEPERS_ALONE,
  },
];

function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
