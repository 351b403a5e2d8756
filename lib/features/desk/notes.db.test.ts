import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, type Clock, givenApplication, makeClock } from "@/lib/testing/office";
import { addNote } from "./notes.command";

useDatabase({ each: true });

let clock: Clock;
beforeEach(() => {
  clock = makeClock();
});

async function scene() {
  const { reference } = await givenApplication("nib", clock);
  const clerk = await asStaff(["pelaksana"], clock);
  const named = async (role: "jafung" | "kabid" | "seksi", name: string) => {
    const { actor } = await asStaff([role], clock);
    await db().staff.update({ where: { id: actor.id }, data: { name }, select: { id: true } });
    return actor.id;
  };
  const rina = await named("jafung", "Baiq Rina Astuti");
  await named("kabid", "Lalu Ahmad");
  await named("seksi", "Siti Zahra");
  const write = (body: string) => addNote(clerk, { reference, body });
  const told = async () =>
    (await db().notice.findMany({ where: { channel: "portal", staffId: { not: null } } })).map(
      ({ staffId }) => staffId,
    );
  return { write, told, rina };
}

test("whom a note names gets one notice, which does not tell what the note says", async () => {
  const { write, told, rina } = await scene();
  expect(await write("@Rina tolong cek, @Baiq Rina Astuti. NIK 5201014107900001 beda.")).toMatchObject({ ok: true });
  expect(await told()).toEqual([rina]);
  const notice = await db().notice.findFirstOrThrow({ where: { staffId: rina, channel: "portal" } });
  expect(notice.subject).toContain("menyebut Anda");
  expect(`${notice.subject} ${notice.body}`).not.toContain("5201014107900001");
});

test("a name that is nobody's who may open the case is told at the field, and nothing is kept", async () => {
  const { write, told } = await scene();
  // Seksi has nothing to do with NIB.
  for (const body of ["@Budi tolong", "@Siti Zahra tolong"])
    expect(await write(body)).toMatchObject({
      code: "mention_unknown",
      errors: { body: expect.stringContaining("Baiq Rina Astuti") },
    });
  expect([await db().internalNote.count(), await told()]).toEqual([0, []]);
  expect(await write("Kirim ke siti@contoh.test")).toMatchObject({ ok: true });
});
