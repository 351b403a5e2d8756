import { describe, expect, test } from "vitest";
import { parseNib, parseNik, parseNpwp, parsePhone } from "./identifiers";
import { emailHint } from "./identifiers/email-hint";
import { parseDay } from "./parse-day";
import { referenceEnd } from "./reference-number/reference-number";

/** What stands around a number where it is copied from: a message, a sheet, a card, a link. */
describe("a number is read out of what was copied with it", () => {
  test.each([
    "'081234567890",
    '"081234567890"',
    "=081234567890",
    "*0812 3456 7890*",
    "“0812 3456 7890”",
    "[0812] 3456-7890",
    "0812_3456_7890",
    "0812·3456·7890",
    "0812/3456/7890",
    "HP/WA: 081234567890",
    "phone: 081234567890",
    "nomor WA saya 0812-3456-7890.",
    "sms:+6281234567890",
    "https://api.whatsapp.com/send?text=halo&phone=6281234567890",
    "https://web.whatsapp.com/send/?phone=%2B6281234567890&type=phone_number",
  ])("phone %s", (text) => expect(parsePhone(text)).toEqual({ ok: true, value: "+6281234567890" }));

  test.each(["0812 3456 7890 (punya ibu)", "wa.me/qr/081234567890X", "0812 3456 7890 12345", "++6281234567890"])(
    "no phone in %s",
    (text) => expect(parsePhone(text).ok).toBe(false),
  );

  test.each([
    "(5201014107900001)",
    '"5201014107900001"',
    "*5201014107900001*",
    "NIK=5201014107900001",
    "5201/0141/0790/0001",
    "5201_0141_0790_0001",
    "Nomor Induk Kependudukan: 5201014107900001",
  ])("NIK %s", (text) => expect(parseNik(text)).toEqual({ ok: true, value: "5201014107900001" }));

  test.each(["5201014107900001/5201014107900002", "NIK suami 5201014107900001", "٥201014107900001"])(
    "no NIK in %s",
    (text) => expect(parseNik(text).ok).toBe(false),
  );

  test("NPWP and NIB likewise", () => {
    expect(parseNpwp("(12.345.678.2-912.000)")).toEqual({ ok: true, value: "123456782912000" });
    expect(parseNpwp("Nomor Pokok Wajib Pajak: 12.345.678.2/912.000")).toEqual({ ok: true, value: "123456782912000" });
    expect(parseNib("*1234567890123*")).toEqual({ ok: true, value: "1234567890123" });
    expect(parseNib("Nomor Induk Berusaha 1234567890123")).toEqual({ ok: true, value: "1234567890123" });
  });

  test.each(["…9XMC", "*9XMC*", "(9XMC)", "- 9XMC,"])("the end of a reference: %s", (text) => {
    expect(referenceEnd(text)).toBe("9XMC");
  });
});

test.each([
  "1990/07/01",
  "1990.07.01",
  "1 Juli, 1990",
  "1Juli1990",
  "GERUNG, 01-07-1990",
  "Lombok Barat, 1 Juli 1990",
  "Min, 1 Juli 1990",
  "tgl 1 Juli 1990",
  "Tanggal: 1/7/1990",
])("%s is a day", (text) => expect(parseDay(text)).toBe("1990-07-01"));

test.each([
  ["Jum`at, 6 Juli 1990", "1990-07-06"],
  ["Jumʼat 6 Juli 1990", "1990-07-06"],
  ["1 Agst 1990", "1990-08-01"],
  ["1 May 1990", "1990-05-01"],
  ["1 Oct 1990", "1990-10-01"],
  ["1 Dec 1990", "1990-12-01"],
  ["1990/02/30", null],
  ["1990/07-01", null],
  ["1 Juli 19900", null],
  ["11 1990", null],
  ["1 J 1990", null],
])("%s gives %s", (text, day) => expect(parseDay(text)).toBe(day));

test.each([
  ["siti@gmail,com", "siti@gmail.com"],
  ["siti@gmail..com", "siti@gmail.com"],
  ["siti@gmail.cpm", "siti@gmail.com"],
  ["siti@gmail.comn", "siti@gmail.com"],
  ["siti@yahoo.co.i", "siti@yahoo.co.id"],
  ["siti@lombokbaratkab.go.if", "siti@lombokbaratkab.go.id"],
  ["siti@lombokbaratkab.go.id", null],
  ["siti@mail.com", null],
])("%s hints at %s", (typed, meant) => expect(emailHint(typed)).toBe(meant));
