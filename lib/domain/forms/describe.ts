import type { StoredAnswers } from "../answers";
import { formatPhone } from "../identifiers";
import { formatRupiah } from "../money";
import { findVillage, formatVillage } from "../regions";
import { classifyUmkm, hasFullYear, UMKM_CLASS_NAMES } from "../umkm-class";
import { formatDate } from "../working-time";
import { type AnswerChoice, type AnswerQuestion, listLabelOf } from "./question";
import { type Asking, answerLabel, CLASS_KEY, listed } from "./sections";

/**
 * `asked`: false for what follows from the answers and cannot be changed by itself;
 * `correctable`: the office may return it to the applicant.
 */
export type AnswerLine = { key: string; label: string; value: string; asked: boolean; correctable: boolean };

/** The answers as a clerk reads them, in the order of the form, with the class that follows from them. */
export function describeAnswers(service: Asking, answers: StoredAnswers, today: string): AnswerLine[] {
  const given = new Map<string, unknown>(
    Object.entries(answers).flatMap(([section, fields]) =>
      Object.entries(fields).map(([field, value]): [string, unknown] => [`${section}.${field}`, value]),
    ),
  );
  const year = given.get(BIRTH_YEAR);
  given.delete(BIRTH_YEAR);
  const lines = listed(service).flatMap(({ key, question }) => {
    const value = given.get(key);
    given.delete(key);
    if (key === BIRTH_DATE && value === undefined && year) return [lineOf(key, question, `tahun ${year}`)];
    if (value === undefined || value === "") return [];
    if (question.kind === "kbli") return [lineOf(key, question, withVersion(String(value), given))];
    return [lineOf(key, question, wordsFor(question, value))];
  });
  // Answers to questions that the form asked once and asks no more: better a bare key than an answer nobody sees.
  const former = [...given]
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => derived(service, key, String(value)));
  return [...lines, ...former, derived(service, CLASS_KEY, classOf(answers, today))];
}

/** Of a sealed birth date the year alone is told. */
const BIRTH_DATE = "identity.birthDate";
const BIRTH_YEAR = "identity.birthYear";
const VERSION_KEY = "service.kbliVersion";

/** The version is part of the code; told where it is not that of the portal's table. */
function withVersion(code: string, given: Map<string, unknown>): string {
  const version = given.get(VERSION_KEY);
  given.delete(VERSION_KEY);
  return version === undefined || version === "2020" ? code : `${code} (KBLI ${version})`;
}

/** The same with every question of the form, so that one sees what was not answered. */
export function describeWithBlanks(service: Asking, answers: StoredAnswers, today: string): AnswerLine[] {
  const described = describeAnswers(service, answers, today);
  const values = new Map(described.map((line) => [line.key, line.value]));
  const questions = listed(service).map(({ key, question }) => lineOf(key, question, values.get(key) ?? ""));
  return [...questions, ...described.filter((line) => !line.asked)];
}

function lineOf(key: string, question: AnswerQuestion, value: string): AnswerLine {
  return { key, label: listLabelOf(question), value, asked: true, correctable: question.correctable !== false };
}

function derived(service: Asking, key: string, value: string): AnswerLine {
  return { key, label: answerLabel(service, key), value, asked: false, correctable: false };
}

function wordsFor(question: AnswerQuestion, value: unknown): string {
  const text = String(value);
  switch (question.kind) {
    case "money":
      return formatRupiah(BigInt(value as number));
    case "number":
      return `${text} ${question.unit}`;
    case "date":
      return formatDate(new Date(`${text}T04:00:00Z`));
    case "time":
      return `${text.replace(":", ".")} WITA`;
    case "phone":
      return formatPhone(text);
    case "place": {
      const village = findVillage(text);
      return village ? formatVillage(village) : text;
    }
    case "choice":
      return choiceWord(question.choices, text);
    case "many":
      return (
        [value]
          .flat()
          .map((one) => choiceWord(question.choices, String(one)))
          .join(", ") || "Tidak ada"
      );
    default:
      return text;
  }
}

/** The word for what was chosen; anything that is no choice is shown as it stands. */
function choiceWord(choices: readonly AnswerChoice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

/** Both measures are shown where they disagree. */
function classOf({ business }: StoredAnswers, today: string): string {
  const classes = classifyUmkm({
    ownCapital: BigInt(business.ownCapital),
    yearlySales: BigInt(business.yearlySales),
    fullYear: hasFullYear(business.yearBegun, today),
  });
  if (classes.agree) return UMKM_CLASS_NAMES[classes.result];
  return `${UMKM_CLASS_NAMES[classes.result]} (menurut modal ${UMKM_CLASS_NAMES[classes.byCapital]}, menurut penjualan ${UMKM_CLASS_NAMES[classes.bySales]})`;
}
