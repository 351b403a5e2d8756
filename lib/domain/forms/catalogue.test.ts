import { describe, expect, it } from "vitest";
import { ANSWER_SECTIONS } from "../form-parts";
import { SERVICES, type Service } from "../services";
import { askedQuestions, byGroup } from "./asked";
import { blankForm } from "./blank-form";
import { isAnswerQuestion, type Question, TAKEN_KEYS } from "./question";
import { answerLabel, factField, findQuestion, listed, questionsOf } from "./sections";

const all = (service: Service): Question[] => ANSWER_SECTIONS.flatMap((section) => [...questionsOf(section, service)]);

describe.each(SERVICES.map((service) => [service.slug, service as Service] as const))(
  "the form of %s",
  (_, service) => {
    it("asks each question by a key of its own", () => {
      const keys = all(service).map((question) => question.key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^[a-z][A-Za-z0-9]{0,39}$/);
      expect(keys.filter((key) => TAKEN_KEYS.has(key))).toEqual([]);
    });

    it("has a label for every question, and a sentence for each that must be answered", () => {
      for (const question of all(service)) {
        expect(question.label).not.toBe("");
        if (isAnswerQuestion(question) && !question.optional) expect(question.missing).toMatch(/\.$/);
      }
    });

    it("names other questions only where there are such", () => {
      const questions = all(service);
      const find = (key: string) => questions.find((question) => question.key === key);
      for (const question of questions) {
        if (question.listedBefore) expect(find(question.listedBefore)).toBeDefined();
        if ("unless" in question && question.unless) expect(find(question.unless)?.kind).toBe("tick");
      }
      for (const key of service.requires ?? []) expect(find(key)).toMatchObject({ onDemand: {} });
    });

    it("offers each choice once", () => {
      for (const question of all(service)) {
        if (question.kind !== "choice" && question.kind !== "many") continue;
        const values = question.choices.map((choice) => choice.value);
        expect(new Set(values).size).toBe(values.length);
      }
    });

    it("shows every question under some heading, and every answer in the lists", () => {
      for (const section of ANSWER_SECTIONS) {
        const asked = askedQuestions(section, service, "ask");
        expect(byGroup(asked).flat()).toHaveLength(questionsOf(section, service).length);
      }
      expect(listed(service)).toHaveLength(all(service).filter(isAnswerQuestion).length);
    });
  },
);

it("uses the key of one service's question for no other", () => {
  const keys = SERVICES.flatMap((service) => service.questions.map((question) => question.key));
  expect(new Set(keys).size).toBe(keys.length);
});

describe("lists", () => {
  const [nib] = SERVICES;

  it("stand in the order that clerks know", () => {
    expect(listed(nib).map(({ key }) => key)).toEqual([
      "identity.nik",
      "identity.name",
      "identity.sex",
      "identity.birthDate",
      "identity.phone",
      "identity.email",
      "identity.villageCode",
      "identity.address",
      "business.businessName",
      "business.product",
      "business.businessVillageCode",
      "business.businessAddress",
      "business.yearBegun",
      "business.ownCapital",
      "business.yearlySales",
      "business.workers",
      "business.nib",
      "business.npwp",
      "service.activity",
      "service.kbliCode",
      "service.ossAccount",
    ]);
  });

  it("name an answer briefly, and what is no answer by its bare key", () => {
    expect(answerLabel(nib, "identity.villageCode")).toBe("Desa/kelurahan");
    expect(answerLabel(nib, "business.class")).toBe("Kelas UMKM");
    expect(answerLabel(nib, "service.goods")).toBe("service.goods");
    expect(findQuestion(nib, "service.constructor")).toBeNull();
  });

  it("know which answer meets a requirement", () => {
    expect(["email", "npwp", "nib", "ktp", "constructor"].map((key) => factField(nib, key))).toEqual([
      "identity.email",
      "business.npwp",
      "business.nib",
      null,
      null,
    ]);
  });
});

describe("the form on paper", () => {
  const sections = blankForm(SERVICES[2]);
  const question = (key: string) =>
    sections.flatMap(({ groups }) => groups.flatMap(({ questions }) => questions)).find((one) => one.key === key);

  it("asks the same in the same order, without warnings", () => {
    expect(sections.map(({ title }) => title)).toEqual(["Identitas", "Usaha", "Yang Anda perlukan"]);
    expect(sections[1]?.groups.map(({ title, questions }) => [title, questions.map(({ key }) => key)])).toEqual([
      ["Usaha", ["businessName", "product", "yearBegun"]],
      ["Tempat usaha", ["sameAddress", "businessVillageCode", "businessAddress"]],
      ["Besarnya usaha", ["ownCapital", "yearlySales", "workers"]],
      ["Nomor usaha", ["nib", "npwp"]],
    ]);
    expect(sections[2]?.groups).toMatchObject([{ title: null, questions: { length: 5 } }]);
  });

  it("gives the unit, the words to tick and what may be left empty", () => {
    expect(question("quantity")).toMatchObject({ label: "Jumlah alat", unit: "buah", choices: null, optional: false });
    expect(question("estimatedPrice")).toMatchObject({ unit: "Rp" });
    expect(question("sex")).toMatchObject({ choices: ["Perempuan", "Laki-laki"] });
    expect(question("email")).toMatchObject({ optional: true, hint: "Kabar permohonan kami kirim ke sini." });
  });
});
