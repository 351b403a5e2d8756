import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import type { GrantKind } from "@/lib/platform/db/generated/enums";
import { useDatabase } from "@/lib/testing";
import { signerFor } from "./signer";

useDatabase({ each: true });

test("nobody holds the role, or not on that day", async () => {
  expect(await signerFor(db(), "kadis", "2026-11-23")).toBeNull();
  await givenHolder("Lalu Agus", "definitive", "2026-01-01", "2026-11-22");
  expect(await signerFor(db(), "kadis", "2026-11-23")).toBeNull();
  expect(await signerFor(db(), "kabid", "2026-11-22")).toBeNull();
  expect((await signerFor(db(), "kadis", "2026-11-22"))?.name).toBe("Lalu Agus");
});

test("whoever holds the post signs with post, rank and NIP; what is not written down stays empty", async () => {
  const facts = { post: "Kepala Dinas Koperasi dan UKM", rank: "Pembina Utama Muda", nip: "197001011990031001" };
  await givenHolder("Lalu Agus", "definitive", "2026-01-01", null, facts);
  const written = { ...facts, nip: "19700101 199003 1 001" };
  expect(await signerFor(db(), "kadis", "2026-11-23")).toEqual({ ...written, name: "Lalu Agus" });
  await db().staff.updateMany({ data: { post: null, rank: null, nip: null } });
  const usual = { post: "Kepala Dinas Koperasi dan UKM", rank: "", nip: "" };
  expect(await signerFor(db(), "kadis", "2026-11-23")).toEqual({ ...usual, name: "Lalu Agus" });
});

test("a delegation stands before whoever holds the post, under that post, and only between its days", async () => {
  // The later each began, the less it counts here: neither the order nor the day of the grant decides.
  await givenHolder("Made Oka", "plh", "2026-11-01", "2026-11-10", { post: "Kepala Bidang" });
  await givenHolder("Baiq Rini", "plt", "2026-11-03", "2026-11-30", { post: "Sekretaris Dinas" });
  await givenHolder("Lalu Agus", "definitive", "2026-11-05", null, { post: "Kepala Dinas" });
  const on = async (day: string) => {
    const signer = await signerFor(db(), "kadis", day);
    return `${signer?.post}: ${signer?.name}`;
  };
  expect(await on("2026-11-01")).toBe("Plh. Kepala Dinas Koperasi dan UKM: Made Oka");
  expect(await on("2026-11-10")).toBe("Plh. Kepala Dinas: Made Oka");
  expect(await on("2026-11-11")).toBe("Plt. Kepala Dinas: Baiq Rini");
  expect(await on("2026-11-30")).toBe("Plt. Kepala Dinas: Baiq Rini");
  expect(await on("2026-12-01")).toBe("Kepala Dinas: Lalu Agus");
});

test("a delegation says by which decree; whoever signs in another's name says the own post", async () => {
  await givenHolder("Lalu Agus", "definitive", "2026-01-01", null, { post: "Kepala Dinas" });
  await givenHolder("Baiq Rini", "an", "2026-11-01", "2026-11-30", { post: "Sekretaris" }, "800.1/27/BKD/2026");
  await givenHolder("Made Oka", "plh", "2026-11-10", "2026-11-10", {}, "Surat Perintah Nomor 800.1/30/BKD/2026");
  await givenHolder("Amaq Udin", "plt", "2026-12-01", "2026-12-31", { post: "Kepala Bidang" });
  const on = async (day: string) => {
    const { post, under } = (await signerFor(db(), "kadis", day)) ?? {};
    return [post, ...(under ?? [])];
  };
  expect(await on("2026-11-01")).toEqual(["a.n. Kepala Dinas", "Sekretaris", "(Nomor 800.1/27/BKD/2026)"]);
  expect(await on("2026-11-10")).toEqual(["Plh. Kepala Dinas", "(Surat Perintah Nomor 800.1/30/BKD/2026)"]);
  expect(await on("2026-12-01")).toEqual(["Plt. Kepala Dinas"]);
  expect(await on("2027-01-01")).toEqual(["Kepala Dinas"]);
});

test("whose account was closed signs nothing from that day on, in WITA", async () => {
  await givenHolder("Lalu Agus", "definitive", "2026-01-01", null);
  // 00.30 WITA of the 24th.
  await db().staff.updateMany({ data: { active: false, disabledAt: new Date("2026-11-23T16:30:00Z") } });
  expect((await signerFor(db(), "kadis", "2026-11-23"))?.name).toBe("Lalu Agus");
  expect(await signerFor(db(), "kadis", "2026-11-24")).toBeNull();
});

async function givenHolder(
  name: string,
  kind: GrantKind,
  from: string,
  to: string | null,
  facts: { post?: string; rank?: string; nip?: string } = {},
  decree = "",
) {
  const grant = { role: "kadis", kind, decree, validFrom: new Date(from), validTo: to === null ? null : new Date(to) };
  await db().staff.create({
    data: { email: `${name.toLowerCase().replace(" ", ".")}@contoh.test`, name, ...facts, grants: { create: grant } },
    select: { id: true },
  });
}
