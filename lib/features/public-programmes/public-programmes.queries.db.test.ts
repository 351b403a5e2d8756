import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { actOnProgramme, setEntries } from "@/lib/features/programmes/programmes.commands";
import type { Context, StaffContext } from "@/lib/platform/context";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db, pool } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, givenApplication, makeClock } from "@/lib/testing/office";
import { must } from "@/lib/testing/programmes";
import { EVERY_ROLE, givenPublicProgramme } from "@/lib/testing/public-programmes";
import { findProgrammeCalendar, getCalendarFeed } from "./feed.queries";
import { findPublicProgramme, findWish, listComing, listMonth, listPast } from "./public-programmes.queries";
import { PublicFilter } from "./public-programmes.schema";

useDatabase();

const clock = makeClock();
let officer: StaffContext;
let visitor: Context;
const made: Record<string, string> = {};

beforeAll(async () => {
  officer = await asStaff([...EVERY_ROLE], clock);
  visitor = await publicContextAt(clock.now);
  made.draft = await givenPublicProgramme(officer, { title: "Draf saja" }, { open: false });
  made.dropped = await givenPublicProgramme(officer, { title: "Draf yang batal" }, { open: false });
  made.open = await givenPublicProgramme(officer, { title: "Kelas terbuka" });
  made.later = await givenPublicProgramme(officer, {
    title: "Pameran",
    type: "promotion",
    villageCode: "52.01.02.2001",
    booths: 12,
    firstDay: "2026-12-30",
    lastDay: "2027-01-02",
    opensOn: "2026-12-01",
    closesOn: "2026-12-20",
  });
  made.closed = await givenPublicProgramme(officer, { title: "Kelas tertutup" });
  made.cancelled = await givenPublicProgramme(officer, { title: "Kelas batal" });
  made.proposal = await givenPublicProgramme(officer, { title: "Proposal lapak", type: "stall_proposal" });
  await must(setEntries(officer, { programmeId: made.closed, closed: "ya" }));
  for (const programmeId of [made.dropped, made.cancelled])
    await must(actOnProgramme(officer, { programmeId, command: { type: "cancel", reason: "Hujan lebat" } }));
});

afterEach(() => vi.restoreAllMocks());

const ids = (page: { items: { id: string }[] }) => page.items.map((item) => item.id);
const seen = async (asked: Record<string, string>) => ids(await listComing(visitor, PublicFilter.parse(asked)));

describe("what the public sees", () => {
  test("is every class and event that was opened, the nearest first; no draft, no proposal", async () => {
    const { items } = await listComing(visitor, {});
    expect(items.map((item) => [item.title, item.stage])).toEqual([
      ["Kelas terbuka", "open"],
      ["Kelas tertutup", "closed"],
      ["Kelas batal", "cancelled"],
      ["Pameran", "announced"],
    ]);
    for (const hidden of [made.draft, made.dropped, made.proposal]) {
      expect(await findPublicProgramme(visitor, hidden ?? "")).toBeNull();
      expect(await findProgrammeCalendar(visitor, hidden ?? "")).toBeNull();
      expect(await getCalendarFeed(visitor)).not.toContain(hidden);
    }
    expect(await findPublicProgramme(visitor, "bukan-id")).toBeNull();
  });

  test("is narrowed by kind, kecamatan, month, day and open entries; nonsense is passed over", async () => {
    expect(await seen({ jenis: "promosi" })).toEqual([made.later]);
    expect(await seen({ kecamatan: "52.01.02" })).toEqual([made.later]);
    expect(await seen({ bulan: "2027-01" })).toEqual([made.later]);
    expect(await seen({ hari: "2026-12-09" })).toEqual([made.open, made.closed, made.cancelled]);
    expect(await seen({ terbuka: "ya" })).toEqual([made.open]);
    expect(
      await seen({
        jenis: "x",
        kecamatan: "9",
        bulan: "2026-13",
        hari: "kemarin",
        terbuka: "mungkin",
        sesudah: "2026-02-31.x",
      }),
    ).toHaveLength(4);
  });

  test("comes page by page without a gap or a repeat", async () => {
    const found: string[] = [];
    for (let sesudah: string | null | undefined; sesudah !== null; ) {
      const page = await listComing(visitor, PublicFilter.parse({ sesudah }), 2);
      found.push(...ids(page));
      sesudah = page.next;
    }
    expect(found).toEqual([made.open, made.closed, made.cancelled, made.later]);
  });

  test("moves to the past when its last day is over", async () => {
    const afterwards = await publicContextAt(() => new Date("2026-12-12T01:00:00Z"));
    expect(ids(await listComing(afterwards, {}))).toEqual([made.later]);
    expect(ids(await listPast(afterwards, {}))).toEqual([made.cancelled, made.closed, made.open]);
    expect(ids(await listPast(visitor, {}))).toEqual([]);
  });

  test("stands in each month it touches", async () => {
    const month = (bulan: string) => listMonth(visitor, { bulan });
    expect((await month("2026-12")).map((item) => item.id)).toEqual([
      made.open,
      made.closed,
      made.cancelled,
      made.later,
    ]);
    expect((await month("2027-01")).map((item) => item.id)).toEqual([made.later]);
    expect(await month("2027-02")).toEqual([]);
  });

  test("tells in full where, when and who speaks", async () => {
    await db().programmeLine.create({
      data: {
        programmeId: made.open ?? "",
        kind: "speaker",
        createdBy: officer.actor.id,
        data: { name: "Lalu Arif", from: "Dekranasda", topic: "Cahaya" },
      },
    });
    expect(await findPublicProgramme(visitor, made.open ?? "")).toMatchObject({
      when: "Senin, 7 Desember 2026 sampai Rabu, 9 Desember 2026, 09.00-15.00 WITA",
      place: "Aula Dinas",
      quota: 3,
      seatsLeft: 3,
      booths: null,
      speakers: [{ name: "Lalu Arif", from: "Dekranasda", topic: "Cahaya" }],
    });
    expect(await findPublicProgramme(visitor, made.later ?? "")).toMatchObject({ booths: 12, service: "promosi" });
  });
});

test("a wish is for a public programme of that very service", async () => {
  expect(await findWish(visitor, { service: "pelatihan", id: made.open ?? "" })).toMatchObject({ stage: "open" });
  expect(await findWish(visitor, { service: "promosi", id: made.open ?? "" })).toBeNull();
  expect(await findWish(visitor, { service: "pelatihan", id: made.draft ?? "" })).toBeNull();
  expect(await findWish(visitor, { service: "pelatihan", id: "x' OR 1=1" })).toBeNull();
});

test("an application alone takes no seat away", async () => {
  await givenApplication("pelatihan", clock, { given: ["ktp"] });
  expect((await findPublicProgramme(visitor, made.open ?? ""))?.seatsLeft).toBe(3);
});

test("the list costs the same statements however many there are", async () => {
  const asked = vi.spyOn(pool(), "query");
  const statements = async () => {
    asked.mockClear();
    await Promise.all([listComing(visitor, {}), listPast(visitor, {}), listMonth(visitor, { bulan: "2026-12" })]);
    return asked.mock.calls.length;
  };
  const few = await statements();
  for (let more = 0; more < 5; more += 1) await givenPublicProgramme(officer, { title: `Kelas lain ${more}` });
  expect(await statements()).toBe(few);
  expect(few).toBe(3);
});

test("SEQUENCE of a calendar rises with every change of what it shows, and with nothing else", async () => {
  const programmeId = made.open ?? "";
  const sequence = async () =>
    Number(/SEQUENCE:(\d+)/.exec((await findProgrammeCalendar(visitor, programmeId)) ?? "")?.[1]);
  const facts = {
    title: "Kelas foto",
    description: "Bawa ponsel",
    hours: "08.00-12.00 dan 13.00-16.00",
    place: "Aula",
  };
  let before = await sequence();
  for (const data of Object.entries(facts).map(([field, value]) => ({ [field]: value }))) {
    await db().programme.update({ where: { id: programmeId }, data });
    expect(await sequence()).toBeGreaterThan(before);
    before = await sequence();
    await db().programme.update({ where: { id: programmeId }, data });
    expect(await sequence()).toBe(before);
  }
  await db().programme.update({ where: { id: programmeId }, data: { quota: { increment: 1 } } });
  expect(await sequence()).toBe(before);
});
