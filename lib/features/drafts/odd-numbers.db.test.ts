import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkSection } from "@/lib/domain/forms/check-answers";
import { findService, type Service } from "@/lib/domain/services";
import { publicContextAt } from "@/lib/platform/context/outside";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { IDENTITY, view } from "@/lib/testing/typed-drafts";
import { answerForm, SaveSection } from "./drafts.schema";
import { saveSection } from "./save-section.command";

useDatabase();

const [NIK, NO_KK] = ["5201014107900001", "5201010107120001"];

/** What the form posts, read as its action reads it; and what the form shows when it stays. */
async function post(fields: object) {
  const ctx = await publicContextAt(makeClock().now);
  const form = { slug: "lapak", section: "identity", page: "identitas", revision: "0", tab: randomUUID() };
  const { nik, name, birthDate, sex } = IDENTITY;
  const sent = SaveSection.parse({ ...form, nik, name, birthDate, sex, ...fields });
  const saved = await saveSection(ctx, { ...sent, resumeCode: null });
  if (!saved.ok) throw new Error(saved.code);
  const { typed } = (await view(ctx, saved.value.resumeCode, "lapak")).sections.identity;
  return { typed, shown: answerForm(saved.value) };
}

/** As the case would keep them. */
function kept(typed: object) {
  const rules = { service: findService("lapak") as Service, today: "2026-11-23", npwpRule: "optional" as const };
  const whole = { ...IDENTITY, ...typed, birthDate: "1990-07-01" };
  const checked = checkSection("identity", { identity: whole }, rules);
  return checked.ok ? checked.answers : checked.errors;
}

/** A number as it comes out of a card, a sheet, a chat, or somebody's own keyboard. */
const READ: [string, (number: string) => string][] = [
  ["in groups of four", (number) => number.replace(/(.{4})/g, "$1 ")],
  ["with dashes", (number) => number.replace(/(.{4})/g, "$1\u2011")],
  ["with the direction signs of a chat", (number) => `\u202a${number}\u202c`],
  [
    "in full-width digits",
    (number) => [...number].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join(""),
  ],
  ["as a sheet keeps it from turning into a number", (number) => `'${number}`],
  ["as a sheet writes it into a formula", (number) => `="${number}"`],
  ["with a line's end and a comma", (number) => `${number}, \n`],
  ["with blanks that nobody sees", (number) => `\u200b${number.slice(0, 8)}\u00a0${number.slice(8)}\ufeff`],
];

const UNREAD: [string, (number: string) => string][] = [
  ["in Arabic digits", (number) => [...number].map((digit) => String.fromCharCode(0x660 + Number(digit))).join("")],
  ["as a sheet rounds it", () => "5.20101E+15"],
  ["with decimals", (number) => `${number}.0`],
  ["twice", (number) => `${number} ${number}`],
  ["two of them", (number) => `${number}/${number.slice(0, 15)}2`],
  ["with the letter O for nought", (number) => number.replaceAll("0", "O")],
  ["with the letter l for one", (number) => number.replaceAll("1", "l")],
  ["one digit short", (number) => number.slice(0, 15)],
  ["one digit long", (number) => `${number}0`],
  ["ended by a control sign", (number) => `${number}\u0000`],
  ["inside a tag", (number) => `<b>${number}</b>`],
  ["a place for a field of a letter", () => "{{nik}}"],
  ["a name of the machine's", () => "__proto__"],
  ["a face", () => "🙂"],
  ["a great many digits", () => "9".repeat(4000)],
  ["sixteen noughts", () => "0".repeat(16)],
  ["words", () => "tidak ada"],
];

describe.each([
  ["nik", NIK],
  ["noKk", NO_KK],
])("%s", (field, number) => {
  test.each(READ)("%s is read, and stays as it was typed", async (_, write) => {
    const { typed, shown } = await post({ [field]: write(number) });
    expect(shown.errors).toEqual({});
    expect(typed[field]).toBe(write(number));
    expect(kept(typed)).toMatchObject({ [field]: number });
  });

  test.each(UNREAD)("%s is told beside its own field alone, and stays as it was typed", async (_, write) => {
    const { typed, shown } = await post({ [field]: write(number) });
    expect(Object.keys(shown.errors)).toEqual([field]);
    expect(shown.errors).toHaveProperty(field, expect.stringMatching(field === "nik" ? /^NIK / : /^Nomor KK /));
    expect([typed[field], Object.entries(shown.values).find(([name]) => name === field)?.[1]]).toEqual([
      write(number),
      write(number),
    ]);
  });
});

test.each([
  ["nik", `No. KK: ${NO_KK}`, /^Ini nomor Kartu Keluarga/],
  ["noKk", `${NIK} (NIK)`, /^Ini NIK/],
] as const)("%s: the number of the other card is told as what it is", async (field, words, sentence) => {
  const { typed, shown } = await post({ [field]: words });
  expect(shown.errors).toEqual({ [field]: expect.stringMatching(sentence) });
  expect(typed[field]).toBe(words);
});

test.each(["", " ", "\u200b"])("%j: who gives no number of the household is asked for none", async (noKk) => {
  const { shown } = await post({ noKk });
  expect(shown.errors).toEqual({});
});
