import { expect, test } from "vitest";
import { letterText } from "@/lib/domain/letters/model";
import { formatReference } from "@/lib/domain/reference-number";
import { citizenContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk } from "@/lib/testing/programmes";
import { drawOwnReceipt } from "./own-receipt.queries";

useDatabase();

test("an applicant has the receipt of what was sent, with what became of each paper; a draft has none", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const { applicationId, reference } = await givenAccepted("pelatihan", clock, desk, { name: "Siti <b>{{7*7}}" });
  const ctx = await citizenContextFor(applicationId);
  const receipt = await drawOwnReceipt(ctx);
  const words = receipt ? letterText(receipt) : [];
  expect(words).toEqual(expect.arrayContaining([formatReference(reference), "Siti <b>{{7*7}}", "KTP", "Diterima"]));
  expect(receipt).toMatchObject({ draft: false, check: null });

  await db().application.update({ where: { id: applicationId }, data: { status: "draft" } });
  expect(await drawOwnReceipt(ctx)).toBeNull();
});
