import { expect, it } from "vitest";
import { readSources } from "./source";

/** What an address says has just happened. A failure is no news: it is true of what was sent. */
const NEWS_IN_ADDRESS = /\b(kabar|ditutup|terkirim)\b/;
const sources = readSources().filter(({ file }) => !/\.test\.tsx?$/.test(file));
const takes = ({ imports }: (typeof sources)[number], name: string) =>
  imports.some(({ names }) => names.includes(name));

it("a page that reads such a word asks whether it is news", () => {
  const pages = sources.filter(({ file, text }) => /^app\/.*page\.tsx$/.test(file) && NEWS_IN_ADDRESS.test(text));
  expect(pages.length).toBeGreaterThan(15);
  expect(pages.filter((page) => !takes(page, "freshNews")).map(({ file }) => file)).toEqual([]);
});

it("an action that leads to one tells it", () => {
  const leads = /[?&](kabar|ditutup|terkirim)\b/;
  const actions = sources.filter(({ file, text }) => /\.actions\.ts$/.test(file) && leads.test(text));
  expect(actions.length).toBeGreaterThan(10);
  const silent = actions.filter((action) => !takes(action, "seeAgain"));
  expect(silent.map(({ file }) => file)).toEqual([]);
  expect(actions.filter(({ text }) => /redirect\([^)]*[?&](kabar|ditutup|terkirim)\b/.test(text))).toEqual([]);
});
