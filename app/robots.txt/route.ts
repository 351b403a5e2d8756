/** What anybody may find by a search; cases, forms and the office's part are nobody's to list. */
export function GET() {
  return new Response(`User-agent: *\n${CLOSED.map((path) => `Disallow: ${path}\n`).join("")}`, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=86400" },
  });
}

const CLOSED = ["/petugas", "/lacak", "/layanan/*/ajukan", "/api/", "/demo"];
