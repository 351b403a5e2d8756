import { EVERYBODY, NOT_THE_APPLICANT, OUTSIDE, STAFF } from "../audience";
import { caseAt, draftOf, type Subject } from "../office/stages";
import { claimBody, JSON_TYPE, MULTIPART, photoForm, query, UPLOADTHING } from "./upload-forms";
import type { Expectation, RouteRow } from "./words";

const OPEN: Expectation = { allowed: EVERYBODY };
const REFUSED: Expectation = { bad_request: EVERYBODY };
const NOT_A_DRAFT_HOLDER = NOT_THE_APPLICANT.filter((who) => who !== "other_applicant");
const LATE_STAFF = STAFF.filter((who) => who !== "pelaksana");

const dutyOf = ({ reference, duty }: Subject) => ({ reference, duty });

/** Every method of every route handler. */
export const ROUTES: RouteRow[] = [
  { route: "GET /icon.svg", expect: OPEN },
  { route: "GET /robots.txt", expect: OPEN },
  { route: "GET /security.txt", expect: OPEN },
  { route: "GET /api/health", expect: OPEN },
  { route: "GET /sop/[key]/naskah", address: () => "/sop/nib/naskah", expect: OPEN },
  { route: "GET /layanan/[slug]/lembar/[jenis]", address: () => "/layanan/nib/lembar/persyaratan", expect: OPEN },
  {
    route: "GET /layanan/[slug]/lembar/[jenis]",
    when: "a paper that is not for everybody",
    address: () => "/layanan/nib/lembar/tanda-terima",
    expect: { not_found: EVERYBODY },
  },
  { route: "GET /api/metrics", expect: OPEN },
  { route: "GET /api/v1/layanan", expect: OPEN },
  { route: "GET /api/v1/layanan/[slug]", address: () => "/api/v1/layanan/nib", expect: OPEN },
  { route: "GET /api/v1/kbli", address: () => "/api/v1/kbli?cari=roti", expect: OPEN },
  { route: "GET /api/v1/openapi.json", expect: OPEN },
  {
    route: "GET /api/v1/lacak/[ref]",
    when: "the public state, for nobody more than that",
    stage: caseAt("checking"),
    address: ({ reference }) => `/api/v1/lacak/${reference}`,
    secret: ({ text }) => text,
    expect: { public_part: EVERYBODY },
  },
  {
    route: "GET /petugas/sop/[key]/naskah",
    address: () => "/petugas/sop/nib/naskah",
    expect: { allowed: STAFF, sign_in: OUTSIDE },
  },
  ...(["csv", "xlsx"] as const).flatMap((format): RouteRow[] => [
    {
      route: `GET /petugas/laporan/nib/${format}`,
      expect: { allowed: STAFF, sign_in: OUTSIDE },
    },
    {
      route: `GET /petugas/laporan/tahunan/${format}`,
      expect: { allowed: STAFF, sign_in: OUTSIDE },
    },
    {
      route: `GET /petugas/laporan/sop/${format}`,
      address: () => `/petugas/laporan/sop/${format}?sop=nib`,
      expect: { allowed: STAFF, sign_in: OUTSIDE },
    },
  ]),
  {
    route: "GET /api/auth/[...nextauth]",
    when: "who is signed in, without a word about them",
    address: () => "/api/auth/session",
    secret: () => "@kasar.lokal",
    expect: { public_part: EVERYBODY },
  },
  {
    route: "POST /api/auth/[...nextauth]",
    when: "signing in past the form, without its token",
    address: () => "/api/auth/callback/credentials",
    headers: () => ({ "content-type": "application/x-www-form-urlencoded" }),
    body: () => Buffer.from("email=admin%40kasar.lokal&password=tebakan"),
    expect: { sign_in: EVERYBODY },
  },
  {
    route: "POST /layanan/[slug]/ajukan/simpan",
    when: "typing that is kept, in one's own draft alone",
    stage: draftOf(),
    address: () => "/layanan/nib/ajukan/simpan",
    headers: () => ({ "content-type": "application/x-www-form-urlencoded" }),
    body: () =>
      Buffer.from("slug=nib&section=service&revision=1&tab=00000000-0000-4000-8000-000000000000&activity=Berjualan"),
    expect: OPEN,
  },
  { route: "POST /api/unggah", when: "a paper of the draft", ...plain("service=nib&requirement=ktp", draftOf()) },
  {
    route: "POST /api/unggah",
    when: "what a duty that Pelaksana holds gives out",
    stage: caseAt("atOss"),
    address: (subject) => `/api/unggah?${query({ ...dutyOf(subject), back: "/petugas/tugas", field: "x" })}`,
    headers: () => MULTIPART,
    body: photoForm,
    expect: { allowed: ["pelaksana"], duty_closed: LATE_STAFF, session_ended: OUTSIDE },
  },
  {
    route: "POST /api/unggah",
    when: "a paper that the office asked for again",
    stage: caseAt("returned"),
    address: ({ reference }) => `/api/unggah?${query({ reference, requirement: "ktp", back: "/lacak", field: "x" })}`,
    headers: () => MULTIPART,
    body: photoForm,
    expect: { allowed: ["applicant"], session_ended: NOT_THE_APPLICANT },
  },
  {
    route: "POST /api/unggah",
    when: "a paper of a case that is completed",
    stage: caseAt("done"),
    address: ({ reference }) => `/api/unggah?${query({ reference, requirement: "ktp", back: "/lacak", field: "x" })}`,
    headers: () => MULTIPART,
    body: photoForm,
    expect: { correction_closed: ["applicant"], session_ended: NOT_THE_APPLICANT },
  },
  {
    route: "POST /api/unggah",
    when: "a scan at the desk of a paper that nobody has said to bring",
    stage: caseAt("checking"),
    address: ({ reference }) =>
      `/api/unggah?${query({ reference, requirement: "ktp", counter: "ya", back: "/petugas/tugas", field: "x" })}`,
    headers: () => MULTIPART,
    body: photoForm,
    expect: { upload_not_allowed: STAFF, session_ended: OUTSIDE },
  },
  { route: "GET /api/uploadthing", when: "what may be uploaded", expect: OPEN },
  {
    route: "POST /api/uploadthing",
    when: "an address for a paper of the draft",
    stage: draftOf(),
    address: () => UPLOADTHING,
    headers: () => ({ ...JSON_TYPE, "x-uploadthing-version": "7.7.4" }),
    body: () => claimBody({ service: "nib", requirement: "brosur_lain" }),
    expect: { upload_not_allowed: ["applicant", "other_applicant"], session_ended: NOT_A_DRAFT_HOLDER },
  },
  {
    route: "POST /api/uploadthing",
    when: "an address for what a duty gives out",
    stage: caseAt("atOss"),
    address: () => UPLOADTHING,
    headers: () => ({ ...JSON_TYPE, "x-uploadthing-version": "7.7.4" }),
    body: (subject) => claimBody(dutyOf(subject)),
    expect: { allowed: ["pelaksana"], duty_closed: LATE_STAFF, session_ended: OUTSIDE },
  },
  {
    route: "POST /api/uploadthing",
    when: "the ingest's call without its signature",
    address: () => "/api/uploadthing?slug=document",
    headers: () => ({ ...JSON_TYPE, "uploadthing-hook": "callback", "x-uploadthing-signature": "hmac-sha256=00" }),
    body: () => Buffer.from(JSON.stringify({ status: "uploaded", file: {}, metadata: {} })),
    expect: REFUSED,
  },
  ...(["HEAD", "PUT"] as const).map((method) => ({
    route: `${method} /api/ingest/[key]` as const,
    when: "an address that nobody signed",
    address: () => `/api/ingest/kunci?expires=${Date.now() + 60_000}&x-ut-identifier=x&signature=hmac-sha256%3D00`,
    headers: () => (method === "PUT" ? { ...MULTIPART, range: "bytes=0-" } : {}),
    ...(method === "PUT" && { body: photoForm }),
    expect: { forbidden: EVERYBODY },
  })),
  ...["route-metadata", "callback-result"].map((key) => ({
    route: "POST /api/ingest/[key]" as const,
    when: `${key} without the office's key`,
    address: () => `/api/ingest/${key}`,
    headers: () => ({ ...JSON_TYPE, "x-uploadthing-api-key": "sk_tebakan" }),
    body: () => Buffer.from(JSON.stringify({ fileKeys: ["kunci"], metadata: {}, callbackUrl: "http://127.0.0.1:9" })),
    expect: { sign_in: EVERYBODY },
  })),
];

function plain(claim: string, stage: RouteRow["stage"]) {
  return {
    ...(stage && { stage }),
    address: () => `/api/unggah?${claim}&back=/layanan/nib/ajukan/berkas&field=ktp`,
    headers: () => MULTIPART,
    body: photoForm,
    expect: { allowed: ["applicant", "other_applicant"], session_ended: NOT_A_DRAFT_HOLDER } satisfies Expectation,
  };
}
