import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findPage } from "@/lib/domain/forms/pages";
import { SERVICES } from "@/lib/domain/services";
import { typedOn } from "@/lib/features/drafts/saved-typing.schema";
import { publicContext } from "@/lib/platform/context";
import { seal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { BUSINESS, IDENTITY, NIB, save, view, wholeDraft } from "@/lib/testing/typed-drafts";

useDatabase();
const ctx = publicContext();
const [nib] = SERVICES;

const of = (page: string, typed: object) => {
  const found = findPage(nib, page);
  if (!found) throw new Error(page);
  return typedOn([found], typed as Record<string, string>);
};
const states = async (code: string) =>
  Object.fromEntries((await view(ctx, code)).steps.map(({ key, state }) => [key, state]));

test("a page is kept and judged by itself, and leads to the next", async () => {
  const first = await save(ctx, "identity", of("identitas", IDENTITY), { page: "identitas" });
  expect(first).toMatchObject({ outcome: "complete", next: "kontak", revision: 1, errors: {} });
  const { resumeCode } = first;
  const second = await save(ctx, "identity", { phone: "123" }, { page: "kontak", resumeCode });
  expect(second).toMatchObject({ outcome: "incomplete", revision: 1 });
  expect(Object.keys(second.errors)).toEqual(["phone", "email", "villageCode", "address"]);
  const draft = await view(ctx, resumeCode);
  expect(draft.sections.identity.typed).toMatchObject({ name: IDENTITY.name, phone: "123" });
  expect(draft.firstOpenPart).toBe("kontak");
  expect(await states(resumeCode)).toMatchObject({ identitas: "done", kontak: "wrong", usaha: "open", nomor: "open" });
});

test("everything that is wrong with a page is told at once, what concerns several answers too", async () => {
  const typed = { ...of("identitas", IDENTITY), sex: "L", name: "" };
  const page = await save(ctx, "identity", typed, { page: "identitas" });
  expect(Object.keys(page.errors)).toEqual(["name", "confirmNik"]);
  expect(page.confirms).toEqual({ confirmNik: "5201014107900001/1990-07-01/L" });
  const size = await save(ctx, "business", { workers: "0" }, { page: "ukuran", resumeCode: page.resumeCode });
  expect(Object.keys(size.errors)).toEqual(["ownCapital", "yearlySales", "workers"]);
});

test("two tabs on two pages of one section are no conflict, on one page they are", async () => {
  const { resumeCode } = await save(ctx, "business", of("usaha", BUSINESS), { page: "usaha", tab: randomUUID() });
  const other = { page: "ukuran", resumeCode, tab: randomUUID() };
  expect(await save(ctx, "business", of("ukuran", BUSINESS), other)).toMatchObject({ outcome: "complete" });
  const late = { page: "usaha", resumeCode, tab: randomUUID() };
  const again = await save(ctx, "business", { ...of("usaha", BUSINESS), product: "Kopi" }, late);
  expect(again).toMatchObject({ outcome: "conflict", errors: { product: "Di tab lain tersimpan: “Keripik”." } });
  expect((await view(ctx, resumeCode)).sections.business.typed).toMatchObject({ product: "Keripik", workers: "2" });
});

test("a draft of the form that had one page a section goes on: what was passed is done, what was not is asked", async () => {
  const { resumeCode, draftId } = await wholeDraft(ctx);
  const mark = { revision: 3, tab: randomUUID(), turn: 1, savedAt: new Date().toISOString() };
  const { npwp: _npwp, ...business } = BUSINESS;
  const content = {
    identity: { ...mark, passed: true, typed: { ...IDENTITY, email: "" } },
    business: { ...mark, passed: true, typed: business },
    service: { ...mark, passed: false, typed: NIB },
  };
  const sealed = seal(JSON.stringify(content));
  const data = { answersCipher: sealed.cipher, answersKeyId: sealed.keyId };
  await db().draft.update({ where: { id: draftId }, data });
  expect(await states(resumeCode)).toMatchObject({
    identitas: "done",
    kontak: "wrong",
    usaha: "done",
    tempat: "done",
    nomor: "wrong",
    layanan: "open",
  });
  const form = { page: "kontak", resumeCode, revision: "3" };
  expect(await save(ctx, "identity", of("kontak", IDENTITY), form)).toMatchObject({ outcome: "complete", revision: 4 });
  expect(await states(resumeCode)).toMatchObject({ identitas: "done", kontak: "done", nomor: "wrong" });
});

test("a page that the service does not ask, or of another section, is no form of ours", async () => {
  for (const page of ["layanan-2", "usaha", "berkas", "constructor"])
    await expect(save(ctx, "identity", {}, { page })).rejects.toThrow("invalid_input");
});
