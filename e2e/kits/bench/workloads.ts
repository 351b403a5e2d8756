import sharp from "sharp";
import { PlainBrowser, type PlainRequest } from "@/e2e/plain-browser";
import { db } from "@/lib/platform/db";
import type { Workload } from "./measure/duel";
import type { Shot } from "./measure/load";
import type { DraftInHand } from "./seed/drafts";
import { FIRST_NAMES, LAST_NAMES } from "./seed/names";

const isPage = (status: number) => status === 200;
const wentWell = (status: number, location: string) => status === 303 && !location.includes("salah=");

const READS = { portal: { seconds: 1.5 }, floor: { seconds: 0.6 } };
/** Each needs a draft of its own, so they are counted, not timed. */
const SUBMITS = { portal: { shots: 300 }, floor: { shots: 600 } };
const UPLOADS = { portal: { shots: 16 }, floor: { shots: 80 } };

type Given = { references: string[]; drafts: DraftInHand[]; staffCookie: string; submitForm: Form; uploadForm: Form };
type Form = { path: string; headers: Record<string, string>; body: Buffer; requestId: string; shown: string };

export function makeWorkloads({ references, drafts, staffCookie, submitForm, uploadForm }: Given): Workload[] {
  const reference = turns(references);
  const draft = () => {
    const one = drafts.pop();
    if (!one) throw new Error("The bench ran out of drafts");
    return one;
  };
  const cookie = { cookie: staffCookie };
  const name = turns(FIRST_NAMES.flatMap((first) => LAST_NAMES.map((last) => `${first} ${last}`.toLowerCase())));
  const get = (path: string, headers: Record<string, string> = {}): Shot => ({
    method: "GET",
    path,
    headers,
    isGood: isPage,
  });
  const submit = (): Shot => {
    const { code, requestId, shown } = draft();
    const model = submitForm.body.toString("latin1");
    const body = model.replaceAll(submitForm.requestId, requestId).replaceAll(submitForm.shown, shown);
    return post(submitForm, code, Buffer.from(body, "latin1"));
  };
  const reads = (key: string, title: string, next: () => Shot): Workload => ({ key, title, next, limits: READS });
  return [
    reads("tracking", "Halaman pelacakan", () => get(`/lacak/${reference()}`)),
    reads("catalogue", "Halaman katalog layanan", () => get("/layanan")),
    reads("trackingJson", "JSON pelacakan", () => get(`/api/v1/lacak/${reference()}`)),
    reads("catalogueJson", "JSON katalog layanan", () => get("/api/v1/layanan")),
    reads("queue", "Halaman antrean petugas", () => get("/petugas/tugas", cookie)),
    reads("search", "Pencarian nama lengkap", () => get(`/petugas/tugas?cari=${encodeURIComponent(name())}`, cookie)),
    { key: "submit", title: "Kirim permohonan lengkap", next: submit, limits: SUBMITS },
    {
      key: "upload",
      title: "Unggah foto 3 MB",
      next: () => post(uploadForm, draft().code, uploadForm.body),
      limits: UPLOADS,
    },
  ];
}

function post({ path, headers }: Form, code: string, body: Buffer): Shot {
  return { method: "POST", path, headers: { ...headers, cookie: `draf_nib=${code}` }, body, isGood: wentWell };
}

/** Sends one draft as a browser without JavaScript does, and keeps what it sent: the form for all others. */
export async function sendModel(address: string, draft: DraftInHand): Promise<{ form: Form; modelId: string }> {
  const { browser, sent } = watched(address, draft.code);
  await browser.open("/layanan/nib/ajukan?bagian=periksa");
  await browser.submit(browser.form("Kirim permohonan"), { truth: "ya" });
  const { applicationId } = await db().submitRequest.findUniqueOrThrow({ where: { id: draft.requestId } });
  const form = await formOf(sent(), draft);
  // Every other sending puts its own in these two places.
  for (const part of [form.requestId, form.shown])
    if (!form.body.includes(part)) throw new Error("The form of sending does not carry what the bench replaces in it");
  return { form, modelId: applicationId };
}

/** The same for a photo of some 3 MB. */
export async function uploadModel(address: string, draft: DraftInHand): Promise<Form> {
  const { browser, sent } = watched(address, draft.code);
  const page = await browser.open("/layanan/nib/ajukan/berkas");
  const form = page.forms.find(({ action }) => action.includes("requirement=ktp&"));
  if (!form) throw new Error("No place for a photo of the KTP");
  const photo = new File([new Uint8Array(await photoOf(3_000_000))], "ktp.jpg", { type: "image/jpeg" });
  await browser.submit(form, { file: photo });
  return formOf(sent(), draft);
}

function watched(address: string, code: string) {
  let last: PlainRequest | undefined;
  const bend = (request: PlainRequest) => {
    if (request.method === "POST") last = request;
    return request;
  };
  const browser = new PlainBrowser(address, { bend }, new Map([["draf_nib", code]]));
  const sent = () => {
    if (!last) throw new Error("Nothing was sent");
    return last;
  };
  return { browser, sent };
}

async function formOf({ url, headers, body }: PlainRequest, { requestId, shown }: DraftInHand): Promise<Form> {
  const packed = new Response(body ?? null);
  const type = packed.headers.get("content-type") ?? "";
  const bytes = Buffer.from(await packed.arrayBuffer());
  return {
    path: url.pathname + url.search,
    headers: { ...headers, "content-type": type },
    body: bytes,
    requestId,
    shown,
  };
}

/** Noise, the hardest thing to compress: the smallest square of it that has so many bytes. */
async function photoOf(bytes: number): Promise<Buffer> {
  for (let side = 900; ; side += 100) {
    const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
    const canvas = { width: side, height: side, channels: 3 as const, background: "#fff", noise };
    const photo = await sharp({ create: canvas }).jpeg({ quality: 92 }).toBuffer();
    if (photo.length >= bytes) return photo;
  }
}

function turns<T>(list: readonly T[]): () => T {
  let at = 0;
  return () => list[at++ % list.length] as T;
}
