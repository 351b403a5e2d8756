import { rm } from "node:fs/promises";
import { FILE_REFUSALS, type FileRefusal, MAX_FILE_BYTES } from "@/lib/domain/files";
import { saveFile } from "@/lib/features/documents/documents.commands";
import { ownerOf } from "@/lib/features/documents/documents.policy";
import { PlainUpload } from "@/lib/features/documents/documents.schema";
import { findUploadTarget } from "@/lib/features/documents/targets.queries";
import { uploaderContext } from "@/lib/platform/context/uploader";
import { forgetNews, tellNewsAt } from "@/lib/platform/news";
import { consume } from "@/lib/platform/rate-limit";
import { privateWrite } from "@/lib/platform/same-for-all";
import { isSameSite } from "@/lib/platform/same-site";
import { discardBody, receiveFile } from "@/lib/platform/uploads/multipart";
import { storage } from "@/lib/platform/uploads/storage";
import { UPLOADS, uncounted } from "@/lib/platform/uploads/upload-limit";

/** One file, and the little that multipart puts around it. */
const LONGEST_BODY = MAX_FILE_BYTES + 64 * 1024;

/**
 * A plain form with a file, for browsers without JavaScript; back to its page with a word on
 * how it went. Where the file belongs stands in the address, so that who may not send one
 * is told before a byte of it is kept.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameSite(request)) return plain(403, "Kiriman ini tidak datang dari halaman portal.");
  const query = PlainUpload.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return plain(400, FILE_REFUSALS.upload_not_allowed);
  const { back, field, ...claim } = query.data;
  const answer = (code?: FileRefusal) => backTo(back, field, code);
  const refuse = async (code: FileRefusal) => {
    await discardBody(request, 4 * LONGEST_BODY);
    return answer(code);
  };

  const gate = await uploaderContext(claim);
  if (!gate.ok) return refuse("session_ended");
  const target = await findUploadTarget(gate.value, claim);
  if (!target.ok) return refuse(target.code);
  const allowed = await consume(UPLOADS, `upload:${ownerOf(target.value)}`);
  if (!allowed.ok) return refuse(uncounted(allowed));
  if (Number(request.headers.get("content-length") ?? 0) > LONGEST_BODY) return refuse("file_too_large");

  const path = await storage().parts.arriving();
  try {
    const sender = ownerOf(target.value);
    const file = await receiveFile(request, { path, most: MAX_FILE_BYTES + 1, sender });
    if (file.busy) return await refuse("upload_busy");
    if (file.broken) return answer("size_mismatch");
    if (!file.found || (file.filename === "" && file.size === 0)) return answer("file_missing");
    const saved = await saveFile(gate.value, target.value, { name: file.filename, bytes: path });
    return answer(saved.ok ? undefined : saved.code);
  } finally {
    await rm(path, { force: true });
  }
}

/** Relative, so that it stays on the address the browser knows us by. */
async function backTo(back: string, field: string, code?: FileRefusal): Promise<Response> {
  const url = new URL(back, "http://portal");
  for (const old of ["salah", "syarat"]) url.searchParams.delete(old);
  if (code) {
    url.searchParams.delete("kabar");
    url.searchParams.set("salah", code);
    url.searchParams.set("syarat", field);
  }
  await (code ? forgetNews() : tellNewsAt(`${url.pathname}${url.search}`));
  const location = `${url.pathname}${url.search}#syarat-${encodeURIComponent(field)}`;
  return privateWrite(new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } }));
}

function plain(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: { "cache-control": "no-store" } });
}
