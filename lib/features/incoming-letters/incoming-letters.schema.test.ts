import { expect, test } from "vitest";
import { HOSTILE_NAMES } from "@/lib/testing/hostile-names";
import { GiveDisposition } from "./dispositions.schema";
import { AgendaFilter, EnterIncoming } from "./incoming-letters.schema";

const ID = "00000000-0000-4000-8000-000000000000";
const ENTRY = {
  requestId: ID,
  sender: "Dinas Perdagangan",
  theirNumber: "500.2/118/2026",
  theirDate: "20/11/2026",
  subject: "Undangan rapat",
  receivedOn: "23 November 2026",
  urgency: "segera",
  security: "T",
};
const ASKED = {
  requestId: ID,
  letterId: ID,
  to: "peran:kabid",
  instructions: ["laporkan", "hadiri"],
  note: "",
  dueOn: "5/12/2026",
};
const fields = (answer: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  answer.error && [...new Set(answer.error.issues.map(({ path }) => path.join(".")))];

test("days are read as people write them, an empty one is none", () => {
  expect(EnterIncoming.parse(ENTRY)).toMatchObject({ theirDate: "2026-11-20", receivedOn: "2026-11-23" });
  expect(EnterIncoming.parse({ ...ENTRY, theirDate: "", theirNumber: "" }).theirDate).toBeUndefined();
});

test.each([
  [{ requestId: "x" }, "requestId"],
  [{ sender: "" }, "sender"],
  [{ sender: "…" }, "sender"],
  [{ sender: "x".repeat(201) }, "sender"],
  [{ subject: "abc\u202edef" }, "subject"],
  [{ theirNumber: "x".repeat(101) }, "theirNumber"],
  [{ theirDate: "31/2/2026" }, "theirDate"],
  [{ receivedOn: "" }, "receivedOn"],
  [{ urgency: "kilat" }, "urgency"],
  [{ security: "__proto__" }, "security"],
])("%j is refused at %s", (changes, field) => {
  expect(fields(EnterIncoming.safeParse({ ...ENTRY, ...changes }))).toEqual([field]);
});

test("a name is kept as it is, whatever it looks like", () => {
  for (const sender of HOSTILE_NAMES) {
    const read = EnterIncoming.safeParse({ ...ENTRY, sender });
    if (read.success) expect(read.data.sender.length).toBeGreaterThan(0);
    else expect(fields(read)).toEqual(["sender"]);
  }
});

test.each([
  ["peran:kabid", { role: "kabid" }],
  [`orang:${ID}`, { staffId: ID }],
])("%s is an addressee", (to, expected) => {
  expect(GiveDisposition.parse({ ...ASKED, to }).to).toEqual(expected);
});

test.each([
  [{ to: "peran:admin" }, "to"],
  [{ to: "peran:constructor" }, "to"],
  [{ to: "orang:1" }, "to"],
  [{ to: "kabid" }, "to"],
  [{ instructions: [] }, "instructions"],
  [{ instructions: ["toString"] }, "instructions.0"],
  [{ dueOn: "besok" }, "dueOn"],
  [{ parentId: "x" }, "parentId"],
  [{ note: "x".repeat(501) }, "note"],
])("%j is refused at %s", (changes, field) => {
  expect(fields(GiveDisposition.safeParse({ ...ASKED, ...changes }))).toEqual([field]);
});

test("one tick comes as a text, and a note is enough without any", () => {
  expect(GiveDisposition.parse({ ...ASKED, instructions: "laporkan" }).instructions).toEqual(["laporkan"]);
  const { instructions: _none, ...rest } = ASKED;
  expect(GiveDisposition.parse({ ...rest, note: "Tolong.", parentId: "" })).toMatchObject({ instructions: [] });
});

test("what an address says of the book counts only where it fits", () => {
  const read = AgendaFilter.parse({
    tahun: "26",
    tahap: "constructor",
    sifat: ["segera", "biasa"],
    keamanan: "X",
    hal: "0",
  });
  expect(read).toMatchObject({ sifat: "segera", hal: 1 });
  expect([read.tahun, read.tahap, read.keamanan, read.cari]).toEqual([undefined, undefined, undefined, undefined]);
});
