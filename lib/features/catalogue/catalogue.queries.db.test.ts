import { expect, test } from "vitest";
import { SERVICE_SLUGS } from "@/lib/domain/services";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { findServicePage, listServiceCards, listServices } from "./catalogue.queries";

useDatabase();

const visitor = () => publicContextAt(() => new Date("2026-11-23T02:00:00Z"));

test("the catalogue holds the five services in the office's order", async () => {
  const services = await listServices(await visitor());
  expect(services.map((service) => service.slug)).toEqual([...SERVICE_SLUGS]);
});

test("the list says for whom each is, what one gets, and the times of its own rows of the SOP", async () => {
  const cards = await listServiceCards(await visitor());
  expect(cards.map(({ slug }) => slug)).toEqual([...SERVICE_SLUGS]);
  expect(cards.every(({ whoMayAsk, product }) => whoMayAsk && product)).toBe(true);
  for (const { slug, standards } of cards) {
    const page = await findServicePage(await visitor(), slug);
    expect(standards, slug).toEqual(page?.steps.map(({ standard }) => standard));
  }
});

test("before any SOP is in effect the services are listed without times", async () => {
  const [nib] = await listServiceCards(await publicContextAt(() => new Date("2001-01-01T00:00:00Z")));
  expect(nib).toMatchObject({ slug: "nib", standards: [] });
});

test("the NIB page says the SOP's five rows with their times and who walks them", async () => {
  const page = await findServicePage(await visitor(), "nib");
  expect(page?.steps.map((step) => [step.no, step.standard.amount, step.standard.unit])).toEqual([
    [1, 30, "minute"],
    [2, 30, "minute"],
    [3, 30, "minute"],
    [4, 5, "minute"],
    [5, 10, "minute"],
  ]);
  expect(page?.steps[1]?.doers).toEqual(["pemohon"]);
  expect(page?.steps[0]?.output).toEqual(["Terbitnya Ijin Usaha UMK", "Bertambahnya Data UKM Formal"]);
  expect(page?.requirements.filter((entry) => entry.required).map((entry) => entry.key)).toEqual([
    "ktp",
    "surat_usaha",
    "email",
    "npwp",
  ]);
  expect(page?.sop).toMatchObject({ version: 1 });
});

test("a service of one SOP row shows that row alone", async () => {
  const page = await findServicePage(await visitor(), "peralatan");
  expect(page?.steps.map((step) => step.no)).toEqual([2]);
  expect(page?.steps[0]?.standard).toEqual({ amount: 28, unit: "working_day" });
});

test("an unknown service is no page", async () => {
  expect(await findServicePage(await visitor(), "kur")).toBeNull();
});

test("what the admin relaxed is no longer shown as required", async () => {
  await db().setting.create({ data: { key: "npwpRequired", value: false } });
  const page = await findServicePage(await visitor(), "nib");
  expect(page?.requirements.find((entry) => entry.key === "npwp")?.required).toBe(false);
});
