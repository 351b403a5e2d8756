import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { getCalendar } from "@/lib/cases/calendar";
import { readRun } from "@/lib/cases/runs";
import { seatRuns } from "@/lib/cases/seats";
import { ROLES } from "@/lib/domain/roles";
import { fold } from "@/lib/domain/workflow";
import { isWorkingDay, witaDate } from "@/lib/domain/working-time";
import { isPassword } from "@/lib/platform/auth/password";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { useDatabase } from "@/lib/testing";
import { runDemo } from ".";
import type { Account } from "./accounts";

useDatabase();

const STATES = [
  "draft",
  "submitted",
  "in_verification",
  "needs_correction",
  "waiting_programme",
  "in_progress",
  "completed",
  "rejected",
  "withdrawn",
];
let printed = "";
const stdout = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
  printed += String(text);
  return true;
});

beforeAll(async () => {
  await runDemo();
  // Alone it takes half a minute; beside other tests on a small machine several times that.
}, 300_000);
afterAll(() => stdout.mockRestore());

const accounts = async (): Promise<Account[]> =>
  JSON.parse(await readFile(path.join(env().DATA_DIR, "demo-accounts.json"), "utf8"));

test("one person for each role can sign in with what was printed, and the file is private", async () => {
  const known = await accounts();
  expect(known.map((item) => item.role).sort()).toEqual([...ROLES].sort());
  for (const { email, password, role } of known) {
    expect(printed).toContain(password);
    const staff = await db().staff.findUniqueOrThrow({ where: { email }, include: { grants: true } });
    expect(await isPassword(staff.passwordHash, password)).toBe(true);
    expect(staff.grants.map((grant) => grant.role)).toEqual([role]);
  }
  expect((await stat(path.join(env().DATA_DIR, "demo-accounts.json"))).mode & 0o777).toBe(0o600);
  expect(await db().staff.count()).toBe(ROLES.length);
});

test("cases stand in every state, in every service and in every kecamatan", async () => {
  const cases = await db().application.findMany();
  expect(cases.length).toBeGreaterThanOrEqual(120);
  expect(cases.length).toBeLessThanOrEqual(145);
  expect(new Set(cases.map((entry) => entry.status))).toEqual(new Set(STATES));
  expect(new Set(cases.map((entry) => entry.serviceSlug)).size).toBe(5);
  expect(new Set(cases.map((entry) => entry.kecamatanCode)).size).toBe(10);
  expect(await db().openDuty.count({ where: { role: "pemohon", status: "in_progress" } })).toBeGreaterThan(0);
});

test("the report lives: NIB over three months in several kecamatan, in the register too", async () => {
  const issued = await db().nibIssue.findMany();
  expect(new Set(issued.map((item) => item.issuedOn.toISOString().slice(0, 7))).size).toBeGreaterThanOrEqual(3);
  expect(new Set(issued.map((item) => item.kecamatanCode)).size).toBeGreaterThanOrEqual(5);
  expect(new Set(issued.map((item) => item.nib)).size).toBe(issued.length);
  expect(await db().business.count({ where: { nib: { not: null } } })).toBe(issued.length);
  expect(await db().application.count({ where: { status: "completed", serviceSlug: "nib", issuedNib: null } })).toBe(0);
});

test("some duties are late and some are not", async () => {
  const now = new Date();
  expect(await db().openDuty.count({ where: { dueAt: { lt: now } } })).toBeGreaterThan(0);
  expect(await db().openDuty.count({ where: { dueAt: { gte: now } } })).toBeGreaterThan(0);
  const dates = (await db().openDuty.findMany({ select: { dueAt: true } })).map(({ dueAt }) => witaDate(dueAt));
  expect(new Set(dates).size).toBeGreaterThan(4);
  const today = witaDate(now);
  if (isWorkingDay(await getCalendar(), today)) expect(dates).toContain(today);
});

test("every case is its history: gapless, in order, never in the future, one submission for one form", async () => {
  const now = Date.now();
  for (const { runId, status, id, submittedAt } of await db().application.findMany()) {
    const { definition, history } = await readRun(db(), runId);
    expect(history.map((event) => event.seq)).toEqual(history.map((_event, index) => index + 1));
    const times = history.map((event) => event.at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(now);
    expect(history[0]?.type).toBe("submitted");
    expect(fold(definition, history, await seatRuns(db(), id)).status).toBe(status);
    if (status !== "draft") expect(submittedAt).toEqual(history[0]?.at);
    expect(await db().submitRequest.count({ where: { applicationId: id, command: "submit" } })).toBe(1);
    expect(await db().auditEntry.count({ where: { subjectId: id, action: "application.submitted" } })).toBe(1);
  }
  expect(await db().run.count({ where: { application: null, programme: null } })).toBe(0);
});

test("programmes stand in different rows, each with a dozen applicants and more", async () => {
  const programmes = await db().programme.findMany({ include: { seats: { where: { releasedAt: null } }, run: true } });
  expect(programmes.length).toBeGreaterThanOrEqual(4);
  expect(new Set(programmes.map((programme) => programme.status))).toEqual(new Set(["open", "running", "finished"]));
  const at = (await db().openDuty.findMany({ where: { scope: "programme" } })).map((duty) => duty.dutyId);
  expect(new Set(at).size).toBe(3);
  for (const { seats, quota, seatsTaken, status } of programmes) {
    expect(seats.length).toBe(seatsTaken);
    expect(seatsTaken).toBeLessThanOrEqual(quota);
    if (status !== "open") expect(seats.length).toBeGreaterThanOrEqual(12);
  }
  expect(await db().application.count({ where: { outcome: "appeared", status: "completed" } })).toBeGreaterThan(10);
  for (const { run } of programmes) {
    const times = (await readRun(db(), run.id)).history.map((event) => event.at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1) ?? 0).toBeLessThanOrEqual(Date.now());
  }
});

test("notices, files and audit stand at the time of their case", async () => {
  const hourAgo = new Date(Date.now() - 3_600_000);
  const [old, all] = [{ createdAt: { lt: hourAgo } }, {}];
  expect(await db().notice.count({ where: old })).toBeGreaterThan((await db().notice.count({ where: all })) * 0.9);
  expect(await db().document.count({ where: old })).toBeGreaterThan((await db().document.count({ where: all })) * 0.9);
  expect(await db().document.count({ where: { supersededAt: { not: null } } })).toBeGreaterThan(0);
});

test("a repeat prints the passwords and changes nothing", async () => {
  const counts = async () => [
    await db().application.count(),
    await db().historyEvent.count(),
    await db().auditEntry.count(),
    await db().staff.count(),
    await db().document.count(),
  ];
  const before = await counts();
  printed = "";
  await runDemo();
  for (const { password } of await accounts()) expect(printed).toContain(password);
  expect(await counts()).toEqual(before);
});

test("the agenda book shows a letter in each of its states", async () => {
  const letters = await db().incomingLetter.findMany({ orderBy: { agenda: "asc" }, include: { dispositions: true } });
  expect(letters.filter(({ voidedAt }) => voidedAt)).toHaveLength(1);
  expect(letters.filter(({ filedAt }) => filedAt)).toHaveLength(1);
  const states = letters.flatMap(({ dispositions }) => dispositions.map(({ state }) => state));
  expect(new Set(states)).toEqual(new Set(["open", "done"]));
  expect(await db().document.count({ where: { incomingId: { not: null } } })).toBe(letters.length - 2);
});
