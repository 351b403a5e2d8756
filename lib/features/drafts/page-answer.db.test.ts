import { expect, test } from "vitest";
import { publicContext } from "@/lib/platform/context";
import { useDatabase } from "@/lib/testing";
import { IDENTITY, save, view } from "@/lib/testing/typed-drafts";
import { answerForm } from "./drafts.schema";
import { comparedIn } from "./judge-section.schema";
import { findPageAnswer } from "./page-answer.queries";

useDatabase();
const ctx = publicContext();
const { nik, name, birthDate, sex } = IDENTITY;
const again = async (code: string, compare = "") =>
  findPageAnswer(ctx, await view(ctx, code), { part: "identitas", compare });

test("an address says what the answer to the form said, but not what was typed", async () => {
  const saved = await save(ctx, "identity", { nik, name: "", birthDate, sex: "L" }, { page: "identitas" });
  const answered = answerForm(saved);
  expect(Object.keys(answered.errors)).toEqual(["name", "confirmNik"]);
  expect(comparedIn(saved.errors)).toEqual([]);
  const told = await again(saved.resumeCode);
  expect(told).toMatchObject({ ok: false, message: answered.message, errors: answered.errors });
  expect(told?.values).toEqual({ confirmNikIs: "5201014107900001/1990-07-01/L", revision: "1" });
});

test("what was read from the NIK is to be compared once, and no more when the page has led on", async () => {
  const saved = await save(ctx, "identity", { nik, name }, { page: "identitas" });
  const { resumeCode } = saved;
  const compare = comparedIn(saved.errors).join(".");
  expect(compare).toBe("birthDate.sex");
  expect((await again(resumeCode, compare))?.errors).toEqual(saved.errors);
  await save(ctx, "identity", { nik, name, birthDate, sex }, { page: "identitas", resumeCode, revision: "1" });
  expect(await again(resumeCode, compare)).toBeNull();
});

test("words of somebody else's making say nothing, and neither does a page that nobody has kept", async () => {
  const { resumeCode } = await save(ctx, "identity", { nik, name, birthDate, sex }, { page: "identitas" });
  for (const compare of ["", "name", "__proto__.constructor", "."]) expect(await again(resumeCode, compare)).toBeNull();
  const draft = await view(ctx, resumeCode);
  expect(findPageAnswer(ctx, draft, { part: "kontak", compare: "birthDate" })).toBeNull();
  expect(findPageAnswer(ctx, draft, { part: "entah", compare: "birthDate" })).toBeNull();
  expect(findPageAnswer(ctx, null, { part: "identitas", compare: "birthDate" })).toBeNull();
});
