import fc from "fast-check";
import { operatorShape } from "../values/hostile";
import type { Attack } from "./attacks";

const JSON_TYPE = "application/json";
const FORM = "application/x-www-form-urlencoded";
const BOUNDARY = "batas";
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

const HEADS = [
  'form-data; name="file"; filename="a.jpg"',
  'form-data; name="file"; filename=',
  "form-data; name=\"file\"; filename*=UTF-8''%00%ff",
  'form-data; name="\u0000"',
  "form-data",
  'attachment; name="slug"',
  `form-data; name="${"a".repeat(9_000)}"`,
];
const TAILS = [`\r\n--${BOUNDARY}--\r\n`, "", `\r\n--${BOUNDARY}\r\n`, `\r\n--${BOUNDARY}--${"x".repeat(5_000)}`];

/** Bodies for the route handlers that take one: other kinds, broken pieces, operators, too much. */
export function bentBodies(posts: string[], origin: string): fc.Arbitrary<Attack> {
  const path = fc.constantFrom(...posts).map((item) => item.replaceAll(/\[[^\]]+\]/g, "nib"));
  const body = fc.oneof(
    operatorShape.map((shape) => ({ type: JSON_TYPE, body: JSON.stringify(shape) ?? "" })),
    operatorShape.map((shape) => ({ type: JSON_TYPE, body: JSON.stringify({ input: shape, files: shape }) })),
    operatorShape.map((shape) => ({
      type: JSON_TYPE,
      body: JSON.stringify({
        input: { service: shape, reference: shape },
        files: [{ name: shape, size: shape, type: shape }],
      }),
    })),
    fc
      .constantFrom("", "{", "[".repeat(30_000), "\u0000", '{"input":'.repeat(200))
      .map((text) => ({ type: JSON_TYPE, body: text })),
    fc.tuple(fc.constantFrom(...HEADS), fc.constantFrom(...TAILS)).map(([head, tail]) => ({
      type: MULTIPART,
      body: `--${BOUNDARY}\r\nContent-Disposition: ${head}\r\n\r\nisi${tail}`,
    })),
    fc
      .constantFrom(
        "slug=nib",
        "slug[not]=&section=service",
        "%=%&%00=%ff",
        "a=1&".repeat(20_000),
        "slug=nib&slug=lapak",
      )
      .map((text) => ({
        type: FORM,
        body: text,
      })),
    fc
      .constantFrom("multipart/form-data", "multipart/form-data; boundary=", "text/plain", "x", "application/xml")
      .map((type) => ({
        type,
        body: "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
      })),
    fc
      .integer({ min: 70_000, max: 400_000 })
      .map((size) => ({ type: JSON_TYPE, body: `{"input":"${"x".repeat(size)}"}` })),
  );
  const query = fc.constantFrom(
    "",
    "?actionType=upload&slug=document",
    "?actionType=upload&slug=__proto__",
    "?actionType=apa&slug=document",
    "?slug=document",
    "?service=nib&requirement=ktp&back=/layanan/nib&field=ktp",
    "?service=nib&requirement=ktp&back=//jahat.example&field=ktp",
    "?service[not]=&back=/lacak&field=x",
    "?expires=1&signature=x",
    "?expires=NaN&signature=hmac-sha256%3D",
  );
  const hook = fc.constantFrom<Record<string, string>>(
    {},
    { "uploadthing-hook": "callback", "x-uploadthing-signature": "hmac-sha256=00" },
    { "uploadthing-hook": "error" },
    { "uploadthing-hook": "\u00e9" },
    { "x-uploadthing-api-key": "sk_tebakan" },
    { "x-uploadthing-version": "9".repeat(300) },
    { "x-uploadthing-package": "__proto__" },
  );
  const method = fc.constantFrom("POST", "POST", "POST", "PUT", "PATCH");
  return fc.tuple(path, query, body, hook, method).map(([where, asked, sent, extra, how]) => ({
    how: `${how} ${where}${asked} with ${sent.type}: ${sent.body.slice(0, 100)} ${JSON.stringify(extra)}`,
    path: `${where}${asked}`,
    method: how,
    headers: { origin, "content-type": sent.type, range: "bytes=0-", ...extra },
    body: sent.body,
  }));
}
