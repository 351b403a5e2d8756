import { z } from "zod";
import { type Question, TAKEN_KEYS } from "./question";
import { SERVICE_RULES, type Service } from "./service";

const words = z.string().min(1).max(500);
const count = z.int().min(0).max(1_000_000);
const common = {
  key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  label: words,
  hint: words.optional(),
  listLabel: words.optional(),
  listedBefore: z.string().optional(),
  group: z.strictObject({ title: words, hint: words.optional() }).optional(),
  page: z
    .strictObject({ key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), title: words, intro: words.optional() })
    .optional(),
  correctable: z.literal(false).optional(),
};
const need = { missing: words.optional(), optional: z.literal(true).optional(), unless: z.string().optional() };
const choices = z
  .array(z.strictObject({ value: z.string().regex(/^[a-z0-9_]{1,40}$/), label: words }))
  .min(1)
  .max(30);
const text = { least: count.optional(), most: z.int().min(1).max(4_000), short: words.optional() };

const question = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...common,
      ...need,
      ...text,
      kind: z.literal("text"),
      lines: z.literal(true).optional(),
      size: z.enum(["short", "medium"]).optional(),
    }),
    z.strictObject({
      ...common,
      ...need,
      ...text,
      kind: z.literal("long_text"),
      rows: z.int().min(2).max(12).optional(),
    }),
    z.strictObject({
      ...common,
      ...need,
      kind: z.literal("money"),
      least: count.optional(),
      tooLittle: words.optional(),
    }),
    z.strictObject({
      ...common,
      ...need,
      kind: z.literal("number"),
      unit: words,
      least: count,
      most: count,
      outside: words,
      digits: z.int().min(1).max(9),
    }),
    z.strictObject({ ...common, ...need, kind: z.literal("year"), from: z.int().min(1900).max(2200) }),
    z.strictObject({
      ...common,
      ...need,
      kind: z.literal("date"),
      wrong: words,
      impossible: words,
      yearsBack: z.int().min(0).max(200),
    }),
    z.strictObject({ ...common, ...need, kind: z.literal("time") }),
    z.strictObject({ ...common, ...need, kind: z.enum(["nib", "kbli", "phone", "email"]) }),
    z.strictObject({ ...common, ...need, kind: z.literal("choice"), choices, shown: z.enum(["radio", "list"]) }),
    z.strictObject({ ...common, ...need, kind: z.literal("many"), choices }),
    z.strictObject({ ...common, ...need, kind: z.literal("place") }),
    z.strictObject({
      ...common,
      kind: z.literal("tick"),
      box: z.strictObject({ label: words, hint: words.optional() }),
      hidesGroup: z.literal(true).optional(),
    }),
    z.strictObject({
      ...common,
      kind: z.literal("confirm"),
      box: z.strictObject({ label: words }),
      most: z.int().min(1).max(100),
    }),
  ])
  .refine(
    (asked) =>
      asked.kind === "tick" || asked.kind === "confirm" || asked.missing !== undefined || asked.optional === true,
    {
      error: "A question that must be answered says what is missing",
    },
  );

const Form = z
  .strictObject({
    shortName: words,
    product: words,
    whoMayAsk: words,
    whatFollows: words,
    /** The kinds that are gathered into programmes each belong to a service with a file. */
    kind: z.literal("single"),
    requires: z.array(z.literal("email")).optional(),
    asksNpwp: z.literal(true).optional(),
    asksNoKk: z.literal(true).optional(),
    questions: z.array(question).min(1).max(60),
    rules: z.array(z.enum(SERVICE_RULES)).optional(),
  })
  .refine(({ questions }) => keysOf(questions).size === questions.length, { error: "Two questions have the same key" })
  .refine(({ questions }) => questions.every(({ key }) => !TAKEN_KEYS.has(key)), {
    error: "A question has a key that the form itself sends",
  })
  .refine(({ questions }) => questions.every((asked) => namedBy(asked).every((key) => keysOf(questions).has(key))), {
    error: "A question names another one that is not there",
  });

function keysOf(questions: { key: string }[]): Set<string> {
  return new Set(questions.map(({ key }) => key));
}

function namedBy(asked: z.output<typeof question>): string[] {
  return [asked.listedBefore, "unless" in asked ? asked.unless : undefined].filter((key) => key !== undefined);
}

type Row = Pick<Service, "slug" | "letter" | "name" | "summary" | "rows"> & { sopKey: string; form: unknown };

/** A service that stands in the catalogue alone; null where its row brings no form. Throws at a form that is none. */
export function serviceFromRow({ form, sopKey, ...row }: Row): Service | null {
  if (form === null || form === undefined) return null;
  const { questions, ...rest } = Form.parse(form);
  return { ...rest, questions: questions as Question[], ...row, sop: sopKey };
}
