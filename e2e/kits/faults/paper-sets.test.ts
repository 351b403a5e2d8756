import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { papersFor } from "./paper-sets";
import { makeRandom } from "./random";

const OWNER = { nik: "5201014107900001", serial: 7 };
const WANTED = ["ktp", "surat_usaha", "npwp", "nib", "akta", "foto_produk", "foto_tempat"];

test("each requirement has a paper that bears its owner's number, and goes one of the ways", async () => {
  const papers = await papersFor(OWNER, WANTED, makeRandom(3), ["form", "address"]);
  expect([...papers.keys()]).toEqual(WANTED);
  for (const [requirement, paper] of papers) {
    expect(paper.name).toMatch(new RegExp(`^${requirement}-7\\.(pdf|jpg)$`));
    expect(["form", "address"]).toContain(paper.way);
  }
  const alone = await papersFor(OWNER, WANTED, makeRandom(3), ["address"]);
  expect([...alone.values()].every(({ way }) => way === "address")).toBe(true);
});

test("a scan is kept as it was sent, a photo as it is cleaned: what is expected is the kept one", async () => {
  const papers = await papersFor(OWNER, WANTED, makeRandom(3), ["form"]);
  const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
  for (const paper of papers.values()) {
    expect(paper.sha256 === hash(paper.bytes)).toBe(paper.type === "application/pdf");
    if (paper.requirement.startsWith("foto_")) expect(paper.type).toBe("image/jpeg");
  }
  expect([...papers.values()].some(({ type }) => type === "application/pdf")).toBe(true);
});

test("the papers of two owners are different files", async () => {
  const scans = async (nik: string) =>
    [...(await papersFor({ nik, serial: 1 }, ["a", "b", "c"], makeRandom(1), ["form"])).values()]
      .filter(({ type }) => type === "application/pdf")
      .map(({ sha256 }) => sha256);
  const [one, other] = [await scans("5201014107900001"), await scans("5201014107900002")];
  expect(one.length).toBeGreaterThan(0);
  expect(one.filter((sha256) => other.includes(sha256))).toEqual([]);
});
