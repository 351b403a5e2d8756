import { future_genUploader as makeUploader } from "uploadthing/client-future";
import type { FileRouter } from "uploadthing/types";
import { FILE_REFUSALS, MAX_FILE_BYTES } from "@/lib/domain/files";
import { smaller } from "./smaller";

export type Sending = {
  id: number;
  name: string;
  size: number;
  sent: number;
  state: "waiting" | "sending" | "done" | "failed";
  words: string;
  /** What the answer of the upload itself says of the stored file. */
  stored?: { documentId: string; name: string } | undefined;
  retry?: (() => void) | undefined;
};

type Show = (change: Partial<Sending>) => void;

/** Pauses before the rest is sent after a dropped line: half a minute in all, then a button. */
const WAITS = [1_000, 3_000, 8_000, 15_000];
const LINE_LOST = "belum terkirim karena sambungan terputus. Berkasnya masih ada pada Anda.";
let last = 0;

const { createUpload } = makeUploader<FileRouter>({ url: "/api/uploadthing", fetch: stayHere });

/** Sends one after the other; reports each change; never throws. */
export async function sendFiles(
  files: File[],
  fields: Record<string, string>,
  report: (all: Sending[]) => void,
): Promise<void> {
  const all: Sending[] = files.map((file) => ({
    id: ++last,
    name: file.name,
    size: file.size,
    sent: 0,
    state: "waiting",
    words: "menunggu giliran",
  }));
  report([...all]);
  for (const [index, file] of files.entries()) {
    await sendOne(file, fields, (change) => {
      const before = all[index];
      if (before) all[index] = { ...before, ...change };
      report([...all]);
    });
  }
}

async function sendOne(chosen: File, fields: Record<string, string>, show: Show): Promise<void> {
  show({ state: "sending", sent: 0, words: "disiapkan", retry: undefined });
  const file = await smaller(chosen);
  if (file.size === 0) return show({ state: "failed", words: FILE_REFUSALS.file_empty });
  if (file.size > MAX_FILE_BYTES) return show({ state: "failed", words: FILE_REFUSALS.file_too_large });
  show({ size: file.size, words: "dikirim" });
  try {
    const upload = await begun(file, fields, show);
    let [end] = await upload.done();
    // The address stays good for an hour and the ingest knows how much it has: only the rest is sent again.
    for (const wait of WAITS) {
      if (end?.status !== "failed" || refusalOf(end.reason)) break;
      show({ state: "waiting", words: "sambungan terputus, dilanjutkan sebentar lagi" });
      await backOnline(wait);
      show({ state: "sending", words: "dilanjutkan" });
      end = await resumed(upload, end);
    }
    if (end?.status === "uploaded")
      return show({ state: "done", sent: file.size, words: "tersimpan", stored: storedIn(end.data) });
    const refusal = end?.status === "failed" ? refusalOf(end.reason) : null;
    if (refusal) return show({ state: "failed", words: refusal });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return show({ state: "failed", words: refusal });
  }
  let again = false;
  const retry = () => {
    if (again) return;
    again = true;
    removeEventListener("online", retry);
    void sendOne(chosen, fields, show);
  };
  addEventListener("online", retry);
  show({ state: "failed", words: LINE_LOST, retry });
}

/** Asks for the signed address; a line that drops here is waited for like one that drops later. */
async function begun(file: File, fields: Record<string, string>, show: Show): Promise<Upload> {
  for (const wait of [...WAITS, null]) {
    try {
      return await createUpload("document", {
        files: [file],
        input: fields as never,
        onEvent: (event) => {
          if (event.type === "upload-progress") show({ sent: Math.min(event.file.sent, file.size) });
        },
      });
    } catch (error) {
      if (wait === null || refusalOf(error)) throw error;
      show({ state: "waiting", words: "sambungan terputus, dilanjutkan sebentar lagi" });
      await backOnline(wait);
      show({ state: "sending", words: "dikirim" });
    }
  }
  throw new Error("no line");
}

function storedIn(answer: unknown): Sending["stored"] {
  const { documentId, name } = (answer ?? {}) as Partial<NonNullable<Sending["stored"]>>;
  return documentId && name ? { documentId, name } : undefined;
}

type Upload = Awaited<ReturnType<typeof createUpload>>;
type End = Exclude<Awaited<ReturnType<Upload["done"]>>, unknown[]>;

/** The library settles a file's promise once, and the first try has used it up: the file itself carries its state on. */
async function resumed(upload: Upload, file: End): Promise<End> {
  Object.assign(file, { status: "pending" });
  upload.resumeUpload(file);
  while (!["uploaded", "failed"].includes(file.status)) await new Promise((resolve) => setTimeout(resolve, 200));
  return file;
}

/** Words of the portal end with a stop; anything else is the line or the library. */
function refusalOf(reason: unknown): string | null {
  const message = reason instanceof Error ? reason.message : "";
  return Object.values<string>(FILE_REFUSALS).includes(message) ? message : null;
}

function backOnline(wait: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => setTimeout(resolve, wait);
    if (navigator.onLine) go();
    else addEventListener("online", go, { once: true });
  });
}

/**
 * The signed addresses carry the portal's public name. A browser that came by another one
 * (localhost) would have to cross origins for its own file, so they are followed by path.
 */
async function stayHere(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (!response.ok || init?.method !== "POST") return response;
  const signed = (await response.json()) as { url: string }[];
  const here = signed.map((item) => ({ ...item, url: item.url.replace(/^https?:\/\/[^/]+/, location.origin) }));
  return new Response(JSON.stringify(here), { headers: { "content-type": "application/json" } });
}
