import { FILE_REFUSALS, type FileRefusal, isFileRefusal } from "@/lib/domain/files";
import { type Got, send } from "../http";
import { multipart } from "../server-action";
import type { HostileFile } from "./hostile-file";

/** A refusal by name, or what the portal kept; `got` is judged besides. */
export type Answer = { refusal: FileRefusal | "unknown" | null; answers: Got[] };
export type Door = (address: string, file: HostileFile, cookie: Record<string, string>) => Promise<Answer>;

const CLAIM = { service: "nib", requirement: "ktp" };

/** The form of a browser without JavaScript. */
export const plainForm: Door = async (address, file, cookie) => {
  const { type, body } = multipart([
    { name: "file", filename: file.name, type: file.type, value: Buffer.from(file.bytes) },
  ]);
  const query = new URLSearchParams({ ...CLAIM, back: "/layanan/nib/ajukan/berkas", field: "ktp" });
  const headers = { origin: address, "content-type": type, ...cookie };
  const got = await send(address, `/api/unggah?${query}`, { method: "POST", headers, body });
  const back = got.headers.location ? new URL(got.headers.location, address).searchParams.get("salah") : null;
  if (got.status !== 303) return { refusal: sentenceIn(got.text) ?? "unknown", answers: [got] };
  return { refusal: back === null ? null : isFileRefusal(back) ? back : "unknown", answers: [got] };
};

/** UploadThing's protocol: an address for what is claimed, then the bytes. */
export const uploadProtocol: Door = async (address, file, cookie) => {
  const claimed = { name: file.name, size: file.bytes.byteLength, type: file.type };
  const asked = await send(address, "/api/uploadthing?actionType=upload&slug=document", {
    method: "POST",
    headers: { origin: address, "content-type": "application/json", "x-uploadthing-version": "7.7.4", ...cookie },
    body: JSON.stringify({ input: CLAIM, files: [claimed] }),
  });
  if (asked.status !== 200) return { refusal: sentenceIn(asked.text) ?? "unknown", answers: [asked] };
  const [signed] = JSON.parse(asked.text) as { url: string }[];
  const url = new URL(signed?.url ?? address);
  const { type, body } = multipart([
    { name: "file", filename: "blob", type: file.type, value: Buffer.from(file.bytes) },
  ]);
  const got = await send(address, url.pathname + url.search, {
    method: "PUT",
    headers: { "content-type": type, range: "bytes=0-" },
    body,
  });
  if (got.status !== 200) return { refusal: sentenceIn(got.text) ?? "unknown", answers: [asked, got] };
  const { serverData } = JSON.parse(got.text) as { serverData?: { ok?: boolean; code?: string } };
  if (serverData?.ok) return { refusal: null, answers: [asked, got] };
  return { refusal: isFileRefusal(serverData?.code) ? serverData.code : "unknown", answers: [asked, got] };
};

function sentenceIn(text: string): FileRefusal | undefined {
  return (Object.keys(FILE_REFUSALS) as FileRefusal[]).find((code) => text.includes(FILE_REFUSALS[code]));
}
