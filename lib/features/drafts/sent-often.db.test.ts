import { expect, it } from "vitest";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { BUSINESS, giveDocument, IDENTITY, NIB, save, view } from "@/lib/testing/typed-drafts";
import { sendDraft } from "./drafts.commands";

useDatabase({ each: true });

const clock = makeClock();

async function ready(identity = IDENTITY, business = BUSINESS) {
  const ctx = await publicContextAt(clock.now);
  const { resumeCode } = await save(ctx, "identity", identity);
  await save(ctx, "business", business, { resumeCode });
  await save(ctx, "service", NIB, { resumeCode });
  const { draftId, requestId } = await view(ctx, resumeCode);
  for (const key of ["ktp", "surat_usaha"]) await giveDocument(draftId, key);
  return { send: () => sendDraft(ctx, { slug: "nib", requestId, truth: "ya", resumeCode }), resumeCode };
}

it("equal applications are taken ten times a day, also at once; the draft stays, and what was taken is repeated", async () => {
  const drafts = [];
  for (let made = 0; made < 12; made += 1) drafts.push(await ready());
  const first = await Promise.all(drafts.slice(0, 4).map(({ send }) => send()));
  const others = await Promise.all(drafts.slice(4).map(({ send }) => send()));
  const codes = [...first, ...others].map((answer) => (answer.ok ? "ok" : answer.code));
  expect(codes.filter((code) => code === "ok")).toHaveLength(10);
  expect(codes.filter((code) => code === "sent_often")).toHaveLength(2);
  expect(await db().application.count()).toBe(10);

  const refusedOne = drafts[codes.indexOf("sent_often")];
  expect(await view(await publicContextAt(clock.now), refusedOne?.resumeCode ?? "")).toMatchObject({
    sections: { identity: { complete: true } },
  });
  expect(await drafts[codes.indexOf("ok")]?.send()).toMatchObject({ ok: true, value: { repeated: true } });
});

it("another business, another phone, or a day later is no equal one", async () => {
  const ctx = await publicContextAt(clock.now);
  for (let made = 0; made < 10; made += 1) expect(await (await ready()).send()).toMatchObject({ ok: true });
  const other = { ...IDENTITY, phone: "0812-9999-0000" };
  // Nobody learns from a NIK alone that it was used.
  expect(await (await ready(other)).send()).toMatchObject({ ok: true });
  expect(await (await ready(IDENTITY, { ...BUSINESS, businessName: "Usaha lain" })).send()).toMatchObject({ ok: true });
  const again = await ready();
  expect(await again.send()).toMatchObject({ code: "sent_often" });
  clock.tick(24 * 60 + 1);
  expect(await again.send()).toMatchObject({ ok: true });
  expect(ctx.actor.kind).toBe("public");
});
