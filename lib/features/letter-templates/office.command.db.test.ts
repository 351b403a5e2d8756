import sharp from "sharp";
import { expect, it } from "vitest";
import { readLetterOffice } from "@/lib/cases/letters/office";
import { DEFAULT_LETTER_OFFICE } from "@/lib/domain/letters/letter-office";
import { ROLES } from "@/lib/domain/roles";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { saveLetterOffice } from "./office.command";
import { SaveLetterOffice } from "./office.schema";
import { getOfficeForEdit } from "./templates.queries";

useDatabase({ each: true });

const clock = makeClock();
const { letterhead, page, place, number } = DEFAULT_LETTER_OFFICE;
const FIELDS = {
  government: letterhead.government,
  office: letterhead.office,
  address: letterhead.address,
  contact: letterhead.contact,
  size: page.size,
  top: "25",
  bottom: "30",
  left: "30",
  right: "25",
  place,
  ...Object.fromEntries(number.parts.map((part, index) => [`part${index + 1}`, part])),
  serialDigits: "3",
  unitCode: "DISKOPUKM",
  surat: "",
  keputusan: "SK",
  sertifikat: "SERT",
};
/** By whoever has no form open; with `version` as the form posts it. */
const sent = (changes: Record<string, unknown> = {}): SaveLetterOffice => {
  const { version, ...rest } = SaveLetterOffice.parse({ ...FIELDS, ...changes });
  return "version" in changes ? { ...rest, version } : rest;
};
const picture = async (format: "png" | "jpeg", side: number) =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: side, height: side * 2, channels: 3, background: "#a02020" } })
          .toFormat(format)
          .toBuffer(),
      ),
    ],
    `lambang.${format}`,
  );

it("is admin's alone", async () => {
  for (const role of ROLES.filter((role) => role !== "admin"))
    expect(await saveLetterOffice(await asStaff([role], clock), sent())).toMatchObject({ ok: false, code: "no_right" });
  expect(await db().letterTemplate.count()).toBe(0);
});

it("keeps letterhead, page and the order of the number as a version", async () => {
  const admin = await asStaff(["admin"], clock);
  const changes = { place: "Mataram", size: "a4", part1: "serial", part2: "classification", note: "Tata naskah baru" };
  expect(await saveLetterOffice(admin, sent(changes))).toEqual({ ok: true, value: { saved: 1 } });
  const { office, example, versions } = await getOfficeForEdit(admin);
  expect(office).toMatchObject({ place: "Mataram", page: { size: "a4" } });
  expect(example.numbers[0]?.number).toBe("012/500.3.6/DISKOPUKM/XI/2026");
  expect(versions).toMatchObject([{ version: 1, note: "Tata naskah baru", savedBy: admin.actor.name }]);
  expect(await db().auditEntry.count({ where: { action: "letter_office.saved" } })).toBe(1);
});

it("tells the later of two admins what the earlier changed, keeps what they typed, and lets the rest follow", async () => {
  const admin = await asStaff(["admin"], clock);
  const { version } = await getOfficeForEdit(admin);
  const first = { place: "Mataram", part1: "serial", part2: "classification", arms: await picture("png", 90) };
  await saveLetterOffice(admin, sent(first));
  const later = await saveLetterOffice(admin, sent({ version, address: "Jalan Baru, Gerung" }));
  if (later.ok || !("values" in later)) throw new Error("saved over what was changed");
  expect(later.code).toBe("changed_meanwhile");
  // Arms that the form does not touch stay: nothing of them would be undone.
  expect(later.sentence).toContain(
    "mengubah tempat surat (kini “Mataram”), bagian nomor 1 (kini Nomor urut), bagian nomor 2 (kini Kode klasifikasi).",
  );
  const { version: next, ...values } = later.values as Record<string, string>;
  expect(values).toMatchObject({ place: "Mataram", part1: "serial", address: "Jalan Baru, Gerung" });
  expect(values).not.toHaveProperty("arms");
  expect(await saveLetterOffice(admin, sent({ ...values, version: next }))).toMatchObject({ ok: true });
  const { office } = await getOfficeForEdit(admin);
  expect([office.place, office.letterhead.address]).toEqual(["Mataram", "Jalan Baru, Gerung"]);
  // A form that says nothing of what it showed undoes nothing unseen either; arms that somebody else chose are named.
  const bare = await saveLetterOffice(admin, sent({ version: "", withoutArms: "ya" }));
  expect(bare.ok ? "" : bare.sentence).toContain("lambang daerah (kini gambar lain)");
});

it("makes no version of what stands already, but of a first look at what the portal ships with", async () => {
  const admin = await asStaff(["admin"], clock);
  const versions = async () => (await getOfficeForEdit(admin)).versions.map(({ version }) => version);
  expect(await saveLetterOffice(admin, sent())).toMatchObject({ value: { saved: 1 } });
  for (const note of ["", "Diperiksa lagi"])
    expect(await saveLetterOffice(admin, sent({ note }))).toEqual({ ok: true, value: { saved: "as_it_stood" } });
  expect(await versions()).toEqual([1]);
  expect(await saveLetterOffice(admin, sent({ unitCode: "DISKOP" }))).toMatchObject({ value: { saved: 2 } });
  // The same picture again, and arms that were never there to be taken away.
  expect(await saveLetterOffice(admin, sent({ unitCode: "DISKOP", withoutArms: "ya" }))).toMatchObject({
    value: { saved: "as_it_stood" },
  });
  const arms = await picture("png", 90);
  expect(await saveLetterOffice(admin, sent({ unitCode: "DISKOP", arms }))).toMatchObject({ value: { saved: 3 } });
  expect(await saveLetterOffice(admin, sent({ unitCode: "DISKOP", arms }))).toMatchObject({
    value: { saved: "as_it_stood" },
  });
  expect(await versions()).toEqual([3, 2, 1]);
  expect(await db().auditEntry.count({ where: { action: "letter_office.saved" } })).toBe(3);
});

it("warns of a number that tells nothing apart", async () => {
  const admin = await asStaff(["admin"], clock);
  await saveLetterOffice(admin, sent({ part1: "unit", part2: "", part3: "", part5: "", part6: "", unitCode: "" }));
  const { example } = await getOfficeForEdit(admin);
  expect(example.numbers).toEqual([]);
  expect(example.problems.map(({ part }) => part)).toEqual(expect.arrayContaining(["serial", "year", "unit"]));
});

it.each(["png", "jpeg"] as const)("draws the arms anew from %s, and small", async (format) => {
  const admin = await asStaff(["admin"], clock);
  expect(await saveLetterOffice(admin, sent({ arms: await picture(format, 900) }))).toMatchObject({ ok: true });
  const { arms } = (await readLetterOffice(db())).office.letterhead;
  expect(arms?.type).toBe(`image/${format}`);
  const { width, height } = await sharp(Buffer.from(arms?.data ?? "", "base64")).metadata();
  expect([width, height]).toEqual([300, 600]);
  // A later save keeps them; they go when somebody says so.
  await saveLetterOffice(admin, sent());
  expect((await readLetterOffice(db())).office.letterhead.arms).toEqual(arms);
  await saveLetterOffice(admin, sent({ withoutArms: "ya" }));
  expect((await readLetterOffice(db())).office.letterhead.arms).toBeNull();
});

it.each([
  ["words", new File(["<svg onload=alert(1)>"], "lambang.png", { type: "image/png" })],
  ["a PDF", new File(["%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>"], "lambang.png")],
  ["half a picture", new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])], "a.png")],
])("refuses %s as arms and keeps nothing", async (_, arms) => {
  const admin = await asStaff(["admin"], clock);
  expect(await saveLetterOffice(admin, sent({ arms }))).toMatchObject({
    ok: false,
    code: "arms_no_picture",
    errors: { arms: expect.stringContaining("bukan gambar") },
  });
  expect(await db().letterTemplate.count()).toBe(0);
});

it.each<[string, Record<string, unknown>]>([
  ["a margin of no page", { top: "900" }],
  ["an unknown part", { part1: "__proto__" }],
  ["no part at all", { part1: "", part2: "", part3: "", part4: "", part5: "", part6: "", part7: "" }],
  ["a code with a separator", { unitCode: "A/B" }],
  ["words for a picture", { arms: "data:image/png;base64,AAAA" }],
  ["a field of no form", { role: "admin" }],
])("refuses %s", (_, changes) => {
  expect(SaveLetterOffice.safeParse({ ...FIELDS, ...changes }).success).toBe(false);
});
