import sharp from "sharp";
import { multipart } from "../server-action";

const BOUNDARY = "batas";
export const MULTIPART = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
export const JSON_TYPE = { "content-type": "application/json" };
export const UPLOADTHING = "/api/uploadthing?actionType=upload&slug=document";

let picture: Promise<Buffer> | undefined;
function photo() {
  picture ??= sharp({ create: { width: 80, height: 60, channels: 3, background: "#886644" } })
    .jpeg()
    .toBuffer();
  return picture;
}

export async function photoForm() {
  const { type, body } = multipart([{ name: "file", filename: "foto.jpg", type: "image/jpeg", value: await photo() }]);
  const own = /boundary=(.*)$/.exec(type)?.[1] ?? "";
  return Buffer.from(body.toString("latin1").replaceAll(own, BOUNDARY), "latin1");
}

export async function claimBody(claim: Record<string, string | undefined>) {
  const { byteLength: size } = await photo();
  return Buffer.from(JSON.stringify({ input: claim, files: [{ name: "foto.jpg", size, type: "image/jpeg" }] }));
}

export const query = (fields: Record<string, string | undefined>) =>
  new URLSearchParams(
    Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ).toString();
