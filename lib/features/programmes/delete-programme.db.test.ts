import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { deleteProgramme } from "./delete-programme.command";
import { createProgramme } from "./programmes.commands";

useDatabase();

test("one that is being prepared is deleted by its officer, with its audit; one that was open is not", async () => {
  const desk = await givenDesk(makeClock());
  const facts = { title: "Salah buat", description: "", hours: "", place: "", budgetLine: "" };
  const made = await must(
    createProgramme(desk.seksi, { type: "promotion", quota: 3, firstDay: "2026-12-14", ...facts }),
  );
  const { programmeId } = made.value;
  const { runId } = await db().programme.findUniqueOrThrow({ where: { id: programmeId } });
  expect(await deleteProgramme(desk.kabid, { programmeId })).toMatchObject({ code: "no_right" });
  expect(await deleteProgramme(desk.pelaksana, { programmeId })).toMatchObject({ code: "not_found" });
  await must(deleteProgramme(desk.seksi, { programmeId }));
  expect(await db().programme.count({ where: { id: programmeId } })).toBe(0);
  expect(await db().run.count({ where: { id: runId } })).toBe(0);
  expect(await db().auditEntry.findFirst({ where: { action: "programme.deleted" } })).toMatchObject({
    subjectId: programmeId,
    detail: { name: "Salah buat" },
  });
  const open = await givenProgramme(desk.seksi, { type: "promotion", quota: 3 });
  expect(await deleteProgramme(desk.seksi, { programmeId: open })).toMatchObject({ code: "wrong_state" });
});
