import { createUpload } from "uploadthing/client-future";
import type { UploadRouter } from "@/app/api/uploadthing/core";

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

const { uploadFiles } = { uploadFiles: createUpload };

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
  for (let attempt = 0; ; attempt += 1) {
    const end = await once(file, fields, show);
    if (end === "done") return;
    const wait = WAITS[attempt];
    if (end === "refused" || wait === undefined) return;
    show({ state: "waiting", words: "sambungan terputus, dicoba lagi sebentar lagi" });
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

async function once(
  file: File,
  fields: Record<string, string>,
  show: (change: Partial<Sending>) => void,
): Promise<"done" | "refused" | "lost"> {
  show({ state: "sending", size: file.size, sent: 0, words: "dikirim" });
  try {
    const upload = await uploadFiles<UploadRouter, "document">("document", {
      files: [file],
      input: fields,
      onEvent: (event) => {
        if (event.type === "upload-progress") show({ sent: event.file.sent });
      },
    });
    const [done] = await upload.done();
    if (done?.status === "uploaded") {
      const answer = done.data as unknown as Answer;
      if (answer.ok) {
        show({ state: "done", sent: file.size, words: "tersimpan" });
        return "done";
      }
      show({ state: "failed", words: answer.sentence });
      return "refused";
    }
    return "lost";
  } catch (error) {
    const said = error instanceof Error && /[.!]$/.test(error.message) ? error.message : "";
    if (!said) return "lost";
    show({ state: "failed", words: said });
    return "refused";
  }
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
