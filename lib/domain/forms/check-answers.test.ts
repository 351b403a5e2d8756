import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUSINESS as TRIED_BUSINESS, IDENTITY as TRIED_IDENTITY } from "@/lib/testing/forms/tried";
import { typedService } from "@/lib/testing/services";
import { findService, SERVICE_SLUGS, type ServiceSlug } from "../services";
import { ANSWER_SECTIONS, type AnswerSection, checkAnswers, checkSection, type FormRules } from "./check-answers";
import { fieldsOf } from "./sections";
import { type Typed, typedFrom } from "./typed";

const rules = (slug: ServiceSlug = "nib", npwpRule: FormRules["npwpRule"] = "optional"): FormRules => ({
  service: findService(slug) ?? { questions: [] },
  today: "2026-11-23",
  npwpRule,
});

const IDENTITY: Typed = {
  nik: "5201014107900001",
  name: "Baiq Sari Ningsih",
  birthDate: "1990-07-01",
  sex: "P",
  phone: "0812-3456-7890",
  email: "Sari@Contoh.id",
  villageCode: "52.01.01.2009",
  address: "Dusun Timur, RT 02",
};
const BUSINESS: Typed = {
  businessName: "Keripik Sari",
  product: "Keripik singkong",
  sameAddress: "ya",
  yearBegun: "2021",
  ownCapital: "15.000.000",
  yearlySales: "Rp 60.000.000,00",
  workers: "2",
};
function errorsOf(section: AnswerSection, typed: Typed, by: FormRules = rules(), identity: Typed = IDENTITY) {
  const checked = checkSection(section, { identity, [section]: typed }, by);
  return checked.ok ? {} : checked.errors;
}
const identityWith = (change: Typed) => errorsOf("identity", { ...IDENTITY, ...change });
const businessWith = (change: Typed, by = rules()) => errorsOf("business", { ...BUSINESS, ...change }, by);

describe.each(SERVICE_SLUGS)("%s", (slug) => {
  it("takes a whole form", () => {
    const answer = checkAnswers({ identity: IDENTITY, business: BUSINESS, service: typedService(slug) }, rules(slug));
    expect(answer).toMatchObject({
      ok: true,
      answers: {
        identity: { nik: "5201014107900001", phone: "+6281234567890", email: "sari@contoh.id" },
        business: {
          businessVillageCode: "52.01.01.2009",
          businessAddress: "Dusun Timur, RT 02",
          ownCapital: 15_000_000,
          yearlySales: 60_000_000,
          workers: 2,
        },
      },
    });
  });

  it("names every section that is empty", () => {
    expect(checkAnswers({}, rules(slug))).toEqual({ ok: false, sections: ["identity", "business", "service"] });
  });

  it("refuses a field it does not ask", () => {
    for (const section of ANSWER_SECTIONS)
      expect(errorsOf(section, { role: "admin" }, rules(slug))[""]).toMatch(/tidak kami kenal/);
  });
});

describe("identity", () => {
  it.each([
    ["nik", "520101410790000", /16 angka/],
    ["nik", "5201010107900000", /0000/],
    ["nik", "5201013207900001", /tanggal/],
    ["nik", "5201010113900001", /bulan/],
    ["name", "Sari <b>", /huruf/],
    ["name", "  ", /KTP/],
    ["name", "Sari\u202eningS", /tidak terbaca/],
    ["birthDate", "31-02-1990", /belum benar/],
    ["birthDate", "2030-01-01", /tidak mungkin/],
    ["sex", "X", /jenis kelamin/],
    ["phone", "0370 681234", /08/],
    ["email", "sari@", /belum benar/],
    ["villageCode", "52.01.99.2009", /desa/],
    ["address", "", /alamat/],
  ])("%s %j", (field, typed, sentence) => {
    expect(identityWith({ [field]: typed })[field]).toMatch(sentence);
  });

  it("asks for an e-mail only where the service needs it", () => {
    const { email: _email, ...without } = IDENTITY;
    expect(errorsOf("identity", without, rules("nib")).email).toMatch(/OSS/);
    expect(errorsOf("identity", without, rules("lapak"))).toEqual({});
  });

  it("reads the three boxes of a date", () => {
    expect(identityWith({ birthDate: ["1", "7", "1990"] })).toEqual({});
    expect(identityWith({ birthDate: ["", "", ""] }).birthDate).toMatch(/Tulis tanggal/);
  });

  it("asks once, not for ever, when the NIK disagrees", () => {
    const other = { sex: "L" };
    expect(identityWith(other)).toEqual({ confirmNik: expect.stringMatching(/jenis kelamin/) });
    expect(identityWith({ ...other, confirmNik: "5201014107900001/1990-07-01/L" })).toEqual({});
    // What was confirmed for one answer is not confirmed for another.
    expect(
      identityWith({ sex: "L", birthDate: "1990-07-02", confirmNik: "5201014107900001/1990-07-01/L" }).confirmNik,
    ).toMatch(/tanggal lahir/);
  });
});

describe("business", () => {
  it.each([
    ["yearBegun", "2027", /2026/],
    ["yearBegun", "1899", /1900/],
    ["ownCapital", "1.5", /Titik/],
    ["ownCapital", "-1", /angka rupiah/],
    ["yearlySales", "100,50", /tanpa sen/],
    ["yearlySales", "9999999999999999", /terlalu besar/],
    ["workers", "0", /antara 1/],
    ["workers", "1e3", /angka bulat/],
    ["nib", "123", /13 angka/],
    ["npwp", "12", /15 atau 16/],
  ])("%s %j", (field, typed, sentence) => {
    expect(businessWith({ [field]: typed })[field]).toMatch(sentence);
  });

  it("takes the home's address only when the home has one", () => {
    expect(errorsOf("business", BUSINESS, rules(), {}).sameAddress).toMatch(/Kontak dan alamat/);
    const { sameAddress: _same, ...elsewhere } = BUSINESS;
    expect(errorsOf("business", elsewhere)).toMatchObject({
      businessVillageCode: expect.any(String),
      businessAddress: expect.any(String),
    });
    expect(
      errorsOf("business", { ...elsewhere, businessVillageCode: "52.01.01.2005", businessAddress: "Pasar Gerung" }),
    ).toEqual({});
  });

  it("tells what concerns several fields together with the rest", () => {
    const errors = errorsOf("business", {}, rules("nib", "require"));
    expect(Object.keys(errors)).toEqual(
      expect.arrayContaining(["businessName", "businessVillageCode", "businessAddress", "npwp"]),
    );
  });

  it("asks for the NPWP as the office has set it", () => {
    expect(businessWith({}, rules("nib", "require")).npwp).toMatch(/NPWP/);
    expect(businessWith({ noNpwp: "ya" }, rules("nib", "require")).npwp).toMatch(/NPWP/);
    expect(businessWith({}, rules("nib", "ask")).npwp).toMatch(/belum punya/);
    expect(businessWith({ noNpwp: "ya" }, rules("nib", "ask"))).toEqual({});
    expect(businessWith({})).toEqual({});
  });

  it("warns of a wrong check digit and takes it when confirmed", () => {
    expect(businessWith({ npwp: "12.345.678.3-912.000" })).toEqual({ confirmNpwp: expect.any(String) });
    expect(businessWith({ npwp: "12.345.678.3-912.000", confirmNpwp: "123456783912000" })).toEqual({});
    expect(businessWith({ npwp: "12.345.678.2-912.000" })).toEqual({});
  });
});

describe("service questions", () => {
  it.each<[ServiceSlug, string, string | string[], RegExp]>([
    ["nib", "kbliCode", "1071", /5 angka.*10710 \(Industri Produk Roti/],
    ["nib", "kbliCode", "roti", /10710 \(Industri Produk Roti/],
    ["nib", "kbliCode", "zzqx", /5 angka/],
    ["nib", "kbliCode", "99999", /99999 tidak ada.*KBLI 2020/],
    ["nib", "ossAccount", "hunter2", /akun OSS/],
    ["lapak", "opensAt", "25.00", /belum benar/],
    ["peralatan", "quantity", "1001", /1.000/],
    ["peralatan", "estimatedPrice", "0", /lebih dari 0/],
    ["promosi", "certificates", ["pirt", "sni"], /daftar/],
    ["pelatihan", "aim", "x", /lengkap/],
  ])("%s: %s %j", (slug, field, typed, sentence) => {
    const errors = errorsOf("service", { ...typedService(slug), [field]: typed }, rules(slug));
    expect(Object.values(errors).join(" ")).toMatch(sentence);
  });

  it("keeps a KBLI code with its version, which nobody is asked for; a draft may still hold one", () => {
    for (const more of [{}, { kbliVersion: "2020" }] as Typed[]) {
      const service = { ...typedService("nib"), kbliCode: "10794", ...more };
      const checked = checkSection("service", { service }, rules());
      expect(checked).toMatchObject({ ok: true, answers: { kbliCode: "10794", kbliVersion: "2020" } });
    }
  });

  it("warns of an unknown KBLI code and takes it when confirmed", () => {
    const unknown = { ...typedService("nib"), kbliCode: "99999" };
    expect(checkSection("service", { service: unknown }, rules())).toMatchObject({
      ok: false,
      confirms: { confirmKbli: "99999" },
    });
    const confirmed = checkSection("service", { service: { ...unknown, confirmKbli: "99999" } }, rules());
    expect(confirmed).toMatchObject({ ok: true, answers: { kbliCode: "99999", kbliVersion: "2020" } });
    expect(confirmed.ok && confirmed.answers).not.toHaveProperty("confirmKbli");
  });
});

describe("hostile input", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(fc.string({ unit: "binary" }), { maxLength: 4 }),
    fc.constant("9".repeat(5_000)),
    fc.anything(),
  );

  it.each(SERVICE_SLUGS.flatMap((slug) => ANSWER_SECTIONS.map((section) => [slug, section] as const)))(
    "%s %s: an answer, never an exception",
    (slug, section) => {
      const sent = fc.dictionary(
        fc.oneof(fc.constantFrom(...fieldsOf(section, rules(slug).service)), fc.string()),
        anything,
        {
          maxKeys: 12,
        },
      );
      fc.assert(
        fc.property(sent, fc.constantFrom("optional", "ask", "require" as const), (typed, npwpRule) => {
          const checked = checkSection(
            section,
            { identity: typed as Typed, [section]: typed as Typed },
            rules(slug, npwpRule as FormRules["npwpRule"]),
          );
          if (!checked.ok)
            expect(
              Object.values(checked.errors).every(
                (sentence) => sentence !== "" && !/invalid|expected|too (big|small)|unrecognized/i.test(sentence),
              ),
            ).toBe(true);
        }),
        { numRuns: 150 },
      );
    },
  );

  it("what passes holds no control or direction-changing character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (noise) => {
        const checked = checkSection(
          "business",
          { identity: IDENTITY, business: { ...BUSINESS, businessName: `Usaha ${noise}` } },
          rules(),
        );
        if (checked.ok) expect(checked.answers.businessName).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});

describe("a home outside the regency", () => {
  const elsewhere = { ...IDENTITY, villageCode: ["52.71", ""] };

  it("is kept as the regency, and needs no village", () => {
    const answer = checkSection("identity", { identity: elsewhere }, rules());
    expect(answer).toMatchObject({ ok: true, answers: { villageCode: "52.71" } });
    expect(errorsOf("identity", { ...IDENTITY, villageCode: ["52.01", ""] })).toEqual({
      villageCode: "Pilih desa atau kelurahan tempat tinggal Anda.",
    });
  });

  it("is no place of the business, which must lie here", () => {
    const same = { ...BUSINESS, sameAddress: "ya" };
    expect(errorsOf("business", same, rules(), elsewhere).sameAddress).toContain("harus di Lombok Barat");
    expect(errorsOf("business", same)).toEqual({});
    const own = { ...BUSINESS, businessVillageCode: "52.01.01.2003", businessAddress: "Dusun Timur" };
    const { sameAddress: _same, ...apart } = own as Typed;
    expect(errorsOf("business", apart, rules(), elsewhere)).toEqual({});
  });
});

it.each(SERVICE_SLUGS)("%s: answers shown in the form again are the same answers", (slug) => {
  const service = findService(slug);
  if (!service) throw new Error(slug);
  const rules: FormRules = { service, today: "2026-11-23", npwpRule: "ask" };
  // A NIK of a woman and an NPWP with a wrong check digit: both are confirmed once, and stay so.
  const typed = {
    identity: { ...TRIED_IDENTITY, sex: "L", confirmNik: "5201014107900001/1990-07-01/L" },
    business: { ...TRIED_BUSINESS, npwp: "123456783912000", confirmNpwp: "123456783912000" },
    service: typedService(slug),
  };
  const first = checkAnswers(typed, rules);
  if (!first.ok) throw new Error(first.sections.join());
  expect(checkAnswers(typedFrom(service, first.answers), rules)).toEqual(first);
});
