import { homeOf, isHomeElsewhere } from "../regions/home";
import { letterCount } from "../text/letter-count";
import { FORBIDDEN_SIGN, hasForbiddenSign, hasLetter, plainSigns, tidyText } from "../text/signs";
import { EMAIL_SENTENCES, PARSED_KINDS, type Parser } from "./identifier-kinds";
import { clockTime, pastDay, rupiah, whole } from "./judge-numbers";
import { type JudgedAnswer, parsed, rightAnswer, wrongAnswer } from "./judged";
import type { AnswerChoice, AnswerQuestion, Question } from "./question";

/** Which codes are places: the table is the server's, a browser asks the list it shows. */
export type Places = { isVillage: (code: string) => boolean };
/** `today`: WITA date; `demanded`: the service cannot do without it. */
export type Judging = { today: string; demanded: boolean; places: Places };
/** For optional fields: emptiness is fine, so only something that is no text at all meets this. */
const UNREADABLE = "Isian ini tidak terbaca. Hapus, lalu ketik ulang.";

/** One question of the catalogue against what was typed: the same in the browser and on the server. */
export function judgeAnswer(question: Question, typed: unknown, judging: Judging): JudgedAnswer {
  if (question.kind === "tick") return rightAnswer(typed === "ya");
  if (question.kind === "confirm") {
    if (isBlank(typed)) return rightAnswer(undefined);
    return typeof typed === "string" && typed.length <= question.most ? rightAnswer(typed) : wrongAnswer(UNREADABLE);
  }
  // A list of boxes takes none at all by itself.
  const mayBeEmpty = question.kind !== "many" && !judging.demanded && Boolean(question.optional || question.unless);
  if (mayBeEmpty && isBlank(typed)) return rightAnswer(undefined);
  // Who has nothing to say writes "-" where nothing need be said.
  const needs = mayBeEmpty && !question.unless ? "sign" : "letter";
  return judge(question, typed, { ...judging, missing: missingOf(question), needs });
}

export function isBlank(typed: unknown): boolean {
  return typed === undefined || (typeof typed === "string" && tidyText(typed) === "");
}

/** An empty field never meets the sentence of an optional one: only what is no text at all does. */
function missingOf(question: AnswerQuestion): string {
  const isList = question.kind === "choice" || question.kind === "many" || question.kind === "place";
  const onDemand = "onDemand" in question ? question.onDemand?.missing : undefined;
  return onDemand ?? (isList || !question.unless ? question.missing : undefined) ?? UNREADABLE;
}

type Asked = Judging & { missing: string; needs: "letter" | "letter or digit" | "sign" };

function judge(question: AnswerQuestion, typed: unknown, asked: Asked): JudgedAnswer {
  switch (question.kind) {
    case "choice":
      return oneOf(question.choices, typed, asked.missing);
    case "many":
      return several(question, typed, asked.missing);
    case "date":
      return pastDay(question, typed, asked);
    case "place":
      return place(question.home === true, typed, asked);
    default:
      return typeof typed === "string" ? judgeText(question, typed, asked) : wrongAnswer(asked.missing);
  }
}

type TextKinds = Exclude<AnswerQuestion, { kind: "choice" | "many" | "date" | "place" }>;

function judgeText(question: TextKinds, typed: string, asked: Asked): JudgedAnswer {
  switch (question.kind) {
    case "text":
      return question.letters ? name(question, question.letters, typed, asked) : words(question, typed, asked);
    case "long_text":
      return words({ ...question, lines: true }, typed, asked);
    case "money":
      return rupiah(question, typed, asked.missing);
    case "number":
      return whole(question, typed, asked.missing);
    case "year": {
      const most = Number(asked.today.slice(0, 4));
      const outside = `Tulis tahun antara ${question.from} dan ${most}.`;
      return whole({ least: question.from, most, outside }, typed, asked.missing);
    }
    case "time":
      return clockTime(typed, asked.missing);
    case "kbli":
      return words({ most: 100 }, typed, { ...asked, needs: "letter or digit" });
    case "email":
      return email(typed, asked.missing);
    default: {
      const { parse, sentences } = PARSED_KINDS[question.kind] as Parser<string>;
      return parsed(parse, sentences, typed, asked.missing);
    }
  }
}

type Words = { least?: number; most: number; short?: string; lines?: true };

function words({ least = 1, most, short, lines }: Words, typed: string, { missing, needs }: Asked): JudgedAnswer {
  const text = tidyText(typed, lines);
  if (letterCount(text) > most) return wrongAnswer(`Terlalu panjang. Paling banyak ${most} huruf.`);
  if (hasForbiddenSign(text)) return wrongAnswer(FORBIDDEN_SIGN);
  if (text === "") return wrongAnswer(missing);
  if (letterCount(text) < least) return wrongAnswer(short ?? missing);
  if (needs === "letter" && !hasLetter(text)) return wrongAnswer(short ?? missing);
  if (needs === "letter or digit" && !hasLetter(text) && !/[0-9]/.test(text)) return wrongAnswer(short ?? missing);
  return rightAnswer(text);
}

function name(question: Words, letters: string, typed: string, asked: Asked): JudgedAnswer {
  const judged = words(question, typed, { ...asked, needs: "sign" });
  if (!judged.ok) return judged;
  const text = String(judged.value);
  return hasLetter(text) && !/[0-9<>{}[\]@#$%^*=|\\]/.test(text) ? judged : wrongAnswer(letters);
}

function oneOf(choices: readonly AnswerChoice[], typed: unknown, missing: string): JudgedAnswer {
  return choices.some(({ value }) => value === typed) ? rightAnswer(typed) : wrongAnswer(missing);
}

/** One box ticked comes as text, several as a list, none not at all. */
function several(
  { choices, optional }: { choices: readonly AnswerChoice[]; optional?: true },
  typed: unknown,
  missing: string,
): JudgedAnswer {
  const list: unknown[] = typed === undefined ? [] : [typed].flat();
  const isListed = list.every((one) => choices.some(({ value }) => value === one));
  const isRightMany = list.length >= (optional ? 0 : 1) && list.length <= choices.length;
  return isListed && isRightMany ? rightAnswer([...new Set(list)]) : wrongAnswer(missing);
}

function place(isHome: boolean, typed: unknown, { missing, places }: Asked): JudgedAnswer {
  const code = isHome ? homeOf(typed) : typed;
  const isPlace = typeof code === "string" && (places.isVillage(code) || (isHome && isHomeElsewhere(code)));
  return isPlace ? rightAnswer(code) : wrongAnswer(missing);
}

/** What browsers and the mail of the office take for an address. */
const EMAIL = /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

function email(typed: string, missing: string): JudgedAnswer {
  const address = plainSigns(typed).replace(/^mailto:/i, "");
  if (address === "") return wrongAnswer(missing);
  if (address.length > 254) return wrongAnswer(EMAIL_SENTENCES.tooLong);
  return EMAIL.test(address) ? rightAnswer(address.toLowerCase()) : wrongAnswer(EMAIL_SENTENCES.wrong);
}
