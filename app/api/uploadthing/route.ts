import type { NextRequest } from "next/server";
import { isSameSite } from "@/lib/platform/same-site";
import { uploadHandlers } from "./handler";

export function GET(request: NextRequest) {
  return uploadHandlers().GET(request);
}

/** From the browser (same site) it asks for addresses; the ingest's signed callback never comes over the network. */
export function POST(request: NextRequest) {
  if (!isSameSite(request) || request.headers.has("uploadthing-hook"))
    return Response.json({ message: "Kiriman ini tidak datang dari halaman portal." }, { status: 403 });
  return uploadHandlers().POST(request);
}
