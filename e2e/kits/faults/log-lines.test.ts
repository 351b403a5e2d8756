import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { complaintsOf } from "./complaints";
import { leaksOf } from "./leaks";
import { logReader } from "./log-lines";

const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-logs-"));
afterAll(() => rmSync(folder, { recursive: true }));
const log = path.join(folder, "web.log");

test("each line is read once and whole, also when the log was put aside and begun anew", () => {
  const read = logReader();
  const lines = () => read(log).filter(Boolean);
  expect(lines()).toEqual([]);
  writeFileSync(log, "one\ntwo\nhal");
  expect(lines()).toEqual(["one", "two"]);
  appendFileSync(log, "f\n");
  expect(lines()).toEqual(["half"]);
  expect(lines()).toEqual([]);
  writeFileSync(log, "new\n");
  expect(lines()).toEqual(["new"]);
});

test("a mistake and a leak are told by the look after they were written, and once", () => {
  const [complaints, leaks] = [complaintsOf([log]), leaksOf(folder)];
  writeFileSync(log, `${JSON.stringify({ level: 50, msg: "action failed", err: { type: "TypeError" } })}\n`);
  appendFileSync(log, '{"level":30,"msg":"sent to warga7@contoh.test"}\n');
  expect([complaints().length, leaks()]).toEqual([1, ["the log web.log quotes an e-mail address"]]);
  expect([complaints(), leaks()]).toEqual([[], []]);
});
