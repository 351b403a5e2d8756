import { randomUUID } from "node:crypto";
import { type Audience, EVERYBODY, except, OUTSIDE, STAFF } from "../audience";
import { counterEntry, oneIsCalled, someWait } from "../office/counter-stages";
import type { Subject } from "../office/stages";
import { MULTIPART, photoForm, query } from "./upload-forms";
import type { ActionRow, Expectation, PageRow, RouteRow } from "./words";

/** Who takes in the applications of people who come in person. */
const COUNTER: readonly Audience[] = ["pelaksana", "colleague", "seksi"];
/** What stands in an entry is its clerk's alone; a colleague is led back to the desk. */
const ONES_OWN: Expectation = {
  allowed: ["pelaksana"],
  moved: except(COUNTER, "pelaksana"),
  forbidden: except(STAFF, ...COUNTER),
  sign_in: OUTSIDE,
};
const OWN_ACTION: Expectation = {
  allowed: ["pelaksana"],
  entry_gone: except(COUNTER, "pelaksana"),
  no_right: except(STAFF, ...COUNTER),
  signed_out: OUTSIDE,
};

const page =
  (part = "") =>
  ({ id }: Subject) =>
    `/petugas/loket/${id}${part}`;
const name = ({ text }: Subject) => text;

export const COUNTER_PAGES: PageRow[] = [
  {
    page: "/petugas/loket",
    expect: { allowed: COUNTER, forbidden: except(STAFF, ...COUNTER), sign_in: OUTSIDE },
  },
  { page: "/antrean", when: "the screen of the waiting room", expect: { allowed: EVERYBODY } },
  {
    page: "/petugas/loket/antrean",
    expect: { allowed: COUNTER, forbidden: except(STAFF, ...COUNTER), sign_in: OUTSIDE },
  },
  {
    page: "/petugas/loket/[id]",
    stage: counterEntry,
    address: page(),
    secret: name,
    identity: "pelaksana",
    expect: ONES_OWN,
  },
  {
    page: "/petugas/loket/[id]/berkas",
    stage: counterEntry,
    address: page("/berkas"),
    secret: ({ paper }) => `/api/files/${paper}`,
    expect: ONES_OWN,
  },
  {
    page: "/petugas/loket/[id]/pernyataan",
    stage: counterEntry,
    address: page("/pernyataan"),
    secret: name,
    identity: "pelaksana",
    expect: ONES_OWN,
  },
  {
    page: "/petugas/loket/[id]/selesai",
    when: "nothing has been sent",
    stage: counterEntry,
    address: page("/selesai"),
    expect: { moved: COUNTER, forbidden: except(STAFF, ...COUNTER), sign_in: OUTSIDE },
  },
];

export const COUNTER_ROUTES: RouteRow[] = [
  {
    route: "POST /api/unggah",
    when: "the signed statement of whoever stands at the counter",
    stage: counterEntry,
    address: ({ id: entry }) =>
      `/api/unggah?${query({ entry, requirement: "pernyataan-loket", back: "/petugas/loket", field: "x" })}`,
    headers: () => MULTIPART,
    body: photoForm,
    expect: { allowed: ["pelaksana"], draft_closed: except(STAFF, "pelaksana"), session_ended: OUTSIDE },
  },
  {
    route: "GET /api/files/[id]",
    when: "a KTP that was photographed at the counter, before it is sent",
    stage: counterEntry,
    address: ({ paper }) => `/api/files/${paper}?tampil`,
    expect: {
      allowed: ["pelaksana", "applicant"],
      not_found: [...except(STAFF, "pelaksana"), ...except(OUTSIDE, "applicant")],
    },
  },
];

export const COUNTER_ACTIONS: ActionRow[] = [
  {
    action: "drafts/beginEntryAction",
    when: "the next person",
    fields: () => ({ requestId: randomUUID(), slug: "nib" }),
    optional: ["nik"],
    expect: { allowed: COUNTER, no_right: except(STAFF, ...COUNTER), signed_out: OUTSIDE },
  },
  {
    action: "drafts/saveEntryAction",
    when: "what Pelaksana types for somebody",
    stage: counterEntry,
    fields: ({ id: entry }) => ({ entry, revision: "1", "identity.name": "Siti Aminah" }),
    done: /^Isian sudah disimpan/,
    optional: ["press", "identity.name"],
    free: ["identity.name"],
    lists: ["identity.name"],
    expect: OWN_ACTION,
  },
  {
    action: "drafts/sendEntryAction",
    when: "a whole entry of Pelaksana",
    stage: counterEntry,
    fields: ({ id: entry, requestId }) => ({ entry, requestId, revision: "1", statement: "ticked" }),
    optional: ["bring"],
    lists: ["bring"],
    expect: OWN_ACTION,
  },
  {
    action: "drafts/endEntryAction",
    when: "an entry of Pelaksana",
    stage: counterEntry,
    fields: ({ id: entry }) => ({ entry }),
    expect: OWN_ACTION,
  },
  {
    action: "queue-numbers/takeNumberAction",
    when: "somebody who has just come",
    fields: () => ({ requestId: randomUUID(), desk: "1" }),
    expect: { allowed: COUNTER, no_right: except(STAFF, ...COUNTER), signed_out: OUTSIDE },
  },
  {
    action: "queue-numbers/callNextAction",
    when: "a desk at which nobody is, and somebody who waits",
    prepare: "for each",
    stage: someWait,
    fields: (_, who) => ({ desk: `${Math.max(COUNTER.indexOf(who), 0) + 1}`, after: "" }),
    expect: { allowed: COUNTER, no_right: except(STAFF, ...COUNTER), signed_out: OUTSIDE },
  },
  {
    action: "queue-numbers/markNumberAction",
    when: "the number that was called to this desk",
    prepare: "for each",
    stage: oneIsCalled,
    fields: () => ({ desk: "2", number: "1", act: "call" }),
    expect: { allowed: COUNTER, no_right: except(STAFF, ...COUNTER), signed_out: OUTSIDE },
  },
  {
    action: "documents/removeDocumentAction",
    when: "a paper that Pelaksana photographed for somebody",
    stage: counterEntry,
    fields: ({ id: entry, paper: id }) => ({ id, entry, back: `/petugas/loket/${entry}/berkas` }),
    expect: { allowed: ["pelaksana"], document_in_use: except(STAFF, "pelaksana"), citizen_session_ended: OUTSIDE },
  },
];
