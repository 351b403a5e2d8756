import { expect, test } from "vitest";
import { emailHint } from "./email-hint";

test.each([
  ["sari@gmail.con", "sari@gmail.com"],
  ["sari@gmail.cmo", "sari@gmail.com"],
  ["sari@gmial.com", "sari@gmail.com"],
  ["sari@gmial.con", "sari@gmail.com"],
  ["Sari@Gmail.Con", "sari@gmail.com"],
  ["sari@gmail.co", "sari@gmail.com"],
  ["sari@yaho.com", "sari@yahoo.com"],
  ["sari@yahoo.coid", "sari@yahoo.co.id"],
  ["sari@contoh.comm", "sari@contoh.com"],
  ["\u200bsari@gmail.con ", "sari@gmail.com"],
  ["sari@gmali.com", "sari@gmail.com"],
  ["sari@gmaul.com", "sari@gmail.com"],
  ["sari@gamil.co", "sari@gmail.com"],
  ["sari@gmsil.con", "sari@gmail.com"],
  ["sari@yahooi.co.id", "sari@yahoo.co.id"],
  ["sari@hotmial.com", "sari@hotmail.com"],
  ["sari@iclod.com", "sari@icloud.com"],
])("%j was probably %s", (typed, meant) => {
  expect(emailHint(typed)).toBe(meant);
});

test.each([
  "sari@gmail.com",
  "sari@contoh.co.id",
  "sari@contoh.id",
  "sari@ymail.com",
  "sari@mail.com",
  "sari@email.com",
  "sari@yahoo.co.in",
  "sari@hotmail.co.uk",
  "sari@gmx.com",
  "sari@outlook.fr",
  "sari@yandex.com",
  "sari@dinas.go.id",
  "sari",
  "@gmial.com",
  "",
])("%j is left alone", (typed) => {
  expect(emailHint(typed)).toBeNull();
});
