import { expectTypeOf, it } from "vitest";
import type { IdentityAnswers, IdentitySecrets, ServiceAnswersOf, StoredAnswers, TypedServiceOf } from "../answers";
import type { AnswersOf } from "./answers-of";
import type { Question } from "./question";

it("gives each answer the type of its question", () => {
  expectTypeOf<IdentityAnswers["sex"]>().toEqualTypeOf<"L" | "P">();
  expectTypeOf<IdentityAnswers["email"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<ServiceAnswersOf<"peralatan">["quantity"]>().toEqualTypeOf<number>();
  expectTypeOf<ServiceAnswersOf<"promosi">["certificates"]>().toEqualTypeOf<("pirt" | "halal")[]>();
  expectTypeOf<TypedServiceOf<"nib">["kbliCode"]>().toEqualTypeOf<string | string[] | undefined>();
  expectTypeOf<IdentitySecrets>().toEqualTypeOf<{ nik: string; birthDate: string; npwp?: string; noKk?: string }>();
});

const ASKED = [
  { key: "topic", kind: "text", label: "Topik", most: 9, missing: "Tulis topik." },
  { key: "note", kind: "text", label: "Catatan", most: 9, optional: true },
  { key: "none", kind: "tick", label: "Tidak ada", box: { label: "Ya" } },
] as const satisfies readonly Question[];

it("knows no answer that nobody asks, and misses one that must be given", () => {
  expectTypeOf<AnswersOf<(typeof ASKED)[number]>>().toEqualTypeOf<{ topic: string; note?: string }>();
  expectTypeOf<Record<"note", string>>().not.toExtend<AnswersOf<(typeof ASKED)[number]>>();
  expectTypeOf<StoredAnswers["identity"]>().not.toHaveProperty("nik");
  expectTypeOf<StoredAnswers["identity"]>().not.toHaveProperty("birthDate");
  expectTypeOf<IdentityAnswers>().not.toHaveProperty("confirmNik");
});
