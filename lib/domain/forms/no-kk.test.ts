import { expect, test } from "vitest";
import { IDENTITY } from "@/lib/testing/typed-drafts";
import { joinSecrets, splitSecrets, withoutBirth } from "../answers";
import { findService, type Service } from "../services";
import { checkSection } from "./check-answers";

const { birthDate: _parts, ...rest } = IDENTITY;
const typed = { ...rest, birthDate: "1990-07-01" };
const check = (slug: string, noKk: string, changes: Partial<typeof typed> = {}) => {
  const rules = { service: findService(slug) as Service, today: "2026-11-23", npwpRule: "optional" as const };
  return checkSection("identity", { identity: { ...typed, ...changes, noKk } }, rules);
};

test.each(["lapak", "peralatan"])("%s asks for the number of the household, and takes none at all", (slug) => {
  expect(check(slug, "No. KK 5201 0101 0712 0001")).toMatchObject({ ok: true, answers: { noKk: "5201010107120001" } });
  expect(check(slug, "")).toMatchObject({ ok: true });
  expect(check(slug, "520101")).toMatchObject({ ok: false, errors: { noKk: expect.stringContaining("16 angka") } });
  expect(check(slug, "5201014107120001")).toMatchObject({ errors: { noKk: expect.stringContaining("tidak mungkin") } });
});

test("a NIK in its place is told as what it is, by its name or because it is their own", () => {
  const told = { ok: false, errors: { noKk: expect.stringContaining("Ini NIK") } };
  expect(check("lapak", "NIK 5201010107120001")).toMatchObject(told);
  expect(check("lapak", typed.nik.replace(/(.{4})/g, "$1 "), { nik: "5201010107900001", sex: "L" })).toMatchObject({
    errors: { noKk: expect.stringContaining("tidak mungkin") },
  });
  expect(check("lapak", "5201.0101.0790.0001", { nik: "5201010107900001", sex: "L" })).toMatchObject(told);
  expect(check("lapak", "", { nik: "No. KK 5201010107120001" })).toMatchObject({
    ok: false,
    errors: { nik: expect.stringContaining("Ini nomor Kartu Keluarga") },
  });
});

test.each(["nib", "pelatihan", "promosi"])("%s gives no goods and asks for none", (slug) => {
  expect(check(slug, "5201010107120001")).toMatchObject({ ok: false, errors: { "": expect.any(String) } });
});

test("it is sealed whole, stands masked, and is gone for whoever may not see who it is", () => {
  const answers = {
    identity: { ...rest, sex: "P" as const, birthDate: "1990-07-01", noKk: "5201010107120001" },
    business: {} as Parameters<typeof splitSecrets>[0]["business"],
    service: {},
  };
  const { stored, secrets } = splitSecrets(answers);
  expect(stored.identity.noKk).toBe("520101**********");
  expect(secrets.noKk).toBe("5201010107120001");
  expect(joinSecrets(stored, secrets).identity).toEqual(answers.identity);
  expect(withoutBirth(stored).identity).not.toHaveProperty("noKk");
});
