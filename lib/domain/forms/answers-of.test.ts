import { expectTypeOf, it } from "vitest";
import type { IdentityAnswers, IdentitySecrets, ServiceAnswersOf, StoredAnswers, TypedServiceOf } from "../answers";

it("gives each answer the type of its question", () => {
  expectTypeOf<IdentityAnswers["sex"]>().toEqualTypeOf<"L" | "P">();
  expectTypeOf<IdentityAnswers["email"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<ServiceAnswersOf<"peralatan">["quantity"]>().toEqualTypeOf<number>();
  expectTypeOf<ServiceAnswersOf<"promosi">["certificates"]>().toEqualTypeOf<("pirt" | "halal")[]>();
  expectTypeOf<TypedServiceOf<"nib">["kbliCode"]>().toEqualTypeOf<string | string[] | undefined>();
  expectTypeOf<IdentitySecrets>().toEqualTypeOf<{ nik: string; npwp?: string }>();
});

it("knows no answer that nobody asks, and misses one that must be given", () => {
  expectTypeOf<keyof ServiceAnswersOf<"pelatihan">>().toEqualTypeOf<"topic" | "aim" | "experience">();
  expectTypeOf<Record<"topic", string>>().not.toExtend<ServiceAnswersOf<"pelatihan">>();
  expectTypeOf<StoredAnswers["identity"]>().not.toHaveProperty("nik");
  expectTypeOf<IdentityAnswers>().not.toHaveProperty("confirmNik");
});
