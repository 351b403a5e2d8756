import { beforeEach, expect, test } from "vitest";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { pastePeople } from "./pasted-people.command";

useDatabase({ each: true });

const clock = makeClock(new Date().toISOString());
let admin: StaffContext;
beforeEach(async () => {
  admin = await asStaff(["admin"], clock);
});

const TABLE =
  "Nama\tE-mail\tPeran\nBaiq Rina\trina@contoh.go.id\tPelaksana\nLalu Hendra\thendra@contoh.go.id\tJafung, Kabid\n";
const counts = async () =>
  Promise.all([
    db().staff.count(),
    db().staffInvite.count(),
    db().auditEntry.count({ where: { action: "staff.created" } }),
  ]);

test("people are looked at without a trace, and added whole, once, each with a link that is shown this once", async () => {
  const before = await counts();
  expect(await pastePeople(admin, { people: TABLE, press: "periksa" })).toMatchObject({
    ok: true,
    value: { links: null, said: "2 orang siap ditambahkan. Belum ada yang disimpan." },
  });
  expect(await counts()).toEqual(before);
  const added = await pastePeople(admin, { people: TABLE, press: "simpan" });
  if (!added.ok) throw new Error(added.code);
  expect(added.value.links?.map(({ name }) => name)).toEqual(["Baiq Rina", "Lalu Hendra"]);
  expect(new Set(added.value.links?.map(({ link }) => link)).size).toBe(2);
  const made = await db().staff.findUniqueOrThrow({
    where: { email: "hendra@contoh.go.id" },
    include: { grants: true },
  });
  expect(made.grants.map(({ role }) => role).toSorted()).toEqual(["jafung", "kabid"]);
  expect(made.passwordHash).toBeNull();
  expect(await pastePeople(admin, { people: TABLE, press: "simpan" })).toMatchObject({
    ok: true,
    value: { links: [] },
  });
  expect(await counts()).toEqual(before.map((count) => count + 2));
});

test("one line that cannot be read, and nobody is added; nobody but the admin adds", async () => {
  const before = await counts();
  const people = `${TABLE}Inaq Salah;salah@;Kadis\nX;y@contoh.id;Raja`;
  expect(await pastePeople(admin, { people, press: "simpan" })).toMatchObject({
    ok: false,
    errors: { people: expect.stringMatching(/Baris 4: “salah@” bukan alamat e-mail\. Baris 5: perannya/) },
  });
  expect(await pastePeople(admin, { people: "Nama;E-mail", press: "simpan" })).toMatchObject({ code: "people_empty" });
  const many = Array.from({ length: 61 }, (_, place) => `A B;a${place}@contoh.id;Kabid`).join("\n");
  expect(await pastePeople(admin, { people: many, press: "simpan" })).toMatchObject({ code: "people_many" });
  expect(await counts()).toEqual(before);
  for (const role of ["pelaksana", "kadis", "auditor"] as const)
    expect(await pastePeople(await asStaff([role], clock), { people: TABLE, press: "simpan" })).toMatchObject({
      code: "no_right",
    });
});
