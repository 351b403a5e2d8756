import { describe, expect, test } from "vitest";
import { findProgramme } from "@/lib/features/desk/programme.queries";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { actOnProgramme, editProgramme, rescheduleProgramme } from "./programmes.commands";
import { EditProgramme } from "./programmes.schema";

useDatabase({ each: true });

async function scene(quota: number, applicants: number) {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  for (let i = 0; i < applicants; i += 1) {
    clock.tick(1);
    await givenAccepted("promosi", clock, desk);
  }
  const programmeId = await givenProgramme(desk.seksi, { type: "promotion", quota });
  if (applicants > 0) await must(gatherFirst(desk.seksi, { programmeId, count: quota }));
  return { clock, desk, programmeId };
}

/** What the form posts as it was opened. */
async function openForm({ desk, programmeId }: Awaited<ReturnType<typeof scene>>) {
  const view = await findProgramme(desk.seksi, programmeId);
  if (!view) throw new Error("no programme");
  const { version, scheduleVersion, title, description, hours, place, budgetLine, quota } = view.facts;
  return { form: { programmeId, version, title, description, hours, place, budgetLine, quota }, scheduleVersion };
}

const seatsOf = async (id: string) => {
  const row = await db().programme.findUniqueOrThrow({ where: { id }, select: { quota: true, seatsTaken: true } });
  const seated = await db().seat.count({ where: { programmeId: id, releasedAt: null } });
  return [row.quota, row.seatsTaken, seated];
};

describe("two officers with one form open", () => {
  test("the later one hears what stands there now; what was typed stays, and the next press saves", async () => {
    const given = await scene(3, 0);
    const { desk, programmeId } = given;
    const { form } = await openForm(given);
    await must(editProgramme(desk.seksi, { ...form, place: "Taman Kota", quota: 5 }));
    const later = await editProgramme(desk.seksi, { ...form, description: "Bawa contoh produk." });
    if (later.ok || !("values" in later)) throw new Error("saved over what was changed");
    expect(later.sentence).toContain("tempat (kini “Taman Kota”)");
    expect(later.sentence).toContain("jumlah tempat (kini “5”)");
    const { version = "", place = "", quota = "", description = "" } = later.values;
    expect([place, quota, description]).toEqual(["Taman Kota", "5", "Bawa contoh produk."]);
    await must(editProgramme(desk.seksi, { ...form, version, place, description, quota: Number(quota) }));
    expect(await db().programme.findUniqueOrThrow({ where: { id: programmeId } })).toMatchObject({
      place: "Taman Kota",
      description: "Bawa contoh produk.",
      quota: 5,
    });
  });

  test("a form that comes without what it showed has shown nothing: what it would undo is named first", async () => {
    const given = await scene(3, 0);
    const { desk } = given;
    const { form } = await openForm(given);
    const posted = { ...form, quota: "3", place: "Taman Kota", firstDay: "1/12/2026" };
    const { version: _, ...bare } = posted;
    const read = EditProgramme.parse(bare);
    expect(read.version).toBe("");
    const refused = await editProgramme(desk.seksi, { ...read, place: "Taman Kota" });
    expect(refused).toMatchObject({ code: "changed_meanwhile" });
    expect("sentence" in refused && refused.sentence).toContain("tempat (kini ");
  });

  test("a plan moved meanwhile is not moved by who saw the old one", async () => {
    const given = await scene(3, 0);
    const { desk, programmeId } = given;
    const { scheduleVersion: version } = await openForm(given);
    const move = { programmeId, hours: "09.00-15.00", reason: "Bentrok hari pasar.", version };
    await must(rescheduleProgramme(desk.seksi, { ...move, firstDay: "2026-12-20" }));
    const later = await rescheduleProgramme(desk.seksi, { ...move, firstDay: "2026-12-28" });
    expect(later).toMatchObject({ ok: false, code: "changed_meanwhile", values: { firstDay: "2026-12-28" } });
    expect(later.ok ? "" : later.sentence).toContain("hari pertama (kini 20 Desember 2026)");
  });
});

describe("seats after the opening", () => {
  const setQuota = async (given: Awaited<ReturnType<typeof scene>>, quota: number) =>
    editProgramme(given.desk.seksi, { ...(await openForm(given)).form, quota });

  test("more of them: the line moves up by as many, and the history says so", async () => {
    const given = await scene(2, 5);
    expect(await seatsOf(given.programmeId)).toEqual([2, 2, 2]);
    await must(setQuota(given, 4));
    expect(await seatsOf(given.programmeId)).toEqual([4, 4, 4]);
    await must(setQuota(given, 9));
    expect(await seatsOf(given.programmeId)).toEqual([9, 5, 5]);
    // Free seats are the officer's to give: nobody moves up for having more of them.
    given.clock.tick(1);
    await givenAccepted("promosi", given.clock, given.desk);
    await must(setQuota(given, 10));
    expect(await seatsOf(given.programmeId)).toEqual([10, 5, 5]);
    const view = await findProgramme(given.desk.seksi, given.programmeId);
    expect(view?.history.map(({ what }) => what)).toContain("Jumlah tempat diubah menjadi 4");
    expect(await db().auditEntry.count({ where: { action: "programme.quota_changed" } })).toBe(3);
  });

  test("fewer: down to what is taken, at its own field", async () => {
    const given = await scene(4, 3);
    expect(await setQuota(given, 2)).toMatchObject({
      ok: false,
      code: "invalid_quota",
      errors: { quota: expect.stringMatching(/^Sudah 3 yang masuk, .*paling sedikit 3\.$/) },
    });
    await must(setQuota(given, 3));
    expect(await seatsOf(given.programmeId)).toEqual([3, 3, 3]);
  });

  test("after the list is approved nobody moves up by themselves; from the first day on it stays as it is", async () => {
    const given = await scene(2, 4);
    const { desk, programmeId } = given;
    await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "start" } }));
    await must(setQuota(given, 3));
    expect(await seatsOf(programmeId)).toEqual([3, 3, 3]);
    given.clock.tick(40 * 24 * 60);
    expect(await setQuota(given, 4)).toMatchObject({ code: "first_day_reached" });
    expect(await editProgramme(desk.kadis, { ...(await openForm(given)).form, quota: 4 })).toMatchObject({
      code: "no_right",
    });
  });
});
