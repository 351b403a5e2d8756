import { beforeAll, describe, expect, it } from "vitest";
import { formatReference, makeReference } from "@/lib/domain/reference-number";
import { findVillage } from "@/lib/domain/regions";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { insertBusiness, insertNibCase } from "@/lib/testing/register-rows";
import { findBusinessCard, listRegister } from "./register.queries";

describe("the register", () => {
  useDatabase();
  let ctx: StaffContext;
  let formal: string;
  const clock = makeClock();

  beforeAll(async () => {
    ctx = await asStaff(["jafung"], clock);
    formal = (await insertBusiness({ name: "Ayam Taliwang", owner: "Baiq Nurul", nib: "1234567890123" })).id;
    await insertNibCase({
      reference: "26N234567892",
      businessId: formal,
      nib: { number: "1234567890123", issuedOn: "2026-11-02" },
    });
    await insertBusiness({ name: "Gerabah 100% Banyumulek", kecamatan: "52.01.02", umkmClass: "small" });
    for (let no = 0; no < 70; no += 1) await insertBusiness({ name: `Warung ${String(no).padStart(2, "0")}` });
    await insertBusiness({ name: "anyaman ketak" });
  });

  const names = async (filter: Parameters<typeof listRegister>[1]) =>
    (await listRegister(ctx, filter)).items.map((item) => item.name);

  it("sorts names as people do, capitals or not, and walks its pages both ways without loss", async () => {
    const first = await listRegister(ctx, {});
    expect(first.previous).toBeNull();
    expect(first.items.slice(0, 2).map((item) => item.name)).toEqual(["anyaman ketak", "Ayam Taliwang"]);
    const second = await listRegister(ctx, { sesudah: first.next ?? "" });
    const third = await listRegister(ctx, { sesudah: second.next ?? "" });
    expect(third.next).toBeNull();
    const all = [first, second, third].flatMap((page) => page.items.map((item) => item.id));
    expect(new Set(all).size).toBe(73);
    const back = await listRegister(ctx, { sebelum: third.previous ?? "" });
    expect(back.items).toEqual(second.items);
    expect((await listRegister(ctx, { sebelum: back.previous ?? "" })).previous).toBeNull();
  });

  it("finds by part of a name, by owner and by NIB; a percent sign is only itself", async () => {
    expect(await names({ cari: "taliw" })).toEqual(["Ayam Taliwang"]);
    expect(await names({ cari: "NURUL" })).toEqual(["Ayam Taliwang"]);
    expect(await names({ cari: "1234 5678 90123" })).toEqual(["Ayam Taliwang"]);
    expect(await names({ cari: "100%" })).toEqual(["Gerabah 100% Banyumulek"]);
    expect(await names({ cari: "%" })).toEqual([]);
  });

  it("folds both sides and takes the words in any order, as the search of the desk does", async () => {
    await insertBusiness({ name: "Kopi Ma’ruf & Anak", owner: "H. Abdul  Ma'ruf", phone: "+6281998877665" });
    const { id } = await insertBusiness({ name: "Café Sasak", owner: "Baiq Ida Husniati" });
    const reference = makeReference({ year: 2026, serviceLetter: "N", randomBytes: new Uint8Array(12).fill(7) });
    await insertNibCase({ reference, businessId: id });
    for (const cari of ["ma'ruf", "Ma’ruf", "maruf kopi", "H Abdul", "h. abdul ma`ruf", "  ANAK   kopi "])
      expect([cari, await names({ cari })]).toEqual([cari, ["Kopi Ma’ruf & Anak"]]);
    for (const cari of ["cafe", "Baiq Husniati", "husniati baiq", "café sasak", "sasak ida"])
      expect([cari, await names({ cari })]).toEqual([cari, ["Café Sasak"]]);
    // One letter off finds where nothing else does.
    expect(await names({ cari: "Husniatu" })).toEqual(["Café Sasak"]);
    expect(await names({ cari: "xyzzy" })).toEqual([]);
    for (const cari of ["0819-9887-7665", "+62 819 9887 7665", "wa.me/6281998877665"])
      expect([cari, await names({ cari })]).toEqual([cari, ["Kopi Ma’ruf & Anak"]]);
    for (const cari of [formatReference(reference), `Nomor: ${reference.toLowerCase()}.`, reference.slice(-5)])
      expect([cari, await names({ cari })]).toEqual([cari, ["Café Sasak"]]);
  });

  it("finds who lives in a village by its name, with what else was typed", async () => {
    const village = findVillage("52.01.01.2009")?.name ?? "";
    expect((await names({ cari: village })).length).toBeGreaterThan(20);
    expect(await names({ cari: `taliwang ${village}` })).toEqual(["Ayam Taliwang"]);
  });

  it("finds an owner whose name was registered anew by the new one", async () => {
    const { id } = await insertBusiness({ name: "Batu Apung", owner: "Lalu Wirajagat" });
    const { personId } = await db().business.findUniqueOrThrow({ where: { id }, select: { personId: true } });
    await db().person.update({ where: { id: personId }, data: { name: "Lalu Ambaryadi" } });
    expect(await names({ cari: "ambaryadi" })).toEqual(["Batu Apung"]);
    expect(await names({ cari: "wirajagat" })).toEqual([]);
  });

  it("filters by kecamatan, class and NIB", async () => {
    expect(await names({ kecamatan: "52.01.02" })).toEqual(["Gerabah 100% Banyumulek"]);
    expect(await names({ kelas: "small" })).toEqual(["Gerabah 100% Banyumulek"]);
    expect(await names({ nib: "ada" })).toEqual(["Ayam Taliwang"]);
    expect(await names({ nib: "belum", cari: "ayam" })).toEqual([]);
  });

  it("shows the card with its cases and nothing of the NIK", async () => {
    const card = await findBusinessCard(ctx, formal);
    expect(card?.cases.map((entry) => entry.reference)).toEqual(["26N234567892"]);
    expect(Object.keys(card?.owner ?? {}).sort()).toEqual(
      ["address", "email", "name", "others", "phone", "villageCode"].sort(),
    );
    expect(await findBusinessCard(ctx, "01890000-0000-7000-8000-000000000000")).toBeNull();
  });

  it("is open to the auditor and closed to an admin without a duty", async () => {
    expect((await listRegister(await asStaff(["auditor"], clock), {})).items.length).toBeGreaterThan(0);
    const admin = await asStaff(["admin"], clock);
    expect((await listRegister(admin, {})).items).toEqual([]);
    expect(await findBusinessCard(admin, formal)).toBeNull();
  });

  it("pages along the index even in a large register", async () => {
    const plan = await db().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_sort = off`;
      return tx.$queryRaw<
        { "QUERY PLAN": string }[]
      >`EXPLAIN SELECT id FROM business ORDER BY name COLLATE "indonesian", id LIMIT 30`;
    });
    expect(JSON.stringify(plan)).toContain("business_name_order");
  });
});
