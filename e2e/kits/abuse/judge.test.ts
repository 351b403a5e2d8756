import { describe, expect, it } from "vitest";
import type { Got } from "./http";
import { cookieFault, faultOf } from "./judge";

const page = (
  status: number,
  text: string,
  headers: Got["headers"] = { "content-type": "text/html; charset=utf-8" },
): Got => ({
  status,
  headers,
  text,
  bytes: Buffer.from(text),
});

describe("an answer to something hostile", () => {
  it.each([
    ["a failure", page(500, '<html lang="id">Maaf</html>')],
    ["too busy", page(503, '<html lang="id">Maaf</html>')],
    ["a page in another language", page(404, "<html>Not Found</html>")],
    ["a trace", page(400, '<html lang="id">\n    at run (file.js:1:1)</html>')],
    ["a statement", page(400, '{"message":"SELECT id FROM staff"}', { "content-type": "application/json" })],
    ["a way out", page(302, "", { location: "//jahat.example/" })],
    ["another way out", page(307, "", { location: "https:\\\\jahat.example" })],
  ])("is wrong when it is %s", (_, got) => {
    expect(faultOf(got)).not.toBeNull();
  });

  it.each([
    ["a refusal in Indonesian", page(404, '<html lang="id">Halaman tidak ditemukan</html>')],
    ["a sentence in JSON", page(400, '{"message":"Periksa lagi."}', { "content-type": "application/json" })],
    ["a way within the house", page(303, "", { location: "/petugas/masuk" })],
    ["a trace that only repeats what was asked", page(404, '<html lang="id"><script>"node_modules"</script></html>')],
  ])("stands when it is %s", (_, got) => {
    expect(faultOf(got)).toBeNull();
  });
});

it("finds a cookie that was set by reading alone", () => {
  const answer = { headers: { "set-cookie": ["draf_nib=x"] } };
  expect(cookieFault(answer)).not.toBeNull();
  expect(cookieFault(answer, "HEAD")).not.toBeNull();
  expect(cookieFault(answer, "POST")).toBeNull();
  expect(cookieFault({ headers: {} })).toBeNull();
});
