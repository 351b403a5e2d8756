import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { pagesForAll } from "./pages-for-all.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-pages-"));
afterAll(() => rmSync(folder, { recursive: true }));

function givenPage(place: string, code: string) {
  mkdirSync(path.join(folder, place), { recursive: true });
  writeFileSync(path.join(folder, place, "page.tsx"), code);
}

it("finds the pages that declare it, and no other", () => {
  givenPage("(public)", "const ctx = contextForAll();");
  givenPage("(public)/layanan/[slug]", "await find(contextForAll(), slug);");
  givenPage("(public)/lacak", "const ctx = publicContext();");
  givenPage("(public)/kegiatan", 'import { contextForAll } from "x";');
  expect(pagesForAll(folder)).toEqual(["/", "/layanan/:slug"]);
});

it("finds those of the portal", () => {
  expect(pagesForAll()).toEqual(["/", "/layanan", "/layanan/:slug"]);
});
