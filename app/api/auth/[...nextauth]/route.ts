import type { NextRequest } from "next/server";
import { handlers } from "@/lib/platform/auth";

export const dynamic = "force-dynamic";

export const { POST } = handlers;

/** Reading changes nothing, not even a cookie: any page of any site may make a browser read this. */
export async function GET(request: NextRequest): Promise<Response> {
  const { status, headers, body } = await handlers.GET(request);
  const own = new Headers(headers);
  own.delete("set-cookie");
  return new Response(body, { status, headers: own });
}
