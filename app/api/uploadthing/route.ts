import { NextRequest } from "next/server";
import { FILE_REFUSALS } from "@/lib/domain/files";
import { UploadClaim } from "@/lib/features/documents/documents.schema";
import { readBounded } from "@/lib/platform/bounded-body";
import { uploaderContext } from "@/lib/platform/context/uploader";
import { privateWrite } from "@/lib/platform/same-for-all";
import { isSameSite } from "@/lib/platform/same-site";
import { senders } from "./core";
import { uploadHandlers } from "./handler";

const LONGEST = 64 * 1024;

export function GET(request: NextRequest) {
  return uploadHandlers().GET(request);
}

/**
 * A page of ours asks for addresses; the ingest calls back, signed. Who asks is proved
 * here and handed on: the library runs its middleware on a scheduler that many requests
 * share, where reading "the request's cookies" could read another request's.
 */
export async function POST(request: NextRequest) {
  const hook = request.headers.has("uploadthing-hook");
  if (!hook && !isSameSite(request)) return refusal(403, "Kiriman ini tidak datang dari halaman portal.");
  const body = (await readBounded(request, LONGEST))?.toString();
  if (body === undefined) return refusal(413, "Terlalu banyak berkas sekaligus.");
  const again = new NextRequest(request.url, { method: "POST", headers: request.headers, body });
  if (hook) return privateWrite(await uploadHandlers().POST(again));
  const claim = UploadClaim.safeParse(inputOf(body));
  const sender = claim.success ? await uploaderContext(claim.data) : null;
  senders.set(again, sender?.ok ? sender.value : null);
  return privateWrite(await lateAs503(await uploadHandlers().POST(again)));
}

/** The library knows faults of whoever asks and faults of ours; a database that is late is neither. */
async function lateAs503(answer: Response): Promise<Response> {
  if (answer.status !== 400) return answer;
  const text = await answer.text();
  if (!text.includes(JSON.stringify(FILE_REFUSALS.upload_busy))) return new Response(text, answer);
  return new Response(text, { status: 503, headers: { "content-type": "application/json", "retry-after": "5" } });
}

function inputOf(body: string): unknown {
  try {
    return (JSON.parse(body) as { input?: unknown }).input;
  } catch {
    return null;
  }
}

function refusal(status: number, message: string) {
  return Response.json({ message }, { status, headers: { "cache-control": "no-store" } });
}
