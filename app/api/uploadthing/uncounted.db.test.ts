import { RateLimiterPostgres } from "rate-limiter-flexible";
import { expect, test, vi } from "vitest";
import { FILE_REFUSALS } from "@/lib/domain/files";
import { phonePhoto } from "@/lib/platform/uploads/content/sample-files";
import { useDatabase } from "@/lib/testing";
import { beginDraft, makeJar } from "@/lib/testing/browser";
import { POST } from "../unggah/route";
import { ask, PORTAL } from "./protocol-kit";

const browser = vi.hoisted(() => ({ get: (_name: string): { value: string } | undefined => undefined }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => browser.get(name) }),
  headers: () => {
    throw new Error("outside a request");
  },
}));

useDatabase();

test("a database that cannot count uploads is never told as too many of them", async () => {
  const jar = makeJar();
  browser.get = jar.get;
  await beginDraft(jar, "nib");
  const photo = await phonePhoto();
  vi.spyOn(RateLimiterPostgres.prototype, "consume").mockRejectedValue(new Error("Query read timeout"));

  const answer = await ask([{ name: "ktp.jpg", size: photo.byteLength, type: "image/jpeg" }]);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain(FILE_REFUSALS.upload_busy);

  const form = new FormData();
  form.append("file", new File([new Uint8Array(photo)], "ktp.jpg"));
  const address = `${PORTAL}/api/unggah?service=nib&requirement=ktp&field=ktp&back=/layanan/nib/ajukan/berkas`;
  const plain = await POST(new Request(address, { method: "POST", body: form, headers: { origin: PORTAL } }));
  expect(plain.headers.get("location")).toContain("salah=upload_busy");
});
