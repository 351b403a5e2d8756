import { expect, it } from "vitest";
import { GET as robots } from "../robots.txt/route";
import { GET } from "./route";

it("says how a hole is reported, and until when that holds", async () => {
  const text = await GET().text();
  expect(text).toMatch(/^Contact: tel:\+62\d+$/m);
  const [, expires = ""] = /^Expires: (.+)$/m.exec(text) ?? [];
  const days = (Date.parse(expires) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(90);
  expect(days).toBeLessThan(366);
});

it("keeps cases, forms and the office's part out of searches", async () => {
  const text = await robots().text();
  for (const path of ["/petugas", "/lacak", "/layanan/*/ajukan"]) expect(text).toContain(`Disallow: ${path}\n`);
});
