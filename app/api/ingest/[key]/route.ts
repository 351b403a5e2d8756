import { NextRequest } from "next/server";
import { privateWrite } from "@/lib/platform/same-for-all";
import { headUpload, putUpload, receiveReport } from "@/lib/platform/uploads/ingest";
import { uploadHandlers } from "../../uploadthing/handler";

export function HEAD(request: Request) {
  return headUpload(request);
}

export async function PUT(request: Request) {
  return privateWrite(await putUpload(request, async (callback) => uploadHandlers().POST(new NextRequest(callback))));
}

/** /route-metadata and /callback-result; the key of UploadThing's token is asked. */
export async function POST(request: Request, { params }: { params: Promise<{ key: string }> }) {
  return privateWrite(await receiveReport(request, (await params).key));
}
