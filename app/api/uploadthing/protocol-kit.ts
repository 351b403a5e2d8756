/** The browser's side of UploadThing's protocol, for the tests of the real handlers. */
import { NextRequest } from "next/server";
import * as ingest from "../ingest/[key]/route";
import { POST } from "./route";

export const PORTAL = "http://127.0.0.1:3000";

export type Signed = { url: string; key: string; name: string; customId: string };
export type Claimed = { name: string; size: number; type: string };

/** Step 1, as the browser's library posts it. */
export function ask(
  files: Claimed[],
  input: unknown = { service: "nib", requirement: "ktp" },
  headers: Record<string, string> = {},
) {
  return POST(
    new NextRequest(`${PORTAL}/api/uploadthing?actionType=upload&slug=document`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: PORTAL, "x-uploadthing-version": "7.7.4", ...headers },
      body: JSON.stringify({ input, files }),
    }),
  );
}

export async function signed(bytes: Uint8Array, name = "KTP saya & suami 100%.jpg"): Promise<Signed> {
  const answer = await ask([{ name, size: bytes.byteLength, type: "image/jpeg" }]);
  if (answer.status !== 200) throw new Error(`no address: ${answer.status}`);
  const [one] = (await answer.json()) as Signed[];
  if (!one) throw new Error("no address");
  return one;
}

export const head = (url: string) => ingest.HEAD(new Request(url, { method: "HEAD" }));
export const stored = async (url: string) => Number((await head(url)).headers.get("x-ut-range-start"));

export function put(url: string, bytes: Uint8Array, start = 0) {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], "blob"));
  return ingest.PUT(new Request(url, { method: "PUT", body: form, headers: { range: `bytes=${start}-` } }));
}

/** A line that drops after `keep` bytes of the file. */
export function putDropped(url: string, bytes: Uint8Array, keep: number) {
  const head =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="blob"\r\nContent-Type: image/jpeg\r\n\r\n';
  let sent = false;
  const body = new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(new Error("line dropped"));
      sent = true;
      controller.enqueue(Buffer.concat([Buffer.from(head), bytes.subarray(0, keep)]));
    },
  });
  return ingest.PUT(
    new Request(url, {
      method: "PUT",
      body,
      duplex: "half",
      headers: { range: "bytes=0-", "content-type": "multipart/form-data; boundary=x" },
    } as RequestInit),
  );
}
