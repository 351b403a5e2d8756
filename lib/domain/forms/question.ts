/** Questions that stand under one heading of the form on paper. */
export type Group = { title: string; hint?: string };
/** Questions that are asked together, three to five of them; `key` stands in the address of the page. */
export type Page = { key: string; title: string; intro?: string };
export type AnswerChoice = { value: string; label: string };

type Common = {
  key: string;
  /** As the form asks it. */
  label: string;
  hint?: string;
  /** As lists, letters of return and corrections name it; the label unless given. */
  listLabel?: string;
  /** Lists name this question before that one, though the form asks it later. */
  listedBefore?: string;
  group?: Group;
  /** On which page it is asked; questions of a service that name none are laid out by five. */
  page?: Page;
  /** Only services that give goods ask it (`Service.asksNoKk`). */
  ofGoods?: true;
  /** Stored apart, encrypted, and in no list of a case's answers. */
  sealed?: true;
  /** The office may not ask for it again. */
  correctable?: false;
  /** The requirement of a service that is met by answering this. */
  fact?: string;
  /** Filled in from the NIK where it is left empty, so the browser must let it pass empty. */
  readFromNik?: true;
};

/** Must be answered, unless the box it names is ticked; or may be left empty. */
type Need =
  | { missing: string; optional?: undefined; unless?: string; onDemand?: undefined }
  /** `onDemand`: what is said where a service cannot do without it (see `Service.requires`). */
  | { optional: true; missing?: undefined; unless?: undefined; onDemand?: { missing: string; hint?: string } };
/** Of a list: its sentence also meets what is not on the list. */
type ListNeed = { missing: string; optional?: true; unless?: string };

/** How the browser helps with typing. */
type Typing = { size?: "short" | "medium"; autoComplete?: string; spellCheck?: false };

type TextQuestion = Common &
  Need &
  Typing & {
    kind: "text";
    least?: number;
    most: number;
    /** Said of what is shorter than `least`; else what is said of nothing. */
    short?: string;
    /** Letters only; said of anything else. */
    letters?: string;
    /** Line breaks in it are kept. */
    lines?: true;
  };
type LongTextQuestion = Common &
  Need & { kind: "long_text"; least?: number; most: number; short?: string; rows?: number };
type MoneyQuestion = Common & Need & { kind: "money"; least?: number; tooLittle?: string };
type NumberQuestion = Common &
  Need & { kind: "number"; unit: string; least: number; most: number; outside: string; digits: number };
type YearQuestion = Common & Need & { kind: "year"; from: number };
/** A day in the past, of a person's life. */
type DateQuestion = Common & Need & { kind: "date"; wrong: string; impossible: string; yearsBack: number };
type TimeQuestion = Common & Need & { kind: "time" };
/** Numbers given by others and addresses; what they must look like stands in identifier-kinds.ts. */
type IdentifierQuestion = Common & Need & { kind: "nik" | "kk" | "npwp" | "nib" | "kbli" | "phone" | "email" };
type ChoiceQuestion = Common & ListNeed & { kind: "choice"; choices: readonly AnswerChoice[]; shown: "radio" | "list" };
/** None, one or several; that none was ticked is an answer. */
type ManyQuestion = Common & ListNeed & { kind: "many"; choices: readonly AnswerChoice[] };
/** A village of the regency. `home`: or another regency, which is asked first, for people may live elsewhere. */
type PlaceQuestion = Common & ListNeed & { kind: "place"; home?: true };

/** Helps to answer the others and is no answer itself. `hidesGroup`: while ticked, the rest of its group need not be answered. */
type TickQuestion = Common & { kind: "tick"; box: { label: string; hint?: string }; hidesGroup?: true };
/** Appears with a warning that asks once. */
type ConfirmQuestion = Common & { kind: "confirm"; most: number; box: { label: string } };

export type AnswerQuestion =
  | TextQuestion
  | LongTextQuestion
  | MoneyQuestion
  | NumberQuestion
  | YearQuestion
  | DateQuestion
  | TimeQuestion
  | IdentifierQuestion
  | ChoiceQuestion
  | ManyQuestion
  | PlaceQuestion;
export type HelperQuestion = TickQuestion | ConfirmQuestion;
export type Question = AnswerQuestion | HelperQuestion;
export type IdentifierKind = IdentifierQuestion["kind"];

export function isAnswerQuestion(question: Question): question is AnswerQuestion {
  return question.kind !== "tick" && question.kind !== "confirm";
}

export function listLabelOf(question: Question): string {
  return question.listLabel ?? question.label;
}

/** What the form of a section sends by itself: no question may bear such a name. */
export const TAKEN_KEYS: ReadonlySet<string> = new Set([
  "slug",
  "section",
  "page",
  "revision",
  "tab",
  "turn",
  "start",
  "wish",
  "after",
]);
