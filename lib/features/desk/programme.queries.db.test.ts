import { beforeAll, describe, expect, test } from "vitest";
import { ROLES } from "@/lib/domain/roles";
import { gatherFirst, substituteParticipant } from "@/lib/features/gathering/gathering.commands";
import { listWaiting } from "@/lib/features/gathering/gathering.queries";
import { findParticipant, listParticipants, PARTICIPANTS } from "@/lib/features/outcomes/participants.queries";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { listCreatableTypes, listProgrammes } from "@/lib/features/programmes/programmes.queries";
import { addEntry, makeLetters } from "@/lib/features/records/records.commands";
import { LETTERS, listLetters, listRecordEntries } from "@/lib/features/records/records.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import {
  cloneAccepted,
  type Desk,
  endOpenDuty,
  givenAccepted,
  givenDesk,
  givenProgramme,
  must,
} from "@/lib/testing/programmes";
import { countStatements } from "@/lib/testing/statements";
import { findProgramme } from "./programme.queries";

useDatabase();

const clock = makeClock();
let desk: Desk;
let large: string;
let small: string;

beforeAll(async () => {
  desk = await givenDesk(clock);
  const first = await givenAccepted("pelatihan", clock, desk, { name: "Baiq Sari" });
  await cloneAccepted(first.applicationId, 299);
  clock.tick(300);
  large = await givenProgramme(desk.pelaksana, { type: "training", quota: 250 });
  small = await givenProgramme(desk.pelaksana, { type: "training", quota: 2 });
  await must(gatherFirst(desk.pelaksana, { programmeId: small, count: 2 }));
  for (let seated = 0; seated < 200; seated += 100)
    await must(gatherFirst(desk.pelaksana, { programmeId: large, count: 100 }));
});

describe("the pages of a programme", () => {
  test("cost the same number of statements for two participants as for two hundred", async () => {
    const pages: [string, (ctx: StaffContext, id: string) => Promise<unknown>][] = [
      ["programme", findProgramme],
      ["participants", (ctx, id) => listParticipants(ctx, id, 1)],
      ["letters", (ctx, id) => listLetters(ctx, id, 1)],
      ["lines", listRecordEntries],
      ["line", (ctx, id) => listWaiting(ctx, id, {})],
    ];
    for (const [name, page] of pages) {
      const few = await countStatements(() => page(desk.pelaksana, small));
      const many = await countStatements(() => page(desk.pelaksana, large));
      expect(many.statements, name).toBeLessThanOrEqual(few.statements);
      expect(many.statements, name).toBeLessThan(30);
    }
    const list = await countStatements(() => listProgrammes(desk.pelaksana, {}));
    expect(list.answer.items.map((item) => [item.seatsTaken, item.quota])).toEqual([
      [2, 2],
      [200, 250],
    ]);
    // One of them for each open programme with a free seat: whether somebody waits for it.
    expect(list.statements).toBeLessThan(18);
  });

  test("show participants fifty at a time, each once, and never a NIK", async () => {
    const pages = await Promise.all([1, 2, 3, 4, 5].map((hal) => listParticipants(desk.kadis, large, hal)));
    expect(pages.map((page) => page.items.length)).toEqual([PARTICIPANTS, 50, 50, 50, 0]);
    expect(new Set(pages.flatMap((page) => page.items.map((item) => item.reference))).size).toBe(200);
    expect(pages[0]).toMatchObject({ pages: 4, counts: { seats: 200, confirmed: 0, outcomes: {} } });
    expect(JSON.stringify(pages)).not.toMatch(/5201014107|nik/i);
    // Kadis may cancel the programme and gives nobody's seat away; Pelaksana does.
    const [one] = pages[0]?.items ?? [];
    expect(one?.commands).not.toContain("release_from_programme");
    const mine = await findParticipant(desk.pelaksana, large, one?.applicationId ?? "");
    expect(mine?.commands).toContain("release_from_programme");
  });

  test("are nobody's whose role is not in the SOP; only its officer sees who waits", async () => {
    for (const role of ROLES) {
      const ctx = await asStaff([role], clock);
      const sees = !["seksi", "admin"].includes(role);
      expect([role, (await findProgramme(ctx, large)) !== null]).toEqual([role, sees]);
      expect([role, (await listParticipants(ctx, large, 1)).items.length > 0]).toEqual([role, sees]);
      expect([role, (await listLetters(ctx, large, 1)) !== null]).toEqual([role, sees]);
      expect([role, (await listWaiting(ctx, large, {})).items.length > 0]).toEqual([role, role === "pelaksana"]);
      expect([role, (await listProgrammes(ctx, {})).items.length]).toEqual([role, sees ? 2 : 0]);
      expect([role, await listCreatableTypes(ctx)]).toEqual([role, CREATED_BY[role] ?? []]);
    }
    expect(await findProgramme(desk.pelaksana, crypto.randomUUID())).toBeNull();
  });

  test("offer what the engine allows, tell what was written down and who owes a paper", async () => {
    const programmeId = small;
    const officer = desk.pelaksana;
    expect((await findProgramme(officer, programmeId))?.commands.map((command) => command.type)).toEqual([
      "start",
      "reschedule",
      "set_quota",
      "cancel",
    ]);
    await must(actOnProgramme(officer, { programmeId, command: { type: "start" } }));
    const [claim] = (await findProgramme(officer, programmeId))?.commands ?? [];
    expect(claim).toEqual({ type: "claim", duty: "pelatihan.1.pelaksana.perform" });
    for (let i = 0; i < 2; i += 1) await endOpenDuty(desk, programmeId);

    const duty = "pelatihan.2.jafung.perform";
    await must(actOnProgramme(desk.jafung, { programmeId, command: { type: "claim", duty } }));
    expect((await listRecordEntries(desk.kabid, programmeId)).writable).toEqual([]);
    expect((await listRecordEntries(desk.jafung, programmeId)).writable).toEqual(["committee", "speaker"]);
    await must(addEntry(desk.jafung, { programmeId, kind: "committee", data: { name: "Lalu Wira", post: "Ketua" } }));
    const speaker = { name: "Nurul", from: "", topic: "Foto produk" };
    await must(addEntry(desk.jafung, { programmeId, kind: "speaker", data: speaker }));
    await must(actOnProgramme(desk.jafung, { programmeId, command: { type: "release", duty } }));
    for (let i = 0; i < 4; i += 1) await endOpenDuty(desk, programmeId);

    const [{ applicationId: out } = { applicationId: "" }] = (await listParticipants(officer, programmeId, 1)).items;
    const [next] = (await listWaiting(officer, programmeId, {}, 1)).items;
    const reason = "Sakit, tidak bisa datang";
    await must(
      substituteParticipant(officer, {
        programmeId,
        outApplicationId: out,
        inApplicationId: next?.applicationId ?? "",
        reason,
      }),
    );
    const seen = await findProgramme(officer, programmeId);
    expect(seen?.owed.map((line) => [line.kind, line.person, line.settled])).toEqual(
      ["decree_addendum", "letter", "delivery"].map((kind) => [kind, next?.applicantName, false]),
    );
    expect(seen?.records).toMatchObject([
      { kind: "committee", place: "Aula Dinas, Gerung" },
      { kind: "decree", number: "500.3.6/001/SK/DISKOPUKM/XI/2026", date: "2026-11-23" },
    ]);
    expect(seen?.history.map((line) => line.what)).toContain(`Baiq Sari digantikan ${next?.applicantName}`);
    await must(
      actOnProgramme(officer, { programmeId, command: { type: "claim", duty: seen?.state.open[0]?.duty ?? "" } }),
    );
    await must(makeLetters(officer, { programmeId }));
    const letters = await listLetters(officer, programmeId, 1);
    expect(letters).toMatchObject({ counts: { made: 4, missing: 0 }, mayMake: true, mayDeliver: true, pages: 1 });
    expect(letters?.items.map((letter) => letter.kind)).toEqual(["participant", "participant", "speaker", "place"]);
    expect(LETTERS).toBeGreaterThan(letters?.items.length ?? 0);
    expect(await db().seat.count({ where: { programmeId, releasedAt: null } })).toBe(2);
  });
});

const CREATED_BY: Partial<Record<string, string[]>> = {
  pelaksana: ["training"],
  seksi: ["stall_proposal", "equipment_proposal", "promotion"],
};
