import { expect, test } from "vitest";
import { mentionsIn } from "./mentions";

const PEOPLE = [
  { id: "1", name: "Baiq Rina Astuti" },
  { id: "2", name: "Lalu Ahmad" },
  { id: "3", name: "Ahmad Fauzi" },
];

test.each<[string, string[], string[]]>([
  ["@Baiq Rina Astuti tolong cek KTP-nya", ["1"], []],
  ["@rina, tolong cek.", ["1"], []],
  ["Sudah dicek (@Fauzi).", ["3"], []],
  ["@Lalu Ahmad dan @Ahmad Fauzi", ["2", "3"], []],
  ["@Rina @rina", ["1"], []],
  // More than one has that name, and nobody this one.
  ["@Ahmad tolong", [], ["Ahmad"]],
  ["@Siti tolong", [], ["Siti"]],
  // No mention at all.
  ["Kirim ke siti@contoh.test, jam 10 @ kantor", [], []],
  ["", [], []],
])("%s", (body, ids, unknown) => {
  const found = mentionsIn(body, PEOPLE);
  expect([found.people.map(({ id }) => id), found.unknown]).toEqual([ids, unknown]);
});
