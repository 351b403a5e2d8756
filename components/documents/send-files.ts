import { future_genUploader as makeUploader } from "uploadthing/client-future";
import type { FileRouter } from "uploadthing/types";
import { FILE_REFUSALS, MAX_FILE_BYTES } from "@/lib/domain/files";
import { dropFile, type KeptFile, keepFile } from "./kept-files";
import { resumeKept } from "./resume-kept";
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
  /** Under this the browser keeps it over a reload. */
  keptId?: string | undefined;
};

/** `stamped`: the words that are drawn over it already. `kept`: the browser holds it since a page that has ended. */
export type Outgoing = { file: File; stamped?: string | undefined; kept?: KeptFile | undefined };

type Show = (change: Partial<Sending>) => void;

/** Pauses before the rest is sent after a dropped line: half a minute in all, then a button. */
const WAITS = [1_000, 3_000, 8_000, 15_000];
const LINE_LOST = "belum terkirim karena sambungan terputus. Berkasnya masih ada pada Anda.";
let last = 0;

/** Sends one after the other; reports each change; never throws. */
export async function sendFiles(
  files: Outgoing[],
  fields: Record<string, string>,
  report: (all: Sending[]) => void,
  place?: string,
): Promise<void> {
  const all: Sending[] = files.map(({ file }) => ({
    id: ++last,
    name: file.name,
    size: file.size,
    sent: 0,
    state: "waiting",
    words: "menunggu giliran",
  }));
  report([...all]);
  // All of them before the first is sent: an empty battery takes none.
  const kept = await Promise.all(files.map((file, index) => keptFile(file, place, index)));
  for (const [index, file] of files.entries()) {
    await sendOne({ ...file, kept: kept[index] }, fields, (change) => {
      const before = all[index];
      if (before) all[index] = { ...before, ...change };
      report([...all]);
    });
  }
}

async function keptFile({ file, stamped, kept }: Outgoing, place: string | undefined, index: number) {
  if (kept || place === undefined) return kept;
  const made = { id: `${Date.now()} ${Math.random()}`, place, file, stamped, at: Date.now() + index };
  await keepFile(made);
  return made;
}

async function sendOne(outgoing: Outgoing, fields: Record<string, string>, show: Show): Promise<void> {
  const { file: chosen, kept } = outgoing;
  const end = (change: Partial<Sending>) => {
    if (kept) void dropFile(kept.id);
    show(change);
  };
  show({ state: "sending", sent: 0, words: "disiapkan", retry: undefined, keptId: kept?.id });
  const file = kept || outgoing.stamped ? chosen : await smaller(chosen);
  if (file.size === 0) return end({ state: "failed", words: FILE_REFUSALS.file_empty });
  if (file.size > MAX_FILE_BYTES) return end({ state: "failed", words: FILE_REFUSALS.file_too_large });
  show({ size: file.size, words: "dikirim" });
  if (kept?.url && (await resumedKept(kept.url, file, show, end))) return;
  try {
    const upload = await begun(file, { ...outgoing, fields, show });
    let [sent] = await upload.done();
    // The address stays good for an hour and the ingest knows how much it has: only the rest is sent again.
    for (const wait of WAITS) {
      if (sent?.status !== "failed" || refusalOf(sent.reason)) break;
      show({ state: "waiting", words: "sambungan terputus, dilanjutkan sebentar lagi" });
      await backOnline(wait);
      show({ state: "sending", words: "dilanjutkan" });
      sent = await resumed(upload, sent);
    }
    if (sent?.status === "uploaded")
      return end({ state: "done", sent: file.size, words: "tersimpan", stored: storedIn(sent.data) });
    const refusal = sent?.status === "failed" ? refusalOf(sent.reason) : null;
    if (refusal) return end({ state: "failed", words: refusal });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return end({ state: "failed", words: refusal });
  }
  let again = false;
  const retry = () => {
    if (again) return;
    again = true;
    removeEventListener("online", retry);
    void sendOne(outgoing, fields, show);
  };
  addEventListener("online", retry);
  show({ state: "failed", words: LINE_LOST, retry });
}

/** Goes on where the page before this one ended; false when it has to be sent anew. */
async function resumedKept(url: string, file: File, show: Show, end: Show): Promise<boolean> {
  for (const wait of [...WAITS, null]) {
    show({ state: "sending", words: "dilanjutkan" });
    const outcome = await resumeKept(url, file, (sent) => show({ sent }));
    if (outcome.is === "stored")
      end({ state: "done", sent: file.size, words: "tersimpan", stored: storedIn(outcome.answer) });
    if (outcome.is === "refused") end({ state: "failed", words: outcome.words });
    if (outcome.is === "stored" || outcome.is === "refused") return true;
    if (outcome.is === "gone" || wait === null) return false;
    show({ state: "waiting", words: "sambungan terputus, dilanjutkan sebentar lagi" });
    await backOnline(wait);
  }
  return false;
}

type Begin = Outgoing & { fields: Record<string, string>; show: Show };

/** Asks for the signed address; a line that drops here is waited for like one that drops later. */
async function begun(file: File, { stamped, kept, fields, show }: Begin): Promise<Upload> {
  // The address is kept with the file: with it the next page can go on where this one ends.
  const createUpload = uploader((url) => {
    if (!kept) return;
    kept.url = url;
    void keepFile({ ...kept, file });
  });
  for (const wait of [...WAITS, null]) {
    try {
      return await createUpload("document", {
        files: [file],
        input: { ...fields, ...(stamped && { stamped }) } as never,
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

type Upload = Awaited<ReturnType<ReturnType<typeof uploader>>>;
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
function uploader(signedFor: (url: string) => void) {
  const stayHere = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const response = await fetch(input, init);
    if (!response.ok || init?.method !== "POST") return response;
    const signed = (await response.json()) as { url: string }[];
    const here = signed.map((item) => ({ ...item, url: item.url.replace(/^https?:\/\/[^/]+/, location.origin) }));
    if (here[0]) signedFor(here[0].url);
    return new Response(JSON.stringify(here), { headers: { "content-type": "application/json" } });
  };
  return makeUploader<FileRouter>({ url: "/api/uploadthing", fetch: stayHere }).createUpload;
}
