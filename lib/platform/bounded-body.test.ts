import { expect, test } from "vitest";
import { readBounded } from "./bounded-body";

const PORTAL = "http://portal.test/";

/** A body without a length that goes on for ever; counts what was asked of it. */
function endless() {
  const asked = { bytes: 0 };
  const body = new ReadableStream({
    pull(controller) {
      asked.bytes += 1_000;
      controller.enqueue(new Uint8Array(1_000));
    },
  });
  return { asked, request: new Request(PORTAL, { method: "POST", body, duplex: "half" } as RequestInit) };
}

test("a body within its measure is read whole", async () => {
  const request = new Request(PORTAL, { method: "POST", body: "x".repeat(1_000) });
  expect((await readBounded(request, 1_000))?.toString()).toBe("x".repeat(1_000));
  expect(await readBounded(new Request(PORTAL, { method: "POST" }), 10)).toHaveLength(0);
});

test("a longer one is left where it is measured, with and without a claimed length", async () => {
  const { asked, request } = endless();
  expect(await readBounded(request, 10_000)).toBeNull();
  expect(asked.bytes).toBeLessThan(20_000);
  const claimed = new Request(PORTAL, { method: "POST", body: "x", headers: { "content-length": "200000000" } });
  expect(await readBounded(claimed, 10_000)).toBeNull();
});

test("a line that drops gives nothing", async () => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error("line dropped")) });
  expect(
    await readBounded(new Request(PORTAL, { method: "POST", body, duplex: "half" } as RequestInit), 10),
  ).toBeNull();
});
