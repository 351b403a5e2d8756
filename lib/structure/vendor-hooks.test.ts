import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { filesUnder, ROOT } from "./source";

const page = readFileSync(path.join(ROOT, "docs/vendor-hooks.md"), "utf8");

it("every contract test has its row in docs/vendor-hooks.md", () => {
  const contracts = filesUnder("").filter((file) => file.includes(".contract."));
  expect(contracts.length).toBeGreaterThan(5);
  expect(contracts.filter((file) => !page.includes(`\`${file}\``))).toEqual([]);
});

it("and every test that it names is there", () => {
  const named = [...page.matchAll(/`([\w./-]+\.(?:test|spec)\.ts)`/g)].map(([, file]) => file ?? "");
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});
