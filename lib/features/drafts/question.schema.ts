import { z } from "zod";
import { EMAIL_SENTENCES, PARSED_KINDS } from "@/lib/domain/forms/identifier-kinds";
import { type AnswerChoice, type AnswerQuestion, isAnswerQuestion, type Question } from "@/lib/domain/forms/question";
import { findVillage, homeOf, isHomeElsewhere } from "@/lib/domain/regions";
import { hasLetter, mandatoryText, plainSigns } from "@/lib/domain/text";
import { clockTime, pastDate } from "./dates.schema";
import { optional, parsed, rupiah, ticked, UNREADABLE, wholeNumber } from "./fields.schema";

/** How one question of the catalogue judges what was typed; `demanded`: the service cannot do without it. */
export function questionSchema(question: Question, { today, demanded }: { today: string; demanded: boolean }) {
  if (!isAnswerQuestion(question))
    return question.kind === "tick" ? ticked : optional(z.string({ error: UNREADABLE }).max(question.most, UNREADABLE));
  // A list of boxes takes none at all by itself.
  const mayBeEmpty = question.kind !== "many" && !demanded && Boolean(question.optional || question.unless);
  // Who has nothing to say writes "-" where nothing need be said.
  const needs = mayBeEmpty && !question.unless ? "sign" : "letter";
  const answer = answerSchema(question, { missing: missingOf(question), today, needs });
  return mayBeEmpty ? optional(answer) : answer;
}

/** An empty field never meets the sentence of an optional one: only what is no text at all does. */
function missingOf(question: AnswerQuestion): string {
  const isList = question.kind === "choice" || question.kind === "many" || question.kind === "place";
  const onDemand = "onDemand" in question ? question.onDemand?.missing : undefined;
  return onDemand ?? (isList || !question.unless ? question.missing : undefined) ?? UNREADABLE;
}

type Asked = { missing: string; today: string; needs: "letter" | "sign" };

function answerSchema(question: AnswerQuestion, { missing, today, needs }: Asked): z.ZodType {
  switch (question.kind) {
    case "text":
      return question.letters
        ? named(words(question, missing, "sign"), question.letters)
        : words(question, missing, needs);
    case "long_text":
      return words({ ...question, lines: true }, missing, needs);
    case "money":
      return rupiah(missing, question);
    case "number":
      return wholeNumber({ ...question, missing });
    case "year": {
      const most = Number(today.slice(0, 4));
      const outside = `Tulis tahun antara ${question.from} dan ${most}.`;
      return wholeNumber({ missing, least: question.from, most, outside });
    }
    case "date":
      return pastDate({ ...question, missing, today });
    case "time":
      return clockTime(missing);
    case "choice":
      return z.enum(valuesOf(question.choices), { error: missing });
    case "many":
      return several(question, missing);
    case "place":
      return question.home ? home(missing) : village(missing);
    case "kbli":
      return mandatoryText({ most: 100, missing, needs: "letter or digit" });
    case "email":
      return email(missing);
    case "nik":
      return parsed(PARSED_KINDS.nik.parse, missing, PARSED_KINDS.nik.sentences);
    case "npwp":
      return parsed(PARSED_KINDS.npwp.parse, missing, PARSED_KINDS.npwp.sentences);
    case "nib":
      return parsed(PARSED_KINDS.nib.parse, missing, PARSED_KINDS.nib.sentences);
    case "phone":
      return parsed(PARSED_KINDS.phone.parse, missing, PARSED_KINDS.phone.sentences);
  }
}

function village(missing: string) {
  return z.string({ error: missing }).refine((code) => findVillage(code) !== null, { error: missing });
}

/** Two lists, the regency before the village, or the one code they come to. */
function home(missing: string) {
  const code = z
    .string({ error: missing })
    .refine((code) => findVillage(code) !== null || isHomeElsewhere(code), { error: missing });
  return z.preprocess(homeOf, code);
}

type Words = { least?: number; most: number; short?: string; lines?: true };

function words({ least, most, short, lines }: Words, missing: string, needs: Asked["needs"]) {
  return mandatoryText({ least, most, short, lines, missing, needs });
}

function named(schema: z.ZodType<string>, sentence: string) {
  return schema.refine((name) => hasLetter(name) && !/[0-9<>{}[\]@#$%^*=|\\]/.test(name), { error: sentence });
}

/** One box ticked comes as text, several as a list, none not at all. */
function several(
  { choices, optional: mayBeNone }: { choices: readonly AnswerChoice[]; optional?: true },
  missing: string,
) {
  const chosen = z
    .array(z.enum(valuesOf(choices), { error: missing }))
    .min(mayBeNone ? 0 : 1, missing)
    .max(choices.length, missing)
    .transform((values) => [...new Set(values)]);
  return z.preprocess((typed) => (typed === undefined ? [] : [typed].flat()), chosen);
}

function email(missing: string) {
  return z
    .string({ error: missing })
    .transform((typed) => plainSigns(typed).replace(/^mailto:/i, ""))
    .pipe(z.string().min(1, missing).max(254, EMAIL_SENTENCES.tooLong))
    .pipe(z.email({ error: EMAIL_SENTENCES.wrong }))
    .transform((address) => address.toLowerCase());
}

function valuesOf(choices: readonly AnswerChoice[]): [string, ...string[]] {
  return choices.map((choice) => choice.value) as [string, ...string[]];
}
