import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { seedCases } from "@/e2e/kits/bench/seed/cases";
import { makeModels } from "@/e2e/kits/bench/seed/models";
import { type CaseFilters, SHIPPED_VIEWS } from "@/lib/domain/case-list";
import { formatReference } from "@/lib/domain/reference-number";
import { APPLICANT } from "@/lib/domain/roles";
import type { FileCell } from "@/lib/domain/table-file";
import { countQueue } from "@/lib/features/desk/queue.queries";
import type { StaffContext } from "@/lib/platform/context";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { tableResponse } from "@/lib/platform/table-response";
import { useDatabase } from "@/lib/testing";
import { applicationsIn, wholeList } from "@/lib/testing/case-list";
import { asStaff } from "@/lib/testing/office";
import { type ListedApplication, type ListedCase, listCases } from "./case-list.queries";
import { readListAddress } from "./case-list.schema";
import { caseListFile } from "./case-list-file.queries";
import { walkFileRows } from "./file-rows.queries";
import { noteListTaken } from "./take-list.command";
import { countOfficeToday, countViews, listCaseChoices, listWaitingGroups } from "./views.queries";

useDatabase({ owner: true });

const SIZE = 400;
const clock = { now: () => new Date(), tick: () => new Date() };
let auditor: StaffContext;
let clerk: StaffContext;
let seksi: StaffContext;
let all: ListedApplication[];

beforeAll(async () => {
  const { models, office } = await makeModels();
  await seedCases(env().DATABASE_URL, models, SIZE);
  // Copies were closed in the last two years; some are wanted of this month, on whichever of its days this runs.
  for (const status of ["completed", "rejected"])
    await db().$executeRaw`
      UPDATE application SET closed_at = now() WHERE id IN
        (SELECT id FROM application WHERE status = ${status}::application_status ORDER BY id LIMIT 5)`;
  auditor = await asStaff(["auditor"], clock);
  clerk = await staffContextFor(office.pelaksana ?? "");
  seksi = await staffContextFor(office.seksi ?? "");
  all = applicationsIn(await wholeList(auditor, {}));
}, 120_000);

/** What each line of the file is about, in its order. */
async function namesInFile(ctx: StaffContext, filters: CaseFilters): Promise<FileCell[]> {
  const found: FileCell[] = [];
  for await (const portion of caseListFile(ctx, filters).portions)
    found.push(...portion.map(([, named = null, reference = null]) => reference ?? named));
  return found;
}

const wita = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString();
const nameOf = (item: ListedCase) => (item.kind === "programme" ? item.title : formatReference(item.reference));
const ids = (items: ListedCase[]) => items.map(({ id }) => id);

describe("the list of all cases", () => {
  test("holds every case that was sent, once, whatever its state", async () => {
    const known = await db().application.findMany({ where: { status: { not: "draft" } }, select: { id: true } });
    expect(new Set(ids(all))).toEqual(new Set(known.map(({ id }) => id)));
    expect(all).toHaveLength(known.length);
    expect(new Set(all.map(({ status }) => status)).size).toBeGreaterThanOrEqual(7);
  });

  test.each<[string, CaseFilters]>([
    ["newest first", {}],
    ["oldest first", { urut: "lama" }],
    ["by due date", { urut: "tenggat" }],
    ["by the day of closing", { tutup: "bulan-ini" }],
    ["answered ones", { kembali: "ya" }],
    ["of one service", { layanan: "nib" }],
  ])("pages %s forward and back by key, nothing twice and nothing missing", async (_, filters) => {
    const expected = await namesInFile(auditor, filters);
    const seen: string[] = [];
    const pages = [await listCases(auditor, filters, {})];
    for (let page = pages[0]; page?.next; page = pages.at(-1)) {
      pages.push(await listCases(auditor, filters, { sesudah: page.next, sebelum: undefined }));
    }
    for (const page of pages) seen.push(...page.items.map(nameOf));
    expect(seen).toEqual(expected);
    expect(pages[0]?.previous).toBeNull();
    if (pages.length < 3) return;
    const back = await listCases(auditor, filters, { sebelum: pages[2]?.previous ?? "", sesudah: undefined });
    expect(ids(back.items)).toEqual(ids(pages[1]?.items ?? []));
  });

  const now = new Date();
  const isOffice = ({ open }: ListedApplication) => open !== null && open.role !== APPLICANT;
  const isThisMonth = (at: Date | null) => at !== null && wita(at).slice(0, 7) === wita(now).slice(0, 7);
  const PLAINLY: Record<string, (item: ListedApplication) => boolean> = {
    perbaikan: ({ cameBackAt }) => cameBackAt !== null,
    jawaban: ({ answerDueAt }) => answerDueAt !== null && answerDueAt < now,
    menunggu: ({ status }) => status === "waiting_programme",
    lewat: (item) => isOffice(item) && (item.open?.dueAt ?? now) < now,
    bebas: (item) => isOffice(item) && item.open?.heldById === null,
    ditolak: ({ status, closedAt }) => status === "rejected" && isThisMonth(closedAt),
    selesai: ({ status, closedAt }) => status === "completed" && isThisMonth(closedAt),
  };

  test.each(Object.keys(PLAINLY))(
    "the view %s holds what a look at every case gives, and its count says so",
    async (key) => {
      const view = SHIPPED_VIEWS.find((one) => one.key === key);
      const found = applicationsIn(await wholeList(auditor, view?.filters ?? {}));
      const expected = all.filter((item) => PLAINLY[key]?.(item));
      expect(new Set(ids(found))).toEqual(new Set(ids(expected)));
      expect((await countViews(auditor))[key]).toBe(expected.length);
      expect(expected.length).toBeGreaterThan(0);
    },
  );

  test("narrows down by whose turn it is, place, age, programme and holder", async () => {
    const isApplicants = (item: ListedApplication) =>
      item.status === "needs_correction" || item.open?.role === APPLICANT;
    const check = async (filters: CaseFilters, plainly: (item: ListedApplication) => boolean) => {
      const expected = all.filter(plainly);
      expect(new Set(ids(await wholeList(auditor, filters)))).toEqual(new Set(ids(expected)));
      return expected.length;
    };
    expect(await check({ waktu: "pemohon" }, isApplicants)).toBeGreaterThan(0);
    await check({ waktu: "kantor" }, (item) => isOffice(item) && !isApplicants(item));
    const some = all[7];
    await check({ desa: some?.villageCode ?? "" }, ({ villageCode }) => villageCode === some?.villageCode);
    await check({ kecamatan: some?.kecamatanCode ?? "" }, (item) => item.kecamatanCode === some?.kecamatanCode);
    await check({ umur: "30" }, ({ submittedAt }) => submittedAt.getTime() < now.getTime() - 30 * 24 * 3_600_000);
    await check({ kegiatan: "tanpa" }, ({ programme }) => programme === null);
    await check({ kegiatan: "00000000-0000-4000-8000-000000000000" }, () => false);
    const mine = applicationsIn(await wholeList(clerk, { pemegang: "saya" }));
    expect(mine.length).toBeGreaterThan(0);
    expect(new Set(mine.map(({ open }) => open?.heldById))).toEqual(new Set([clerk.actor.id]));
  });

  test("shows a role what its SOPs name, and an admin nothing", async () => {
    const services = (items: ListedCase[]) => new Set(items.map(({ serviceSlug }) => serviceSlug));
    expect(services(await wholeList(seksi, {}))).toEqual(new Set(["lapak"]));
    expect(services(await wholeList(clerk, {}))).toEqual(new Set(["nib", "pelatihan"]));
    expect(await wholeList(seksi, { layanan: "nib" })).toEqual([]);
    const admin = await asStaff(["admin"], clock);
    expect(await wholeList(admin, {})).toEqual([]);
    expect(await countOfficeToday(admin)).toEqual({ late: 0, due: 0, back: 0, unanswered: 0 });
    expect(Object.values(await countViews(admin)).every((count) => count === 0)).toBe(true);
    expect(await listCaseChoices(admin)).toEqual({ services: [], holders: [], programmes: [], nibMonths: [] });
  });

  test("the head, the list and the queues of the clerks say the same of what is late", async () => {
    const head = await asStaff(["kadis"], clock);
    const everybody = await asStaff(["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi"], clock);
    const { late } = await countQueue(everybody);
    expect(late).toBeGreaterThan(0);
    const today = await countOfficeToday(head);
    expect(today.late).toBe(late);
    expect(today.due).toBeGreaterThanOrEqual(late);
    expect(today.back).toBe(all.filter(({ cameBackAt }) => cameBackAt).length);
    expect(await wholeList(head, { tenggat: "jawaban" })).toHaveLength(today.unanswered);
    expect(await wholeList(head, { tenggat: "lewat" })).toHaveLength(late);
    expect((await countQueue(head)).late).toBe(0);
  });

  test("says of those who wait where they are and since when", async () => {
    const groups = await listWaitingGroups(auditor);
    const waiting = all.filter(({ status }) => status === "waiting_programme");
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(waiting.length);
    expect(groups[0]?.since.getTime()).toBe(Math.min(...waiting.map(({ submittedAt }) => submittedAt.getTime())));
    expect(await listWaitingGroups(seksi)).toEqual([]);
  });

  test("the migration finds in the histories what the commands have written", async () => {
    const sql = readFileSync("prisma/migrations/20261129001000_case_list/migration.sql", "utf8");
    const backfill = sql.split(/;\s*\n/).filter((part) => /UPDATE application a SET (came|answer)/.test(part));
    expect(backfill).toHaveLength(2);
    const columns = { id: true, cameBackAt: true, answerDueAt: true } as const;
    const written = await db().application.findMany({ select: columns, orderBy: { id: "asc" } });
    expect(written.filter(({ cameBackAt }) => cameBackAt).length).toBeGreaterThan(0);
    await db().application.updateMany({ data: { cameBackAt: null, answerDueAt: null } });
    for (const statement of backfill) await db().$executeRawUnsafe(statement.replace(/^\s*--.*$/gm, ""));
    const found = await db().application.findMany({ select: columns, orderBy: { id: "asc" } });
    expect(found.map(({ id, cameBackAt }) => [id, cameBackAt])).toEqual(
      written.map(({ id, cameBackAt }) => [id, cameBackAt]),
    );
    expect(found.filter(({ answerDueAt }) => answerDueAt).map(({ id }) => id)).toEqual(
      written.filter(({ answerDueAt }) => answerDueAt).map(({ id }) => id),
    );
    for (const { id, cameBackAt, answerDueAt } of written.filter((row) => row.cameBackAt || row.answerDueAt))
      await db().application.update({ where: { id }, data: { cameBackAt, answerDueAt } });
  });
});

describe("two views of few", () => {
  test("somebody who asks for the same service again is found while both asks stand", async () => {
    const [first, second] = all.filter(({ serviceSlug, status }) => serviceSlug === "nib" && status === "submitted");
    const of = (item: ListedCase | undefined) => ({ where: { id: item?.id ?? "" } });
    const { nikHash } = await db().application.findUniqueOrThrow({ ...of(first), select: { nikHash: true } });
    expect(await wholeList(auditor, { nik: "ganda" })).toEqual([]);
    await db().application.update({ ...of(second), data: { nikHash } });
    expect(ids(await wholeList(auditor, { nik: "ganda" }))).toEqual([second?.id]);
    const [shown] = (await listCases(auditor, { nik: "ganda" }, {})).items;
    expect(shown).toMatchObject({ samePerson: [{ reference: first?.reference }] });
    await db().application.update({ ...of(first), data: { status: "withdrawn" } });
    expect(await wholeList(auditor, { nik: "ganda" })).toEqual([]);
  });

  test("whose mail did not arrive is found, and by no other failure", async () => {
    const [one, other, third] = all;
    const notice = { recipient: "siti@contoh.test", subject: "x", body: "x" };
    await db().notice.createMany({
      data: [
        { ...notice, dedupeKey: "a", applicationId: one?.id, channel: "mail", state: "failed" },
        { ...notice, dedupeKey: "b", applicationId: other?.id, channel: "mail", state: "sent" },
        { ...notice, dedupeKey: "d", applicationId: other?.id, channel: "mail", state: "pending", attempts: 3 },
        { ...notice, dedupeKey: "e", applicationId: third?.id, channel: "mail", state: "pending", attempts: 8 },
        { ...notice, dedupeKey: "c", applicationId: other?.id, channel: "portal", state: "failed" },
      ],
    });
    expect(ids(await wholeList(auditor, { surat: "gagal" }))).toEqual([one?.id, third?.id]);
    expect(await countViews(auditor)).toMatchObject({ surat: 2 });
    const { items } = await listCases(auditor, { surat: "gagal" }, {});
    expect(items).toMatchObject([{ mailLost: true }, { mailLost: true }]);
  });
});

describe("a list that is taken along", () => {
  test("holds the view whole, identifiers as texts, no NIK, and the audit says who took it", async () => {
    const filters = readListAddress({ keadaan: "rejected", sesudah: "x", asing: "1" }, auditor.actor).filters;
    await db().application.updateMany({
      where: { status: "rejected" },
      data: { applicantName: "=HYPERLINK(1)", businessName: "@usaha" },
    });
    expect(await noteListTaken(auditor, { format: "xlsx", filters })).toMatchObject({ ok: true });
    const entry = await db().auditEntry.findFirstOrThrow({ where: { action: "case_list.taken" } });
    expect(entry).toMatchObject({
      actorId: auditor.actor.id,
      detail: { format: "xlsx", filters: { keadaan: "rejected" } },
    });
    const bytes = new Uint8Array(await tableResponse("xlsx", caseListFile(auditor, filters)).arrayBuffer());
    const { sheets } = await readXlsx(bytes);
    const [, ...rows] = sheets[0]?.rows ?? [];
    const expected = all.filter(({ status }) => status === "rejected");
    expect(rows.map((row) => row[2])).toEqual(expected.map(({ reference }) => formatReference(reference)));
    expect(rows[0]?.[0]).toBe("=HYPERLINK(1)");
    const csv = await tableResponse("csv", caseListFile(auditor, filters)).text();
    expect(csv).toContain("'=HYPERLINK(1)");
    expect(csv).not.toMatch(/520101\d{10}/);
  });

  test("a file that is read in many portions has each line once, in the same order", async () => {
    for (const filters of [{}, { urut: "tenggat" }] as CaseFilters[]) {
      const portions: string[][] = [];
      for await (const rows of walkFileRows(auditor, filters, 37)) portions.push(rows.map(([, id]) => id));
      const whole = await walkFileRows(auditor, filters).next();
      expect(portions.length).toBeGreaterThan(2);
      expect(portions.flat()).toEqual(whole.value?.map(([, id]: readonly [string, string, ...unknown[]]) => id));
    }
  });

  test("each line says of its case what the list says", async () => {
    const item = all.find(({ open, answerDueAt }) => open?.heldByName && !answerDueAt);
    const filters: CaseFilters = { layanan: item?.serviceSlug, keadaan: item?.status };
    const lines: FileCell[][] = [];
    for await (const portion of caseListFile(auditor, filters).portions) lines.push(...portion);
    const reference = formatReference(item?.reference ?? "");
    const day = (at: Date | null | undefined) => (at ? wita(at).slice(0, 10) : null);
    const line = lines.find((cells) => cells[2] === reference);
    expect(line).toMatchObject({
      0: item?.applicantName,
      1: item?.businessName,
      3: item?.serviceName,
      7: item?.open?.heldByName,
      10: day(item?.submittedAt),
      13: day(item?.cameBackAt),
      16: day(item?.closedAt),
    });
    const age = Math.floor((Date.now() - (item?.submittedAt.getTime() ?? 0)) / 86_400_000);
    expect([age, age - 1]).toContain(line?.[11]);
  });

  test("an admin takes nothing along", async () => {
    const admin = await asStaff(["admin"], clock);
    expect(await noteListTaken(admin, { format: "csv", filters: {} })).toMatchObject({ ok: false, code: "no_right" });
  });
});
