import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { Audience } from "../audience";
import { changes, describeChanges, readState } from "../database-state";
import { cookieHeader, type Got, type Sent, sendOddly } from "../http";
import { faultOf } from "../judge";
import type { Jars } from "../office/jars";
import { classAt } from "../office/programme-stages";
import { caseAt, draftOf, NO_SUBJECT, type Office, type Stage, type Subject } from "../office/stages";
import { JSON_TYPE, MULTIPART, photoForm, UPLOADTHING } from "../rights/upload-forms";
import type { Tally } from "../tally";
import { inTurns } from "../turns";
import { brokenBytes, hostileText, operatorShape, oversizedText } from "../values/hostile";

type Field = [name: string, value: unknown];
/** A route that takes a form: how the right fields travel, and which of them may say anything. */
type RouteForm = {
  name: string;
  who: Audience;
  stage: Stage;
  fields: (subject: Subject) => Record<string, string>;
  free: readonly string[];
  send: (fields: Field[]) => Promise<{ path: string; sent: Sent }>;
  /** Its own way to say no, other than a status of 400 and more. */
  refused?: (got: Got) => boolean;
};

const text = (value: unknown) => (Buffer.isBuffer(value) ? value.toString("latin1") : String(value));
/** Byte by byte, so that what is no UTF-8 arrives as it is. */
const encoded = (value: unknown) =>
  [...(Buffer.isBuffer(value) ? value : Buffer.from(text(value)))]
    .map((byte) => `%${byte.toString(16).padStart(2, "0")}`)
    .join("");
const urlencoded = (fields: Field[]) => fields.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join("&");

const DRAFT = { who: "applicant" as const, stage: draftOf() };
const DUTY = { who: "pelaksana" as const, stage: caseAt("atOss") };
const CLASS = { who: "pelaksana" as const, stage: classAt("holding pelatihan.1.pelaksana.perform") };

const PLAIN_UPLOAD: Pick<RouteForm, "free" | "send" | "refused"> = {
  free: ["field"],
  send: async (fields) => ({
    path: `/api/unggah?${urlencoded(fields)}`,
    sent: { method: "POST", headers: MULTIPART, body: await photoForm() },
  }),
  refused: ({ status, headers }) => status === 303 && String(headers.location).includes("salah="),
};
const CLAIMED: Pick<RouteForm, "free" | "send"> = {
  free: [],
  send: async (fields) => ({
    path: UPLOADTHING,
    sent: claim(Object.fromEntries(fields), { size: 1000, type: "image/jpeg" }),
  }),
};

const FORMS: RouteForm[] = [
  {
    name: "simpan",
    ...DRAFT,
    fields: () => ({
      slug: "nib",
      section: "service",
      page: "layanan",
      revision: "1",
      tab: randomUUID(),
      turn: "1",
      after: "",
    }),
    free: ["tab", "turn", "after"],
    send: async (fields) => ({
      path: "/layanan/nib/ajukan/simpan",
      sent: {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: urlencoded(fields),
      },
    }),
  },
  {
    name: "unggah",
    ...DRAFT,
    ...PLAIN_UPLOAD,
    fields: () => ({ service: "nib", requirement: "ktp", back: "/layanan/nib/ajukan/berkas", field: "ktp" }),
  },
  {
    name: "unggah of a duty",
    ...DUTY,
    ...PLAIN_UPLOAD,
    fields: ({ reference, duty }) => ({ reference, duty, back: "/petugas/tugas", field: "x" }),
  },
  {
    name: "unggah of a class",
    ...CLASS,
    ...PLAIN_UPLOAD,
    fields: ({ id, duty }) => ({ programme: id, duty, back: "/petugas/kegiatan", field: "x" }),
  },
  {
    name: "uploadthing",
    ...DRAFT,
    ...CLAIMED,
    fields: () => ({ service: "nib", requirement: "ktp" }),
  },
  {
    name: "uploadthing of a duty",
    ...DUTY,
    ...CLAIMED,
    fields: ({ reference, duty }) => ({ reference, duty }),
  },
  {
    name: "uploadthing of a class",
    ...CLASS,
    ...CLAIMED,
    fields: ({ id, duty }) => ({ programme: id, duty }),
  },
  {
    name: "a file of uploadthing",
    ...DRAFT,
    fields: () => ({ size: "1000", type: "image/jpeg" }),
    free: [],
    send: async (fields) => ({
      path: UPLOADTHING,
      sent: claim({ service: "nib", requirement: "ktp" }, Object.fromEntries(fields)),
    }),
  },
];

function claim(input: Record<string, unknown>, file: Record<string, unknown>): Sent {
  const files = [{ name: "foto.jpg", ...file }];
  const plain = (_: string, value: unknown) => (Buffer.isBuffer(value) ? value.toString("latin1") : value);
  return {
    method: "POST",
    headers: { ...JSON_TYPE, "x-uploadthing-version": "7.7.4" },
    body: JSON.stringify({ input, files }, (name, value) => plain(name, value)),
  };
}

type Bend = { how: string; fields: Field[] };

/** The right fields with one of them bent, as bentForms does it for the actions. */
function bends({ free, name: form }: RouteForm, fields: Record<string, string>): fc.Arbitrary<Bend> {
  const whole = Object.entries(fields) as Field[];
  const names = Object.keys(fields).filter((name) => !free.includes(name));
  const at = (name: string, value: unknown): Field[] =>
    whole.map(([known, old]) => [known, known === name ? value : old]);
  const show = (value: unknown) => (JSON.stringify(value) ?? "nothing").slice(0, 80);
  const values = fc.oneof(
    { weight: 3, arbitrary: hostileText },
    { weight: 1, arbitrary: oversizedText },
    { weight: 1, arbitrary: brokenBytes },
    ...(form.includes("uploadthing") ? [{ weight: 3, arbitrary: operatorShape }] : []),
  );
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...names), values)
        .map(([name, value]) => ({ how: `${name} = ${show(value)}`, fields: at(name, value) })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...names)
        .map((name) => ({ how: `without ${name}`, fields: whole.filter(([known]) => known !== name) })),
    },
    {
      weight: 1,
      arbitrary: hostileText.map((value) => ({
        how: "an unknown field",
        fields: [...whole, ["zzz", value]] as Field[],
      })),
    },
  );
}

export async function runRouteForms(
  office: Office,
  jars: Jars,
  amount: { routes: number; seed: number },
  tally: Tally,
) {
  let sent = 0;
  for (const form of FORMS) {
    const subject = { ...NO_SUBJECT, ...(await form.stage(office, form.who)) };
    const cookies = cookieHeader(await jars(form.who, subject));
    const before = await readState();
    const own = form.fields(subject);
    const all = fc.sample(bends(form, own), { numRuns: amount.routes, seed: amount.seed });
    // No database holds NUL, so nobody may take it, not even where every word is an answer.
    if (form.name === "simpan")
      all.push({ how: "NUL in an answer", fields: [...Object.entries(own), ["activity", "a\u0000b"]] });
    await inTurns(all, async ({ how, fields }) => {
      const { path, sent: request } = await form.send(fields);
      const got = await sendOddly(office.address, path, {
        ...request,
        headers: { origin: office.address, ...cookies, ...request.headers },
      });
      if (!got) return;
      const refused = got.status >= 400 || form.refused?.(got);
      const fault = faultOf(got) ?? (refused ? null : `status ${got.status}, it was taken: ${got.text.slice(0, 100)}`);
      tally.check(fault === null, () => `${form.name}, ${how}: ${fault}`);
    });
    const after = await readState();
    const changed = changes(before, after);
    tally.check(
      changed.length === 0,
      () => `${form.name}: bent fields changed ${describeChanges(before, after, changed)}`,
    );
    sent += all.length;
  }
  return sent;
}
