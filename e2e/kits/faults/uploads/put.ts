import http, { type ClientRequest } from "node:http";

const PATIENT = 20_000;
/** Until what was written has left for the portal. */
const ON_ITS_WAY = 60;

export type PutAnswer = { status: number; text: string };

/**
 * Sends the rest of a file as a browser's form does, in two halves: what happens between them happens in the
 * middle of the upload, however fast the machine is.
 */
export async function putRest(
  url: URL,
  file: { name: string; type: string; bytes: Buffer },
  start: number,
  midway: ((line: ClientRequest) => unknown) | null,
): Promise<PutAnswer> {
  const form = new FormData();
  const name = start === 0 ? file.name : "blob";
  form.append("file", new File([new Uint8Array(file.bytes.subarray(start))], name, { type: file.type }));
  const encoded = new Response(form);
  const type = encoded.headers.get("content-type") ?? "";
  const body = Buffer.from(await encoded.arrayBuffer());
  const headers = { "content-type": type, "content-length": body.length, range: `bytes=${start}-` };
  const line = http.request(url, { method: "PUT", headers, timeout: PATIENT });
  line.on("timeout", () => line.destroy(new Error("no answer to an upload")));
  const answer = answerOf(line);
  // Whoever waits for the second half hears of a broken line there.
  answer.catch(() => {});
  if (midway) {
    const half = Math.floor(body.length / 2);
    line.write(body.subarray(0, half));
    await new Promise((resolve) => setTimeout(resolve, ON_ITS_WAY));
    await midway(line);
    if (!line.destroyed) line.end(body.subarray(half));
  } else line.end(body);
  return answer;
}

function answerOf(line: ClientRequest): Promise<PutAnswer> {
  return new Promise((resolve, reject) => {
    line.on("error", reject);
    line.on("close", () => reject(new Error("the line was cut")));
    line.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
  });
}
