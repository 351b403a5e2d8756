import { OFFICE } from "@/lib/domain/office";
import { env } from "@/lib/platform/env";

export const dynamic = "force-dynamic";

const HALF_A_YEAR = 182 * 86_400_000;

/** RFC 9116, asked for as /.well-known/security.txt too: how a hole is reported to the office. */
export function GET() {
  const expires = new Date(Date.now() + HALF_A_YEAR).toISOString();
  const lines = [
    `Contact: ${OFFICE.phoneHref}`,
    `Expires: ${expires}`,
    "Preferred-Languages: id, en",
    `Canonical: ${env().PUBLIC_URL}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
