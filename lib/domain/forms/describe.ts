import type { StoredAnswers } from "../answers";
import { formatPhone } from "../identifiers";
import { emailHint } from "../identifiers/email-hint";
import { kbliTitle } from "../kbli";
import { formatRupiah } from "../money";
import { placeWords } from "../regions";
import { classifyUmkm, hasFullYear, UMKM_CLASS_NAMES } from "../umkm-class";
import { formatShortDate } from "../working-time";
import { type AnswerChoice, type AnswerQuestion, listLabelOf } from "./question";
import { type Asking, answerLabel, CLASS_KEY, listed } from "./sections";

/**
 * `asked`: false for what follows from the answers and cannot be changed by itself;
 * `correctable`: the office may return it to the applicant. For the server alone: the table of codes is large.
 */
export type AnswerLine = {
  key: string;
  label: string;
  value: string;
  /** What is worth a second look, or what a code stands for; nothing is refused for it. */
  note?: string;
  asked: boolean;
  correctable: boolean;
};

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
    if (question.kind === "kbli") return [kbliLine(key, question, String(value), given)];
    const meant = question.kind === "email" ? emailHint(String(value)) : null;
    return [lineOf(key, question, wordsFor(question, value), meant ? `Mungkin maksudnya ${meant}?` : undefined)];
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

/** The version is part of the code; told where it is not that of the portal's table, which says what the others stand for. */
function kbliLine(key: string, question: AnswerQuestion, code: string, given: Map<string, unknown>): AnswerLine {
  const version = given.get(VERSION_KEY);
  given.delete(VERSION_KEY);
  if (version !== undefined && version !== "2020") return lineOf(key, question, `${code} (KBLI ${version})`);
  return lineOf(key, question, code, kbliTitle(code) ?? UNKNOWN_KBLI);
}

const UNKNOWN_KBLI = "Kode ini tidak ada di daftar KBLI 2020. Cocokkan lagi.";

/** The same with every question of the form, so that one sees what was not answered. */
export function describeWithBlanks(service: Asking, answers: StoredAnswers, today: string): AnswerLine[] {
  const described = describeAnswers(service, answers, today);
  const known = new Map(described.map((line) => [line.key, line]));
  const questions = listed(service).map(({ key, question }) => known.get(key) ?? lineOf(key, question, ""));
  return [...questions, ...described.filter((line) => !line.asked)];
}

function lineOf(key: string, question: AnswerQuestion, value: string, note?: string): AnswerLine {
  const line = { key, label: listLabelOf(question), value, asked: true, correctable: question.correctable !== false };
  return note === undefined ? line : { ...line, note };
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
      // A day of somebody's life: nobody knows its weekday by heart, and no card says it.
      return formatShortDate(new Date(`${text}T04:00:00Z`));
    case "time":
      return `${text.replace(":", ".")} WITA`;
    case "phone":
      return formatPhone(text);
    case "place":
      return placeWords(text);
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
