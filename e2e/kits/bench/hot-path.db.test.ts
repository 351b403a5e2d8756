import { beforeAll, expect, test } from "vitest";
import { listServices } from "@/lib/features/catalogue/catalogue.queries";
import { sendDraft } from "@/lib/features/drafts/drafts.commands";
import { findPublicCase } from "@/lib/features/tracking/tracking.queries";
import type { Context } from "@/lib/platform/context";
import { publicContextAt } from "@/lib/platform/context/outside";
import { useDatabase } from "@/lib/testing";
import { countStatements } from "@/lib/testing/statements";
import { type DraftInHand, givenDrafts } from "./seed/drafts";

/** What is asked most asks little: each statement more is paid for by everybody. */
useDatabase({ owner: true });

let visitor: Context;
let drafts: DraftInHand[];

beforeAll(async () => {
  visitor = await publicContextAt(() => new Date());
  drafts = await givenDrafts(2);
});

async function send({ code, requestId }: DraftInHand) {
  const sent = await sendDraft(visitor, { slug: "nib", requestId, resumeCode: code, truth: "ya" });
  if (!sent.ok) throw new Error(sent.code);
  return sent.value.reference;
}

test("sending a draft, and then looking its case up", async () => {
  const [first, second] = drafts;
  if (!first || !second) throw new Error("Two drafts were asked for");
  // The first of a SOP's version writes what it is pinned to, besides.
  await send(first);
  const { answer: reference, statements } = await countStatements(() => send(second));
  expect(statements).toBeLessThanOrEqual(11);
  const seen = await countStatements(() => findPublicCase(visitor, reference));
  expect(seen.answer?.reference).toBe(reference);
  expect(seen.statements).toBe(1);
});

test("the catalogue", async () => {
  expect((await countStatements(() => listServices(visitor))).statements).toBe(1);
});
