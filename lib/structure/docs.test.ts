import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { anchorProblems, commandProblems, linkProblems, pathProblems, settingsIn, tableNames } from "./docs";
import { ROOT } from "./source";

const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const markdownIn = (folder: string) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name.replaceAll(path.sep, "/")}`);

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  "e2e/kits/README.md",
  ...markdownIn("docs"),
];
/** What was decided or changed on a day may name a file of that day. */
const OF_A_DAY = /^CHANGELOG\.md$|^docs\/decisions\/\d/;

const exists = (file: string) => existsSync(path.join(ROOT, file));
const scripts = Object.keys(JSON.parse(read("package.json")).scripts);

describe("the documentation", () => {
  it("was found", () => {
    expect(PAGES.length).toBeGreaterThan(40);
  });

  it("links to files that exist, and to headings in them", () => {
    expect(PAGES.flatMap((page) => linkProblems(page, read(page), exists))).toEqual([]);
    expect(PAGES.flatMap((page) => anchorProblems(page, read(page), read))).toEqual([]);
  });

  it("names commands that exist", () => {
    expect(PAGES.flatMap((page) => commandProblems(page, read(page), scripts, exists))).toEqual([]);
  });

  it("names files and folders that exist", () => {
    const present = PAGES.filter((page) => !OF_A_DAY.test(page));
    expect(present.flatMap((page) => pathProblems(page, read(page), exists))).toEqual([]);
  });

  it("tells the operator of every setting, and of none that is not read", () => {
    const told = tableNames(read("docs/operasi.md"), "Pengaturan");
    const settings = settingsIn(read("lib/platform/env.ts"), read("bin/lib/secrets.mjs"));
    expect(settings.length).toBeGreaterThan(10);
    expect(told.toSorted()).toEqual(settings.toSorted());
    const short = tableNames(read("README.md"), "Settings");
    expect(short.filter((name) => !settings.includes(name))).toEqual([]);
  });

  it("keeps the README to 150 lines", () => {
    expect(read("README.md").split("\n").length).toBeLessThanOrEqual(150);
  });

  it("lists every decision and every how-to", () => {
    for (const folder of ["docs/decisions", "docs/how-to"]) {
      const index = read(`${folder}/README.md`);
      const names = readdirSync(path.join(ROOT, folder)).filter((name) => name !== "README.md");
      expect(names.filter((name) => !index.includes(`(${name})`))).toEqual([]);
    }
  });

  it("gives every decision its four parts", () => {
    const lacking = markdownIn("docs/decisions")
      .filter((page) => /\/\d{4}-/.test(page))
      .filter(
        (page) => !["Context", "Choice", "Rejected", "Cost"].every((part) => read(page).includes(`\n## ${part}\n`)),
      );
    expect(lacking).toEqual([]);
  });
});

describe("each check bites", () => {
  const none = () => false;
  it.each([
    ["a link to nowhere", () => linkProblems("docs/a.md", "see [b](b.md)", none)],
    ["a picture that is not there", () => linkProblems("README.md", "![b](docs/images/b.png)", none)],
    ["a heading that is not there", () => anchorProblems("docs/a.md", "[b](b.md#nowhere)", () => "# Somewhere")],
    ["an unknown script", () => commandProblems("README.md", "`npm run fly`", ["start"], none)],
    ["an unknown program", () => commandProblems("README.md", "node bin/fly.mjs", [], none)],
    ["a file that has moved", () => pathProblems("docs/a.md", "in `lib/nowhere.ts`", none)],
  ])("%s", (_, problems) => {
    expect(problems()).not.toEqual([]);
  });

  it("and lets pass what is no link, command or path", () => {
    const text = "[site](https://x.go.id) [here](#top) `lib/features/<subject>/` `npm run x` `lib/a/*.ts`\n# Top";
    expect(linkProblems("a.md", text, none)).toEqual([]);
    expect(anchorProblems("a.md", text, () => text)).toEqual([]);
    expect(commandProblems("a.md", text, ["x"], none)).toEqual([]);
    expect(pathProblems("a.md", text, none)).toEqual([]);
  });
});
