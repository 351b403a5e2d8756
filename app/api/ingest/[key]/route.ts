import { NextRequest } from "next/server";
import { ownerOf } from "@/lib/features/documents/documents.policy";
import type { UploadTarget } from "@/lib/features/documents/documents.schema";
import { privateWrite } from "@/lib/platform/same-for-all";
import { headUpload, putUpload, receiveReport } from "@/lib/platform/uploads/ingest";
import { uploadHandlers } from "../../uploadthing/handler";

export function HEAD(request: Request) {
  return headUpload(request);
}

export async function PUT(request: Request) {
  const callback = async (report: Request) => uploadHandlers().POST(new NextRequest(report));
  return privateWrite(await putUpload(request, callback, (target) => ownerOf(target as UploadTarget)));
}

/** /route-metadata and /callback-result; the key of UploadThing's token is asked. */
export async function POST(request: Request, { params }: { params: Promise<{ key: string }> }) {
  return privateWrite(await receiveReport(request, (await params).key));
}
