import { randomUUID } from "node:crypto";
import { addCalendarDays, witaDate } from "@/lib/domain/working-time";
import { type Audience, except, OUTSIDE, SOP_STAFF, STAFF } from "../audience";
import { disposedIncoming, incomingLetter, scannedIncoming } from "../office/incoming-stages";
import { itsIncoming, showing } from "../office/showing";
import type { Subject } from "../office/stages";
import { MULTIPART, photoForm, query } from "./upload-forms";
import type { ActionRow, Expectation, PageRow, RouteRow } from "./words";

const READERS: readonly Audience[] = [...SOP_STAFF, "auditor"];
const ENTERING = ["pelaksana", "colleague", "sekretaris"] as const;
const KEEPERS = ["sekretaris", "kadis"] as const;
const BOOK: Expectation = { allowed: READERS, forbidden: ["admin"], sign_in: OUTSIDE };

/** Whoever may read the letter but not do this hears so; to the others it is not there. */
const onLetter = (...allowed: Audience[]): Expectation => ({
  allowed,
  no_right: except(READERS, ...allowed),
  not_found: ["admin"],
  signed_out: OUTSIDE,
});

const address = ({ letter }: Subject) => `/petugas/surat/masuk/${letter}`;
const day = (ahead: number) => addCalendarDays(witaDate(new Date()), ahead);
const facts = () => ({
  sender: "Dinas Perdagangan",
  theirNumber: "500.2/118/2026",
  subject: "Undangan rapat",
  receivedOn: day(0),
  urgency: "segera",
  security: "B",
});
const FREE = ["sender", "theirNumber", "subject"];

/** Letters that came in: who reads them, enters them, and asks whom to do something about them. */
export const INCOMING_PAGES: PageRow[] = [
  { page: "/petugas/surat/masuk", expect: BOOK },
  { page: "/petugas/surat/masuk/cetak", expect: BOOK },
  {
    page: "/petugas/surat/masuk/baru",
    expect: { allowed: ENTERING, forbidden: except(STAFF, ...ENTERING), sign_in: OUTSIDE },
  },
  {
    page: "/petugas/surat/masuk/[id]",
    stage: incomingLetter(),
    address,
    expect: { allowed: READERS, not_found: ["admin"], sign_in: OUTSIDE },
  },
  {
    page: "/petugas/surat/masuk/[id]",
    when: "a letter that is very secret, entered by Pelaksana",
    stage: incomingLetter("SR"),
    address,
    expect: {
      allowed: ["pelaksana", "kadis"],
      not_found: except(STAFF, "pelaksana", "kadis"),
      sign_in: OUTSIDE,
    },
  },
];

export const INCOMING_ROUTES: RouteRow[] = [
  { route: "GET /petugas/surat/masuk/csv", expect: BOOK },
  {
    route: "GET /petugas/surat/masuk/xlsx",
    when: "a book with a letter that only the head reads",
    stage: incomingLetter("SR"),
    expect: BOOK,
  },
  {
    route: "GET /api/files/[id]",
    when: "the scan of a letter that came in",
    stage: scannedIncoming,
    address: ({ paper }) => `/api/files/${paper}?tampil`,
    expect: { allowed: READERS, not_found: ["admin", ...OUTSIDE] },
  },
  {
    route: "POST /api/unggah",
    when: "a page of a letter that came in",
    stage: incomingLetter(),
    address: ({ letter: incoming }) => `/api/unggah?${query({ incoming, back: "/petugas/surat/masuk", field: "x" })}`,
    headers: () => MULTIPART,
    body: photoForm,
    expect: { allowed: ENTERING, upload_not_allowed: except(STAFF, ...ENTERING), session_ended: OUTSIDE },
  },
];

export const INCOMING_ACTIONS: ActionRow[] = [
  {
    action: "incoming-letters/enterIncomingAction",
    fields: () => ({ requestId: randomUUID(), ...facts() }),
    free: FREE,
    optional: ["theirDate"],
    expect: { allowed: ENTERING, no_right: except(STAFF, ...ENTERING), signed_out: OUTSIDE },
  },
  {
    action: "incoming-letters/editIncomingAction",
    stage: showing(incomingLetter(), itsIncoming),
    fields: ({ letter: letterId, version }) => ({ letterId, version, ...facts() }),
    free: FREE,
    optional: ["theirDate"],
    expect: onLetter(...ENTERING),
  },
  {
    action: "incoming-letters/fileIncomingAction",
    stage: incomingLetter(),
    fields: ({ letter: letterId }) => ({ letterId, reason: "Cukup diketahui." }),
    free: ["reason"],
    expect: onLetter(...KEEPERS),
  },
  {
    action: "incoming-letters/voidIncomingAction",
    stage: incomingLetter(),
    fields: ({ letter: letterId }) => ({ letterId, reason: "Keliru dicatat." }),
    free: ["reason"],
    expect: onLetter(...KEEPERS),
  },
  {
    action: "incoming-letters/giveDispositionAction",
    when: "the first one of a letter",
    stage: incomingLetter(),
    fields: ({ letter: letterId }) => ({
      requestId: randomUUID(),
      letterId,
      to: "peran:pelaksana",
      instructions: "laporkan",
      note: "Bawa data.",
      dueOn: day(2),
    }),
    free: ["note"],
    lists: ["instructions"],
    optional: ["parentId", "instructions"],
    expect: onLetter(...KEEPERS),
  },
  {
    action: "incoming-letters/giveDispositionAction",
    when: "passing on what the heads of section were asked",
    stage: disposedIncoming,
    fields: ({ letter: letterId, line: parentId }) => ({
      requestId: randomUUID(),
      letterId,
      parentId,
      to: "peran:pelaksana",
      instructions: "laporkan",
      note: "",
      dueOn: day(2),
    }),
    free: ["note"],
    lists: ["instructions"],
    optional: ["parentId"],
    expect: onLetter("kabid"),
  },
  {
    action: "incoming-letters/endDispositionAction",
    stage: disposedIncoming,
    fields: ({ line: dispositionId }) => ({ dispositionId, report: "Rapat sudah dihadiri." }),
    free: ["report"],
    expect: onLetter("kabid"),
  },
  {
    action: "incoming-letters/withdrawDispositionAction",
    stage: disposedIncoming,
    fields: ({ line: dispositionId }) => ({ dispositionId, reason: "Salah alamat." }),
    free: ["reason"],
    expect: onLetter(...KEEPERS),
  },
];
