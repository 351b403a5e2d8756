import { expect, test } from "vitest";
import { readPeople } from "./people";

const read = (text: string, known: string[] = []) => readPeople(text, new Set(known));

test("a table of a sheet, with head, number and NIP, in the office's own order", () => {
  const table =
    "No\tNama\tNIP\tJabatan\tE-mail\tPeran\n1\tBaiq Rina, S.E.\t19780512 200312 2 004\tPengelola Layanan\tRina@Contoh.go.id\tPelaksana\n";
  expect(read(table)).toEqual([
    {
      line: 2,
      name: "Baiq Rina, S.E.",
      email: "rina@contoh.go.id",
      roles: ["pelaksana"],
      nip: "197805122003122004",
      post: "Pengelola Layanan",
      known: false,
      problem: null,
    },
  ]);
  expect(read("Lalu Hendra;hendra@contoh.go.id;Jafung, Kepala Bidang")).toMatchObject([
    { name: "Lalu Hendra", roles: ["jafung", "kabid"], post: undefined, problem: null },
  ]);
});

test.each([
  ["Baiq Rina;Pelaksana", "alamat e-mail belum ada"],
  ["Baiq Rina;rina@;Pelaksana", "“rina@” bukan alamat e-mail"],
  ["rina@contoh.go.id", "namanya belum ada"],
  ["Baiq Rina;rina@contoh.go.id", "perannya belum ada, atau bukan nama peran"],
  ["Baiq Rina;rina@contoh.go.id;Raja", "perannya belum ada, atau bukan nama peran"],
  ["Baiq Rina;rina@contoh.go.id;Pelaksana, Raja", "“Raja” bukan peran"],
])("what cannot be added is told: %j", (text, problem) => {
  expect(read(text)).toMatchObject([{ line: 1, problem }]);
});

test("an address twice is told, one with an account is passed over, and nothing is nothing", () => {
  const table = "A B;a@contoh.id;Kabid\nC D;c@contoh.id;Kadis\nE F;A@contoh.id;Admin";
  expect(read(table, ["c@contoh.id"]).map(({ known, problem }) => [known, problem])).toEqual([
    [false, null],
    [true, null],
    [false, "e-mailnya sama dengan baris 1"],
  ]);
  expect(read("\n;;\n")).toEqual([]);
});
