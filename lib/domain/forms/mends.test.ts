import { expect, it } from "vitest";
import { BUSINESS } from "./business";
import { IDENTITY } from "./identity";
import { mendsOf } from "./mends";

it("knows what a ticked box excuses, and which answers are compared", () => {
  expect(mendsOf(BUSINESS)).toEqual({
    sameAddress: ["businessVillageCode", "businessAddress"],
    npwp: ["confirmNpwp", "noNpwp"],
    confirmNpwp: ["npwp"],
    noNpwp: ["npwp"],
  });
  expect(mendsOf(IDENTITY)).toMatchObject({ nik: ["confirmNik"], birthDate: ["confirmNik"], sex: ["confirmNik"] });
});

it("is silent about what is not asked", () => {
  expect(mendsOf([])).toEqual({});
});
