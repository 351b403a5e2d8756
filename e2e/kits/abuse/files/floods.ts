import net from "node:net";
import { cookieHeader, send } from "../http";
import { watchMemory } from "../memory";
import { draftOf, NO_SUBJECT, type Office } from "../office/stages";
import type { Tally } from "../tally";

/** What one flood may add to the web process. */
const ALLOWED_MORE = 150;
const HUGE = 200_000_000;
const STALLED = 100;
const STALLED_BYTES = 3_000_000;
const STALLED_SECONDS = 8;
const PIECE = Buffer.alloc(1_000_000, 0x61);
const HEAD = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n';

type Flood = { how: string; line: string; headers: string[] };

/** Bodies far too long for every kind of route, and a hundred that stand still: what the web process takes meanwhile. */
export async function runFloods(office: Office, webPid: number, say: (line: string) => void, tally: Tally) {
  const floods = await floodsAt(office);
  for (const flood of floods) {
    const { status, more } = await measured(webPid, () => pour(office.address, flood, HUGE));
    say(`200 MB, ${flood.how}: status ${status}, +${more} MB`);
    tally.check(more <= ALLOWED_MORE, `200 MB, ${flood.how}: the web process took ${more} MB more`);
    tally.check(status < 500 || status === 503, `200 MB, ${flood.how}: status ${status}`);
  }
  for (const flood of floods.slice(0, 2)) {
    const { more } = await measured(webPid, () => stall(office.address, flood));
    say(`${STALLED} stalled, ${flood.how}: +${more} MB`);
    tally.check(more <= ALLOWED_MORE, `${STALLED} stalled, ${flood.how}: the web process took ${more} MB more`);
    const after = await send(office.address, "/api/v1/layanan");
    tally.check(after.status === 200, `After ${STALLED} stalled, ${flood.how}: the portal answers ${after.status}`);
  }
  return floods.length + 2;
}

async function floodsAt(office: Office): Promise<Flood[]> {
  const { address } = office;
  const draft = { ...NO_SUBJECT, ...(await draftOf()(office, "applicant")) };
  const { cookie = "" } = cookieHeader(new Map([[`draf_${draft.slug}`, draft.resumeCode]]));
  const own = [`origin: ${address}`, `cookie: ${cookie}`];
  const asked = await send(address, "/api/uploadthing?actionType=upload&slug=document", {
    method: "POST",
    headers: { origin: address, cookie, "content-type": "application/json", "x-uploadthing-version": "7.7.4" },
    body: JSON.stringify({
      input: { service: "nib", requirement: "ktp" },
      files: [{ name: "a.jpg", size: 9_000_000, type: "image/jpeg" }],
    }),
  });
  const [signed] = JSON.parse(asked.text) as { url: string }[];
  const url = new URL(signed?.url ?? address);
  const query = new URLSearchParams({ service: "nib", requirement: "ktp", back: "/layanan/nib", field: "ktp" });
  const form = "content-type: multipart/form-data; boundary=b";
  return [
    { how: "the form of files", line: `POST /api/unggah?${query}`, headers: [form, ...own] },
    { how: "a signed upload", line: `PUT ${url.pathname}${url.search}`, headers: [form, "range: bytes=0-", ...own] },
    { how: "an upload nobody signed", line: "PUT /api/ingest/x", headers: [form, ...own] },
    {
      how: "the upload router",
      line: "POST /api/uploadthing?actionType=upload&slug=document",
      headers: [form, ...own],
    },
    { how: "a page", line: "POST /layanan/nib/ajukan", headers: [form, ...own] },
    { how: "an action", line: "POST /petugas/masuk", headers: [form, `next-action: ${"7f".repeat(21)}`, ...own] },
  ];
}

async function measured<T>(webPid: number, work: () => Promise<T>) {
  const memory = watchMemory(webPid);
  const status = await work();
  const { first, most } = memory.end();
  return { status, more: most - first };
}

function open(address: string, { line, headers }: Flood, length: number) {
  const { hostname, port } = new URL(address);
  const socket = net.connect({ host: hostname, port: Number(port) });
  const heard = { text: "", gone: false, room: () => {} };
  socket.on("data", (chunk) => {
    heard.text += chunk;
  });
  socket.on("error", () => {});
  socket.on("drain", () => heard.room());
  socket.on("close", () => {
    heard.gone = true;
    heard.room();
  });
  const all = [
    `${line} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    `content-length: ${length}`,
    "connection: close",
    ...headers,
  ];
  socket.write(`${all.join("\r\n")}\r\n\r\n${HEAD}`);
  return { socket, heard };
}

/** Sends on until all is sent or the line is cut; the status of the answer, 0 when there was none. */
async function pour(address: string, flood: Flood, bytes: number): Promise<number> {
  const { socket, heard } = open(address, flood, bytes);
  for (let sent = HEAD.length; sent + PIECE.length <= bytes && !heard.gone; sent += PIECE.length)
    if (!socket.write(PIECE) && !heard.gone)
      await new Promise<void>((resolve) => {
        heard.room = resolve;
      });
  if (!heard.gone) socket.end();
  const end = Date.now() + 20_000;
  while (!heard.gone && !heard.text && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100));
  socket.destroy();
  return Number(/^HTTP\/1\.1 (\d+)/.exec(heard.text)?.[1] ?? 0);
}

async function stall(address: string, flood: Flood): Promise<void> {
  const all = Array.from({ length: STALLED }, () => open(address, flood, 9_000_000));
  for (const { socket } of all) for (let sent = 0; sent < STALLED_BYTES; sent += PIECE.length) socket.write(PIECE);
  await new Promise((resolve) => setTimeout(resolve, STALLED_SECONDS * 1000));
  for (const { socket } of all) socket.destroy();
}
