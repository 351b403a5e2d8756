import { e2eTarget } from "@/bin/lib/e2e-target.mjs";
import { db } from "@/lib/platform/db";
import { expect, test } from "../fixtures/portal";

const { webs } = e2eTarget();

test.skip(webs.length < 2, "the portal is served by one process");

test("each web process started apart says that every part works", async ({ request }) => {
  for (const web of webs) expect((await request.get(`${web}/api/health`)).status()).toBe(200);
});

test("a worker started apart sends what an application sent through the web asks for", async ({ office }) => {
  const { reference } = await office.givenApplication("nib");
  const mail = { channel: "mail", application: { reference } } as const;
  await expect
    .poll(() => db().notice.count({ where: { ...mail, state: "sent" } }), { timeout: 20_000 })
    .toBeGreaterThan(0);
  expect(await db().notice.count({ where: { ...mail, state: { not: "sent" } } })).toBe(0);
});
