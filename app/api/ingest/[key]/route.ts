import { NextRequest } from "next/server";
import { headUpload, putUpload } from "@/lib/platform/uploads/ingest";
import { uploadHandlers } from "../../uploadthing/handler";

export function HEAD(request: Request) {
  return headUpload(request);
}

export function PUT(request: Request) {
  return putUpload(request, async (callback) => uploadHandlers().POST(new NextRequest(callback)));
}
