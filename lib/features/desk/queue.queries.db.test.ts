import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "@/lib/platform/context";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { countQueue, findNextDuty, listQueue } from "./queue.queries";
import { QueueFilter } from "./queue.schema";
import { searchCases } from "./search.queries";

useDatabase();

const clock = makeClock();
const references: string[] = [];
let clerk: StaffContext;

beforeAll(async () => {
  const { slug } = await givenService("single");
  clerk = await asStaff(["pelaksana"], clock);
  for (let index = 0; index < 65; index += 1) {
    const { reference } = await givenApplication(slug, clock, {
      answers: answersOf({
        name: `Pemohon ${"abcdefghij"[index % 10]}${Math.floor(index / 10)}`,
        businessName: `Kios ${index}`,
      }),
    });
    references.push(reference);
    clock.tick(1);
  }
  await doAll(clerk, references[3] ?? "", { type: "claim", duty: "1.pelaksana.verify" });
});

describe("the queue", () => {
  test("pages forward and back by key, the most urgent first, nothing twice and nothing missing", async () => {
    const seen: string[] = [];
    let page = await listQueue(clerk, {});
    const pages = [page];
    while (page.next) {
      page = await listQueue(clerk, QueueFilter.parse({ sesudah: page.next }));
      pages.push(page);
    }
    for (const one of pages) seen.push(...one.items.map((item) => item.reference ?? ""));
    expect(pages.map((page) => page.items.length)).toEqual([30, 30, 5]);
    expect(new Set(seen)).toEqual(new Set(references));
    expect(pages[0]?.previous).toBeNull();
    const back = await listQueue(clerk, QueueFilter.parse({ sebelum: pages[2]?.previous ?? "" }));
    expect(back.items.map((item) => item.reference)).toEqual(pages[1]?.items.map((item) => item.reference));
    const dues = pages.flatMap((page) => page.items.map((item) => item.dueAt.getTime()));
    expect(dues).toEqual([...dues].sort((a, b) => a - b));
  });

  test("puts what waits for the applicant behind everything, over the edge of a page and back", async () => {
    const two = references.slice(10, 12);
    for (const reference of two)
      await doAll(
        clerk,
        reference,
        { type: "claim", duty: "1.pelaksana.verify" },
        { type: "decide_requirement", requirement: "ktp", decision: "accepted" },
        { type: "decide_requirement", requirement: "npwp", decision: "accepted" },
        { type: "complete_duty", duty: "1.pelaksana.verify" },
      );
    const all: string[] = [];
    let page = await listQueue(clerk, {});
    while (page.next) {
      all.push(...page.items.map((item) => item.reference ?? ""));
      page = await listQueue(clerk, QueueFilter.parse({ sesudah: page.next }));
    }
    expect(page.items.slice(-2).map((item) => [item.role, item.reference])).toEqual(
      expect.arrayContaining(two.map((reference) => ["pemohon", reference])),
    );
    all.push(...page.items.map((item) => item.reference ?? ""));
    expect(all).toHaveLength(65);
    expect(new Set(all)).toEqual(new Set(references));
    const last = page.items.at(-1);
    const cursor = `2.${last?.dueAt.getTime()}.${last?.runId}`;
    expect((await listQueue(clerk, QueueFilter.parse({ sesudah: cursor }))).items).toEqual([]);
    const before = await listQueue(clerk, QueueFilter.parse({ sebelum: cursor }));
    expect(before.items.map((item) => item.reference)).toEqual(all.slice(34, 64));
  });

  test("shows a role its own duties only; the applicant's stand with Pelaksana", async () => {
    expect((await listQueue(await asStaff(["jafung"], clock), {})).items).toEqual([]);
    expect((await listQueue(await asStaff(["admin", "auditor"], clock), {})).items).toEqual([]);
    const own = references[4] ?? "";
    await doAll(
      clerk,
      own,
      { type: "claim", duty: "1.pelaksana.verify" },
      { type: "decide_requirement", requirement: "ktp", decision: "accepted" },
      { type: "decide_requirement", requirement: "npwp", decision: "accepted" },
      { type: "complete_duty", duty: "1.pelaksana.verify" },
    );
    const waiting = (await listQueue(clerk, { status: "in_progress" })).items.find((item) => item.reference === own);
    expect(waiting).toMatchObject({ role: "pemohon", duty: "2.pemohon.perform" });
  });

  test("filters and counts: mine, free, late", async () => {
    expect((await listQueue(clerk, { tampil: "saya" })).items.map((item) => item.reference)).toEqual([references[3]]);
    const counts = await countQueue(clerk);
    expect(counts).toMatchObject({ all: 65, mine: 1, free: 64 });
    expect((await listQueue(clerk, { layanan: "nib" })).items).toEqual([]);
    expect((await listQueue(clerk, { kecamatan: "52.01.01" })).items).toHaveLength(30);
    const [first, second] = (await listQueue(clerk, {})).items;
    expect(await findNextDuty(clerk, first?.runId ?? "")).toBe(`/petugas/permohonan/${second?.reference}`);
  });

  test("what waits for the applicant is never late", async () => {
    clock.tick(7 * 24 * 60);
    expect((await countQueue(clerk)).late).toBe(62);
    const late = await listQueue(clerk, { tampil: "lewat" });
    expect(late.items.map((item) => item.reference)).not.toContain(references[4]);
  });

  test("whatever the address holds, the filter answers", () => {
    expect(
      QueueFilter.parse({ layanan: "x", sesudah: "'; DROP", cari: ["a", "b"], tampil: ["saya"], asing: "1" }),
    ).toEqual({ cari: "a", tampil: "saya" });
  });
});

describe("search", () => {
  test("finds by reference in any writing, by NIK, and by part of a name", async () => {
    const [first = ""] = references;
    expect(await searchCases(clerk, `${first.slice(0, 4).toLowerCase()}-${first.slice(4)}`)).toMatchObject([
      { reference: first },
    ]);
    expect(JSON.stringify(await searchCases(clerk, "5201014107900001"))).not.toContain("520101");
    expect(await searchCases(clerk, "5201014107900001")).toHaveLength(50);
    expect((await searchCases(clerk, "kios 64")).map((item) => item.businessName)).toEqual(["Kios 64"]);
    expect(await searchCases(clerk, "%%%")).toEqual([]);
  });

  test("shows nobody a case that their roles have nothing to do with", async () => {
    expect(await searchCases(await asStaff(["admin"], clock), "kios")).toEqual([]);
    expect(await searchCases(await asStaff(["seksi"], clock), "kios")).toEqual([]);
    expect(await searchCases(await asStaff(["auditor"], clock), "kios")).toHaveLength(50);
  });
});

describe("a line", () => {
  test("names what is to be done now: a NIB's e-mail is checked first, then its account is activated", async () => {
    const given = { given: ["ktp", "surat_usaha", "email", "npwp"] };
    const { reference } = await givenApplication("nib", clock, given);
    const accepted = (requirement: string) =>
      ({ type: "decide_requirement", requirement, decision: "accepted" }) as const;
    await doAll(
      clerk,
      reference,
      { type: "claim", duty: "nib.1.pelaksana.verify" },
      accepted("ktp"),
      accepted("surat_usaha"),
      { type: "complete_duty", duty: "nib.1.pelaksana.verify" },
    );
    const line = async () =>
      (await listQueue(clerk, { layanan: "nib" })).items.find((item) => item.reference === reference);
    expect(await line()).toMatchObject({
      duty: "nib.2.pemohon.perform",
      verb: "verify",
      task: undefined,
      waits: false,
    });
    await doAll(clerk, reference, accepted("email"), accepted("npwp"));
    expect(await line()).toMatchObject({ duty: "nib.2.pemohon.perform", task: "Aktifkan akun OSS", waits: true });
  });
});
