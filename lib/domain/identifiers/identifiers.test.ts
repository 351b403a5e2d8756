import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatNpwp,
  formatPhone,
  maskNpwp,
  maskPhone,
  parseKbli,
  parseNib,
  parseNpwp,
  parsePhone,
  warnNpwp,
} from "./index";
import { formatNip } from "./nip";

test.each([
  ["08123456789", "+628123456789"],
  ["0812-3456-7890", "+6281234567890"],
  ["62812 3456 7890", "+6281234567890"],
  ["+62 812-3456-7890", "+6281234567890"],
  ["(0812) 3456.7890", "+6281234567890"],
  ["0811234567", "+62811234567"],
  ["0812345678901", "+62812345678901"],
  ["\u202a+62 812-3456-7890\u202c", "+6281234567890"],
  ["\u200e0812\u200b3456\ufeff7890", "+6281234567890"],
  ["+62\u00a00812\u00a03456\u00a07890", "+6281234567890"],
  ["+62 0812-3456-7890", "+6281234567890"],
  ["+62 (0)812 3456 7890", "+6281234567890"],
  ["(+62) 812 3456 7890", "+6281234567890"],
  ["0062 812 3456 7890", "+6281234567890"],
  ["tel:+62-812-3456-7890", "+6281234567890"],
  ["tel:+6281234567890;phone-context=id", "+6281234567890"],
  ["wa.me/6281234567890", "+6281234567890"],
  ["https://wa.me/+6281234567890?text=Halo", "+6281234567890"],
  ["https://api.whatsapp.com/send?phone=6281234567890&text=Halo", "+6281234567890"],
  ["WA: 0812 3456 7890", "+6281234567890"],
  ["0812 3456 7890 (WA)", "+6281234567890"],
  ["081234567890 WA aktif", "+6281234567890"],
  ["HP 0812-3456-7890, wa.", "+6281234567890"],
  ["No. HP 0812-3456-7890", "+6281234567890"],
  ["０８１２ ３４５６ ７８９０", "+6281234567890"],
  ["0812\u22123456\u20127890", "+6281234567890"],
  ["0812\ufe0f34567890", "+6281234567890"],
  ["812 3456 7890", "+6281234567890"],
  ["(812) 3456.7890", "+6281234567890"],
  ["HP 87865432109", "+6287865432109"],
  ["whatsapp://send?phone=6281234567890", "+6281234567890"],
  ["081934567890,", "+6281934567890"],
  ["0819 3456 7890 ; ", "+6281934567890"],
  ["Handphone: 081934567890", "+6281934567890"],
  ["nomer hp 081934567890", "+6281934567890"],
  ["Telp. / WA: 0819-3456-7890", "+6281934567890"],
  ["tel://081934567890", "+6281934567890"],
  ["callto:+6281934567890", "+6281934567890"],
  ["https://api.whatsapp.com/send/?phone=6281934567890&text&type=phone_number", "+6281934567890"],
  ["081934567890 (hp)/", "+6281934567890"],
  ["081934567890 /", "+6281934567890"],
  ['="081934567890"', "+6281934567890"],
  ["0819 \u2014 3456 \u2014 7890", "+6281934567890"],
  ["\u2068081934567890\u2069", "+6281934567890"],
])("phone %s is stored as %s", (text, phone) => {
  expect(parsePhone(text)).toEqual({ ok: true, value: phone });
});

test.each([
  ["", "phone_characters"],
  ["0812a456789", "phone_characters"],
  ["081234567890wa", "phone_characters"],
  ["081234567890 (anak saya)", "phone_characters"],
  ["WA aktif", "phone_characters"],
  ["+", "phone_characters"],
  ["٠٨١٢٣٤٥٦٧٨٩٠", "phone_characters"],
  ["0812 3456 7890 / 0813 3456 7890", "phone_characters"],
  ["0812 3456 7890, 0813 3456 7890", "phone_characters"],
  ["wa.me/siti", "phone_characters"],
  ["https://contoh.test/6281234567890", "phone_characters"],
  ["https://wa.me/message/ABCDEF", "phone_characters"],
  ["081934567890 081934567890", "phone_length"],
  ["++6281934567890", "phone_characters"],
  ["0819 3456 7890 ext 2", "phone_characters"],
  ["+62 8l9 3456 7890", "phone_characters"],
  ["+62 021 5551234", "phone_not_mobile"],
  ["0060123456789", "phone_not_mobile"],
  ["08+123456789", "phone_characters"],
  ["0370681268", "phone_not_mobile"],
  ["+81234567890", "phone_not_mobile"],
  ["0081234567890", "phone_not_mobile"],
  ["81234567", "phone_length"],
  ["8123456789012", "phone_length"],
  ["+60123456789", "phone_not_mobile"],
  ["081234567", "phone_length"],
  ["08123456789012", "phone_length"],
])("phone %j is refused: %s", (text, code) => {
  expect(parsePhone(text)).toEqual({ ok: false, code });
});

test("all writings of one phone are one number, and its written form is read back", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^8[0-9]{8,11}$/), (national) => {
      const phone = `+62${national}`;
      for (const text of [
        `0${national}`,
        `62${national}`,
        phone,
        formatPhone(phone),
        ` ${[...`0${national}`].join("-")} `,
      ])
        expect(parsePhone(text)).toEqual({ ok: true, value: phone });
      expect(maskPhone(phone)).toBe(`0${national.slice(0, 3)}${"*".repeat(national.length - 7)}${national.slice(-4)}`);
    }),
  );
  expect(formatPhone("+6281234567890")).toBe("0812-3456-7890");
  expect(maskPhone("+6281234567890")).toBe("0812****7890");
});

test.each([
  ["12.345.678.2-912.000", "123456782912000"],
  ["123456782912000", "123456782912000"],
  ["0123456782912000", "0123456782912000"],
  ["5201014107900001", "5201014107900001"],
  ["\u202a12.345.678.2\u2212912.000\u202c", "123456782912000"],
  ["１２３４５６７８２９１２０００", "123456782912000"],
  ["NPWP: 12.345.678.2-912.000", "123456782912000"],
])("NPWP %s is read as %s", (text, npwp) => {
  expect(parseNpwp(text)).toEqual({ ok: true, value: npwp });
  expect(warnNpwp(npwp)).toEqual([]);
});

test.each([
  ["12345678291200", "npwp_not_15_or_16_digits"],
  ["12345678291200012", "npwp_not_15_or_16_digits"],
  ["12345678291200x", "npwp_not_15_or_16_digits"],
  ["1234567829120001", "npwp_16_unknown"],
])("NPWP %s is refused: %s", (text, code) => {
  expect(parseNpwp(text)).toEqual({ ok: false, code });
});

test("a wrong ninth digit of the NPWP warns in both forms, whichever digit was mistyped", () => {
  for (const digit of "013456789") {
    expect(warnNpwp(`12345678${digit}912000`)).toEqual(["npwp_check_digit"]);
    expect(warnNpwp(`012345678${digit}912000`)).toEqual(["npwp_check_digit"]);
  }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (place, add) => {
      const digits = [..."123456782912000"];
      digits[place] = String((Number(digits[place]) + add) % 10);
      expect(warnNpwp(digits.join(""))).toEqual(["npwp_check_digit"]);
    }),
  );
});

test("NPWP is shown grouped and masked", () => {
  expect(formatNpwp("123456782912000")).toBe("12.345.678.2-912.000");
  expect(formatNpwp("5201014107900001")).toBe("5201 0141 0790 0001");
  expect(maskNpwp("123456782912000")).toBe("12*************");
});

test("NIB is thirteen digits", () => {
  for (const text of [
    "9120 0012 3456 7",
    "NIB 9120001234567",
    "No. NIB: 9120001234567",
    "Nomor Induk Berusaha (NIB) 9120001234567",
    "9120001234567 (NIB)",
  ])
    expect(parseNib(text)).toEqual({ ok: true, value: "9120001234567" });
  for (const text of ["", "912000123456", "91200012345678", "912000123456x"])
    expect(parseNib(text)).toEqual({ ok: false, code: "nib_not_13_digits" });
});

test("KBLI is a code and its version", () => {
  expect(parseKbli("01131", "2020")).toEqual({ ok: true, value: { version: "2020", code: "01131" } });
  expect(parseKbli("1131", "2020")).toEqual({ ok: false, code: "kbli_not_5_digits" });
  expect(parseKbli("01131", "2015")).toEqual({ ok: false, code: "kbli_version" });
});

test("NIP is written in its four parts; what is none stays as it is", () => {
  expect(formatNip("197001011990031001")).toBe("19700101 199003 1 001");
  for (const text of ["", "19700101 199003 1 001", "1970"]) expect(formatNip(text)).toBe(text);
});
