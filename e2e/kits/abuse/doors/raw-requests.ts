import net from "node:net";
import { send } from "../http";
import type { Tally } from "../tally";
import { inTurns } from "../turns";

/** How long somebody who says half a sentence is listened to here. */
const PATIENCE = 1_500;

const get = (path: string | Buffer, ...lines: string[]) =>
  Buffer.concat([
    Buffer.from("GET "),
    Buffer.from(path as string),
    Buffer.from(` HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`),
  ]);
const host = "Host: 127.0.0.1";
const last = "Connection: close";
const post = (head: string[], body: string) =>
  Buffer.from(`POST /layanan/nib/ajukan/simpan HTTP/1.1\r\n${[host, ...head].join("\r\n")}\r\n\r\n${body}`);

/** What no client library lets out: bytes that are hardly HTTP, and bodies of which two halves of a chain would disagree. */
function requests(): Record<string, Buffer> {
  return {
    "no host": get("/", last),
    "two hosts": get("/", host, "Host: jahat.example", last),
    "our address in full": get("http://127.0.0.1/petugas/tugas", host, last),
    "no slash": get("petugas/tugas", host, last),
    "a path with NUL": get("/\u0000/petugas", host, last),
    "a path in raw UTF-8": get("/layanan/é字💣", host, last),
    "a path of broken bytes": get(Buffer.from([0x2f, 0xff, 0xc0, 0xae, 0xc0, 0xae]), host, last),
    "a path with spaces": get("/a b c", host, last),
    "a path with a hash": get("/lacak#/../petugas", host, last),
    "a path of 100 kB": get(`/${"a".repeat(100_000)}`, host, last),
    "a folded header": get("/", host, "X-A: a\r\n b", last),
    "a header without a name": get("/", host, ": x", last),
    "a space before the colon": get("/", host, "Cookie : petugas=x", last),
    "bare line feeds": Buffer.from(`GET / HTTP/1.1\n${host}\n${last}\n\n`),
    "an old protocol": Buffer.from("GET / HTTP/0.9\r\n\r\n"),
    "a protocol to come": Buffer.from("GET / HTTP/3.7\r\n\r\n"),
    "HTTP/2 at once": Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    "a way through": Buffer.from(`CONNECT jahat.example:443 HTTP/1.1\r\n${host}\r\n\r\n`),
    "TLS at a plain door": Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]),
    noise: Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 37) % 256)),
    "length and pieces at once": post(
      ["Content-Length: 6", "Transfer-Encoding: chunked", last],
      "0\r\n\r\nGET /petugas HTTP/1.1\r\n\r\n",
    ),
    "two lengths": post(["Content-Length: 5", "Content-Length: 50", last], "a=1&b"),
    "a length below zero": post(["Content-Length: -1", last], "a=1"),
    "a length beyond numbers": post([`Content-Length: ${"9".repeat(40)}`, last], "a=1"),
    "pieces of no size": post(["Transfer-Encoding: chunked", last], "zz\r\na=1\r\n0\r\n\r\n"),
    "a piece beyond numbers": post(["Transfer-Encoding: chunked", last], `${"f".repeat(20)}\r\na=1\r\n`),
    "pieces under another name": post(["Transfer-Encoding: xchunked", last], "0\r\n\r\n"),
    "less than was said": post(["Content-Length: 500", "Content-Type: application/x-www-form-urlencoded"], "a=1"),
    "one behind the other": Buffer.concat([
      get("/api/health", host),
      get("/petugas/tugas", host),
      get("/layanan", host, last),
    ]),
    "half a head": Buffer.from(`GET / HTTP/1.1\r\n${host}\r\nCookie: pet`),
  };
}

export async function runRawRequests(address: string, tally: Tally): Promise<number> {
  const all = Object.entries(requests());
  await inTurns(all, async ([how, bytes]) => {
    const said = await speak(address, bytes);
    const statuses = [...said.matchAll(/^HTTP\/1\.[01] (\d{3})/gm)].map(([, status]) => Number(status));
    const worst = Math.max(0, ...statuses);
    tally.check(worst < 500, () => `${how}: status ${worst}: ${said.slice(0, 160).replaceAll("\r\n", " ")}`);
    tally.check(!/location:\s*(https?:)?\/\/(?!127\.0\.0\.1)/i.test(said), () => `${how}: leads away`);
  });
  const { status } = await send(address, "/api/health");
  tally.check(status === 200, () => `The portal is not well after requests that are hardly HTTP: ${status}`);
  return all.length;
}

/** Everything that comes back until the other side ends, or until patience does. */
function speak(address: string, bytes: Buffer): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const done = () => {
      socket.destroy();
      resolve(Buffer.concat(chunks).toString("latin1"));
    };
    const socket = net.connect(Number(port), hostname, () => socket.write(bytes));
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("close", done);
    socket.on("error", done);
    setTimeout(done, PATIENCE).unref();
  });
}
