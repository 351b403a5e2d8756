import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it, vi } from "vitest";
import { sendNoScript } from "@/lib/platform/no-script";

vi.stubEnv("FRONT_DOOR", "0");
const { createServer } = http;
await import("./front-door.mjs");
const doored = http.createServer;
http.createServer = createServer;
vi.unstubAllEnvs();

const server = doored((_request, response) => {
  response.setHeader("content-type", "text/html");
  sendNoScript();
  response.end("<h1>isi</h1><script>1</script>");
});
afterAll(() => void server.close());

it("without a front door pages that need no script still send none, and nothing else is in front of Next", async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const answer = await fetch(address);
  expect(await answer.text()).toBe("<h1>isi</h1>");
  expect(answer.headers.get("content-security-policy")).toContain("script-src 'none'");
  expect((await fetch(address, { method: "OPTIONS" })).status).toBe(200);
});
