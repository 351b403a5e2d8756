import { randomBytes } from "node:crypto";
import type { FormState } from "@/lib/domain/form-state";
import { cookieHeader, type Got, type Sent, send } from "./http";
import type { Fields } from "./rights/words";

export type ActionAnswer =
  | { kind: "state"; state: FormState }
  | { kind: "redirect"; to: string }
  | { kind: "other"; status: number; text: string };

export type FormPart = { name: string; value: string | Buffer; filename?: string; type?: string };

const EMPTY_STATE = { ok: false, errors: {}, values: {} };

/** A form sent to its action the way Next's own browser code sends it: state and fields as two arguments. */
export function actionRequest(id: string, fields: Fields, origin: string): Sent {
  return actionParts(id, partsOf(fields), origin);
}

export function actionParts(id: string, parts: FormPart[], origin: string): Sent {
  const own = parts.map((part) => ({ ...part, name: `_1_${part.name}` }));
  const root = { name: "0", value: JSON.stringify([EMPTY_STATE, "$K1"]) };
  const { type, body } = multipart([...own, root]);
  return {
    method: "POST",
    headers: { "next-action": id, accept: "text/x-component", origin, "content-type": type },
    body,
  };
}

/** The same form from a browser without JavaScript. */
export function plainParts(id: string, parts: FormPart[], origin: string): Sent {
  const own = [
    { name: "$ACTION_REF_1", value: "" },
    { name: "$ACTION_1:0", value: JSON.stringify({ id, bound: "$@1" }) },
    { name: "$ACTION_1:1", value: JSON.stringify([EMPTY_STATE]) },
    { name: "$ACTION_KEY", value: "k1" },
  ];
  const { type, body } = multipart([...own, ...parts]);
  return { method: "POST", headers: { accept: "text/html", origin, "content-type": type }, body };
}

export async function giveAction(
  target: { address: string; page: string; id: string },
  fields: Fields,
  jar: ReadonlyMap<string, string>,
): Promise<ActionAnswer> {
  const asked = actionRequest(target.id, fields, target.address);
  const got = await send(target.address, target.page, {
    ...asked,
    headers: { ...asked.headers, ...cookieHeader(jar) },
  });
  return readAnswer(got);
}

/** Next answers with a stream of rows; row 0 names the row that holds what the action returned. */
export function readAnswer(got: Got): ActionAnswer {
  const to = got.headers["x-action-redirect"];
  if (typeof to === "string") return { kind: "redirect", to: to.replace(/;(push|replace)$/, "") };
  if (got.status === 200 && got.headers["content-type"]?.includes("text/x-component")) {
    const rows = flightRows(got.bytes);
    const row = /"a":"\$@?([0-9a-f]+)"/.exec(rows.get("0") ?? "")?.[1] ?? "";
    const state = rows.get(row);
    if (state?.startsWith("{")) return { kind: "state", state: JSON.parse(state) as FormState };
  }
  return { kind: "other", status: got.status, text: got.text.slice(0, 300) };
}

/** "id:text\n", but long texts come as "id:T<length in hex>,text" with no line end behind them. */
function flightRows(bytes: Buffer): Map<string, string> {
  const rows = new Map<string, string>();
  let at = 0;
  while (at < bytes.length) {
    const colon = bytes.indexOf(":", at);
    if (colon < 0) break;
    const id = bytes.toString("utf8", at, colon);
    const long = /^T([0-9a-f]+),/.exec(bytes.toString("latin1", colon + 1, colon + 20));
    const start = colon + 1 + (long?.[0].length ?? 0);
    const found = long ? start + Number.parseInt(long[1] ?? "0", 16) : bytes.indexOf("\n", start);
    const end = found < 0 ? bytes.length : found;
    rows.set(id, bytes.toString("utf8", start, end));
    at = long ? end : end + 1;
  }
  return rows;
}

export function partsOf(fields: Fields): FormPart[] {
  return Object.entries(fields).flatMap(([name, value]) => [value].flat().map((item) => ({ name, value: item })));
}

export function multipart(parts: FormPart[]): { type: string; body: Buffer } {
  const boundary = `batas${randomBytes(12).toString("hex")}`;
  const chunks: Buffer[] = [];
  for (const { name, value, filename, type } of parts) {
    const file = filename === undefined ? "" : `; filename="${quoted(filename)}"`;
    const kind = type ? `\r\nContent-Type: ${type}` : "";
    chunks.push(
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"${file}${kind}\r\n\r\n`),
      Buffer.from(value as never),
      Buffer.from("\r\n"),
    );
  }
  chunks.push(Buffer.from(`--${boundary}--\r\n`));
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(chunks) };
}

/** As browsers write names into the header. */
function quoted(name: string) {
  return name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
