import { viewMark } from "@/lib/domain/files";
import { findDocumentOwner } from "@/lib/features/documents/documents.queries";
import { type OpenedDocument, openDocument } from "@/lib/features/documents/viewing.commands";
import { publicContext } from "@/lib/platform/context";
import { viewersOf } from "@/lib/platform/context/viewer";
import { refused } from "@/lib/platform/refusal";
import { markedCopy } from "@/lib/platform/uploads/marked-copy";
import { storage } from "@/lib/platform/uploads/storage";
import { StoredFileMissing } from "@/lib/platform/uploads/storage-port";

const INLINE = /^(image\/(jpeg|png|webp)|application\/pdf)$/;

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return missing();
  const shown = new URL(request.url).searchParams.has("tampil");
  const opened = await openFor(id, shown ? "shown" : "downloaded");
  if (!opened.ok)
    return opened.code === "busy"
      ? Response.json({ message: "Portal sedang sibuk. Coba lagi." }, { status: 503 })
      : missing();
  try {
    const { name } = opened.value;
    const { body, size, contentType } = await contentOf(opened.value);
    const inline = shown && INLINE.test(contentType);
    return new Response(body, {
      headers: {
        "content-type": contentType,
        "content-length": String(size),
        "content-disposition": `${inline ? "inline" : "attachment"}; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
        "content-security-policy":
          "default-src 'none'; sandbox; frame-ancestors 'self'; style-src 'unsafe-inline'; img-src 'self'",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
        "referrer-policy": "same-origin",
        "x-frame-options": "SAMEORIGIN",
      },
    });
  } catch (error) {
    if (error instanceof StoredFileMissing) return missing();
    throw error;
  }
}

/** With the mark of this look where it has one; else as it lies in the store. */
async function contentOf({ storageName, contentType, mark }: OpenedDocument) {
  const marked = mark && (await markedCopy(storageName, viewMark(mark), `view:${mark.name}`));
  if (marked)
    return { body: new Uint8Array(marked.bytes), size: marked.bytes.byteLength, contentType: marked.contentType };
  const { body, size } = await storage().stream(storageName);
  return { body, size, contentType };
}

/** A browser may hold several sessions; the first that has a right to the file opens it. */
async function openFor(id: string, how: "shown" | "downloaded") {
  const owner = await findDocumentOwner(publicContext(), id);
  if (!owner) return refused("not_found");
  for await (const viewer of viewersOf(owner)) {
    const opened = await openDocument(viewer, { id, how });
    if (opened.ok || opened.code !== "not_found") return opened;
  }
  return refused("not_found");
}

function missing(): Response {
  return Response.json(
    { message: "Berkas tidak ditemukan." },
    { status: 404, headers: { "cache-control": "no-store" } },
  );
}
