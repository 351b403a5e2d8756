import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { addReason, editReason, removeReason } from "./reasons.commands";
import { getReasonBook, listReasons } from "./reasons.queries";

useDatabase();
const clock = makeClock();
const WANTED = { requirement: "ktp", decision: "rejected", sentence: "KTP sudah diganti. Kirim yang baru." } as const;

test("an office begins with sentences for the papers of its services, each an own one", async () => {
  const { reasons, requirements } = await getReasonBook(await asStaff(["admin"], clock));
  for (const key of ["ktp", "surat_usaha", "npwp", "email", "foto_tempat", "foto_usaha", "foto_produk"])
    expect(
      reasons.some(({ requirement, decision }) => requirement === key && decision === "rejected"),
      key,
    ).toBe(true);
  const said = reasons.map(({ sentence }) => sentence);
  expect(new Set(said).size).toBe(said.length);
  expect(said.filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([]);
  // Every key is one that some service asks for, so that it has a name.
  const known = new Set(["", ...requirements.map(({ key }) => key)]);
  expect(reasons.filter(({ requirement }) => !known.has(requirement))).toEqual([]);
});

test("the admin adds, changes and removes one; the audit keeps what stood there", async () => {
  const admin = await asStaff(["admin"], clock);
  expect(await addReason(admin, WANTED)).toMatchObject({ ok: true });
  const added = (await getReasonBook(admin)).reasons.at(-1);
  expect(added).toMatchObject({ ...WANTED, label: "KTP" });
  const { id = "", version = "" } = added ?? {};
  const changed = { id, ...WANTED, decision: "waived" as const, sentence: "Tidak perlu." };
  expect(await editReason(admin, { ...changed, version })).toMatchObject({ ok: true });
  // A form that was opened before is told what it would undo.
  expect(await editReason(admin, { ...changed, ...WANTED, version })).toMatchObject({ code: "changed_meanwhile" });
  const removed = await removeReason(admin, { id, version });
  expect(removed.ok ? "" : removed.sentence).toContain("kalimat (kini “Tidak perlu.”). Belum dihapus");
  expect(await removeReason(admin, { id })).toMatchObject({ ok: true });
  expect(await removeReason(admin, { id })).toMatchObject({ ok: false, code: "not_found" });
  const acts = await db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
  expect(acts.map(({ action }) => action)).toEqual(["reason.added", "reason.changed", "reason.removed"]);
});

test("nobody else changes them", async () => {
  const before = await listReasons(await asStaff(["admin"], clock));
  const [first] = before;
  for (const role of ["pelaksana", "kadis", "auditor"] as const) {
    const ctx = await asStaff([role], clock);
    const id = first?.id ?? "";
    expect(await addReason(ctx, WANTED)).toMatchObject({ code: "no_right" });
    expect(await editReason(ctx, { id, ...WANTED })).toMatchObject({ code: "no_right" });
    expect(await removeReason(ctx, { id })).toMatchObject({ code: "no_right" });
  }
  expect(await listReasons(await asStaff(["admin"], clock))).toEqual(before);
});

test("a sentence is for a requirement that some service asks for; one that nobody asks for any more may stay", async () => {
  const admin = await asStaff(["admin"], clock);
  for (const requirement of ["toString", "__proto__", "null", "KTP"]) {
    const answer = await addReason(admin, { ...WANTED, requirement });
    expect(answer, requirement).toMatchObject({
      code: "requirement_unknown",
      errors: { requirement: expect.any(String) },
    });
  }
  const old = { ...WANTED, requirement: "surat_lama" };
  const { id } = await db().requirementReason.create({ data: { ...old, position: 901 }, select: { id: true } });
  expect(await editReason(admin, { id, ...old, sentence: "Masih berlaku." })).toMatchObject({ ok: true });
  expect(await editReason(admin, { id, ...old, requirement: "surat_lain" })).toMatchObject({
    code: "requirement_unknown",
  });
  expect(await editReason(admin, { id, ...WANTED })).toMatchObject({ ok: true });
});
