import { extractText, getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { PUBLIC_SHEETS } from "@/lib/domain/letters/public-sheets";
import { SERVICE_SLUGS } from "@/lib/domain/services";
import { publicContextAt } from "@/lib/platform/context/outside";
import { useDatabase } from "@/lib/testing";
import { countStatements } from "@/lib/testing/statements";
import { answerServiceSheet } from "./service-sheet.queries";

useDatabase();

const MONDAY = Date.parse("2026-11-23T02:00:00Z");
const at = (seconds: number) => publicContextAt(() => new Date(MONDAY + seconds * 1000));

it("every sheet of every service is one or two pages that name the form, for anybody", async () => {
  for (const slug of SERVICE_SLUGS) {
    for (const { address } of PUBLIC_SHEETS) {
      const answer = await answerServiceSheet(await at(0), slug, address);
      expect([answer.status, answer.headers.get("content-type")], `${slug} ${address}`).toEqual([
        200,
        "application/pdf",
      ]);
      expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
      const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
      expect(pdf.numPages, `${slug} ${address}`).toBeLessThanOrEqual(2);
      const { text } = await extractText(pdf, { mergePages: true });
      expect(text.replaceAll(/\s/g, ""), `${slug} ${address}`).toContain(`/layanan/${slug}/ajukan`);
    }
  }
});

it("a sheet is drawn once for all who ask within a minute", async () => {
  const fresh = await countStatements(async () => answerServiceSheet(await at(120), "nib", "formulir"));
  expect(fresh.statements).toBeGreaterThan(1);
  const again = await countStatements(async () => answerServiceSheet(await at(150), "nib", "formulir"));
  expect(again.statements).toBe(0);
});

it.each([
  ["emas", "persyaratan"],
  ["nib", "tanda-terima"],
  ["nib", "constructor"],
  ["../nib", "persyaratan"],
])("there is no sheet %s %s", async (slug, sheet) => {
  expect((await answerServiceSheet(await at(0), slug, sheet)).status).toBe(404);
});
