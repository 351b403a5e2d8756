import { future_genUploader as makeUploader } from "uploadthing/client-future";
import type { FileRouter } from "uploadthing/types";

export type Sending = {
  id: number;
  name: string;
  size: number;
  sent: number;
  state: "waiting" | "sending" | "done" | "failed";
  words: string;
  retry?: () => void;
};

type Answer = { ok: true } | { ok: false; sentence: string };

const LARGEST = 10 * 1024 * 1024;
/** Above this a photo is made smaller first: two bars of signal carry 300 kB, not 7 MB. */
const WORTH_SHRINKING = 900_000;
const WAITS = [1_000, 3_000, 8_000, 15_000];
let last = 0;

const { createUpload } = makeUploader<FileRouter>({ url: "/api/uploadthing" });

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
  const show = (index: number, change: Partial<Sending>) => {
    const before = all[index];
    if (before) all[index] = { ...before, ...change };
    report([...all]);
  };
  report([...all]);
  for (const [index, file] of files.entries())
    await sendOne(await smaller(file), fields, (change) => show(index, change));
}

async function sendOne(
  file: File,
  fields: Record<string, string>,
  show: (change: Partial<Sending>) => void,
): Promise<void> {
  if (file.size > LARGEST)
    return show({ state: "failed", words: "lebih besar dari 10 MB. Kecilkan dahulu, lalu pilih lagi." });
  if (file.size === 0) return show({ state: "failed", words: "kosong (0 byte). Pilih berkas lain." });
  show({ state: "sending", size: file.size, sent: 0, words: "dikirim" });
  let answer: Answer | null = null;
  try {
    const upload = await createUpload("document", {
      files: [file],
      input: fields as never,
      onEvent: (event) => {
        if (event.type === "upload-progress") show({ sent: event.file.sent });
      },
    });
    let [end] = await upload.done();
    // The address stays good for an hour and the ingest knows how much it has: only the rest is sent again.
    for (const wait of WAITS) {
      if (end?.status !== "failed") break;
      show({ state: "waiting", words: "sambungan terputus, dilanjutkan sebentar lagi" });
      await new Promise((resolve) => setTimeout(resolve, wait));
      show({ state: "sending", words: "dilanjutkan" });
      upload.resumeUpload(end);
      [end] = await upload.done();
    }
    if (end?.status === "uploaded") answer = end.data as unknown as Answer;
  } catch (error) {
    // The router's own refusals are sentences; anything else is the line.
    if (error instanceof Error && /[.!]$/.test(error.message)) answer = { ok: false, sentence: error.message };
  }
  if (answer?.ok) return show({ state: "done", sent: file.size, words: "tersimpan" });
  show({
    state: "failed",
    words: answer ? answer.sentence : "belum terkirim karena sambungan terputus. Berkas masih ada di ponsel Anda.",
    retry: answer ? undefined : () => void sendOne(file, fields, show),
  });
}

/** A camera photo becomes about 2000 px wide; what cannot be read is sent as it is. */
async function smaller(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < WORTH_SHRINKING) return file;
  const { default: Compressor } = await import("compressorjs");
  return new Promise((resolve) => {
    new Compressor(file, {
      quality: 0.82,
      maxWidth: 2400,
      maxHeight: 2400,
      success: (result) =>
        resolve(result.size < file.size ? new File([result], file.name, { type: result.type }) : file),
      error: () => resolve(file),
    });
  });
}
