import { describe, expect, it } from "vitest";
import { ANSWER_SECTIONS } from "../form-parts";
import { SERVICES, type Service } from "../services";
import { byGroup } from "./asked";
import { findPage, MOST_ON_A_PAGE, pagesOf } from "./pages";
import { isAnswerQuestion, type Question } from "./question";
import { questionsOf } from "./sections";

/** Names of pages that ask nothing. */
const TAKEN = ["berkas", "periksa", "daftar"];

describe.each(SERVICES.map((service) => [service.slug, service as Service] as const))(
  "the pages of %s",
  (_, service) => {
    const pages = pagesOf(service);

    it("ask each question once, on the page it names, and at most five together", () => {
      const asked = pages.flatMap(({ questions }) => questions.map(({ key }) => key));
      const all = ANSWER_SECTIONS.flatMap((section) => questionsOf(section, service));
      expect(asked.toSorted()).toEqual(all.map(({ key }) => key).toSorted());
      for (const question of all) expect(question.page, question.key).toBeDefined();
      for (const { key, questions } of pages)
        expect(questions.filter(isAnswerQuestion).length, key).toBeLessThanOrEqual(MOST_ON_A_PAGE);
    });

    it("ask three to five things each, boxes to tick counted, a warning's box not", () => {
      const counts = pages.map(({ key, questions }) => [
        key,
        questions.filter(({ kind }) => kind !== "confirm").length,
      ]);
      for (const [key, count] of counts) {
        expect(count, String(key)).toBeGreaterThanOrEqual(3);
        expect(count, String(key)).toBeLessThanOrEqual(MOST_ON_A_PAGE);
      }
      expect(counts.length).toBe(7);
    });

    it("have names of their own, one title and one place", () => {
      const keys = pages.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((key) => TAKEN.includes(key))).toEqual([]);
      for (const page of pages)
        for (const { page: named } of page.questions) expect(named).toMatchObject({ title: page.title });
    });

    it("keep together what is judged together, and the groups of the form on paper", () => {
      for (const { key, questions } of pages) {
        const own = questions.map((question) => question.key);
        for (const question of questions) {
          if ("unless" in question && question.unless) expect(own, key).toContain(question.unless);
        }
        for (const set of [
          ["nik", "birthDate", "sex", "confirmNik"],
          ["npwp", "noNpwp", "confirmNpwp"],
          ["kbliCode", "confirmKbli"],
        ])
          if (own.some((name) => set.includes(name))) expect(own, key).toEqual(expect.arrayContaining(set));
        const groups = byGroup(questions.map((question) => ({ question, need: "unmarked" as const, hint: undefined })));
        expect(groups.length, key).toBe(1);
      }
    });
  },
);

it("lays out by five what names no page, an aid with its question", () => {
  const question = (key: string): Question => ({ key, kind: "time", label: key, missing: "Isi." });
  const questions = ["a", "b", "c", "d", "e"].map(question);
  const helped: Question[] = [
    ...questions,
    { key: "sure", kind: "confirm", label: "Yakin?", box: { label: "Ya" }, most: 9 },
    question("f"),
  ];
  const own = pagesOf({ questions: helped }).filter(({ section }) => section === "service");
  expect(own.map(({ key, title, questions }) => [key, title, questions.length])).toEqual([
    ["layanan", "Yang Anda perlukan", 6],
    ["layanan-2", "Yang Anda perlukan (2)", 1],
  ]);
});

it("finds a page by its key", () => {
  const [nib] = SERVICES;
  expect(findPage(nib, "kontak")?.questions.map(({ key }) => key)).toEqual([
    "phone",
    "email",
    "villageCode",
    "address",
  ]);
  expect(findPage(nib, "constructor")).toBeNull();
});
