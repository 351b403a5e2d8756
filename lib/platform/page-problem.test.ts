import { expect, it, vi } from "vitest";
import { hasProblem, noteProblem } from "./page-problem";

// Next gives headers only inside a request.
const sent = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => sent.headers }));

const ask = (page: string, path = "/petugas/masuk") => {
  sent.headers = new Headers({ ...(page && { "x-portal-page": page }), "x-portal-path": path });
};

it("the page that is drawn after a refused form has a problem, and no other page has it", async () => {
  ask("a");
  expect(await hasProblem()).toBe(false);
  await noteProblem();
  expect(await hasProblem()).toBe(true);
  ask("b");
  expect(await hasProblem()).toBe(false);
  // Asked outside of a page of ours: there is nothing to name.
  ask("");
  await noteProblem();
  expect(await hasProblem()).toBe(false);
});

it("a refusal that the address brings along is one", async () => {
  ask("c", "/layanan/nib/ajukan/berkas?salah=file_missing&syarat=ktp");
  expect(await hasProblem()).toBe(true);
  ask("d", "/layanan/nib/ajukan/berkas?kabar=salah");
  expect(await hasProblem()).toBe(false);
});

it("keeps no more notes than are ever answered at once", async () => {
  ask("first");
  await noteProblem();
  for (let index = 0; index < 500; index += 1) {
    ask(`later-${index}`);
    await noteProblem();
  }
  expect(await hasProblem()).toBe(true);
  ask("first");
  expect(await hasProblem()).toBe(false);
});
