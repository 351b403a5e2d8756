import { FORBIDDEN_SIGN, hasForbiddenSign, tidyText } from "@/lib/domain/text";
import { letterCount } from "@/lib/domain/text/letter-count";
import { fieldNames, type Naming } from "../catalogue";
import { type FieldNames, type Phrase, type PhraseProblem, parsePhrase } from "../phrase";
import { BY_HAND, choicesOf } from "./choices";
import type { BlockField } from "./fields";
import { TICKED } from "./typed";

/** `table`: the one that the block draws. */
export type Around = { naming: Naming; names: FieldNames; table: string };

type Found = { value: unknown; problem?: string };

const LONGEST = 4000;
const MOST_LINES = 60;

/** What one field means, or the sentence for whoever filled it in. */
export function readValue(field: BlockField, typed: string, around: Around): Found {
  switch (field.kind) {
    case "words":
    case "long":
      return words(field, typed, around);
    case "lines":
      return lines(field, typed, around);
    case "plain":
      return plain(field, typed);
    case "width":
      return width(typed);
    case "tick":
      return { value: typed === TICKED };
    case "choice":
      return choice(field, typed, around);
    case "rows":
      return { value: [] };
  }
}

type Of<K extends BlockField["kind"]> = Extract<BlockField, { kind: K }>;

function words({ optional, nullable, label }: Of<"words" | "long" | "lines">, typed: string, around: Around): Found {
  const text = tidyText(typed);
  if (text === "") return optional ? { value: nullable ? null : [] } : { value: [], problem: missing(label) };
  return phraseOf(text, around);
}

function lines({ optional, label }: Of<"words" | "long" | "lines">, typed: string, around: Around): Found {
  const items = tidyText(typed, true)
    .split("\n")
    .map((line) => tidyText(line))
    .filter((line) => line !== "");
  if (items.length === 0 && !optional) return { value: [], problem: missing(label) };
  if (items.length > MOST_LINES) return { value: [], problem: `Paling banyak ${MOST_LINES} baris.` };
  const read = items.map((line) => phraseOf(line, around));
  const problem = read.find((one) => one.problem)?.problem;
  const value = read.map((one) => one.value);
  return problem ? { value, problem } : { value };
}

/** What a class calls a placeholder is understood everywhere: sentences are copied from one kind to another. */
function phraseOf(text: string, { naming, names }: Around): { value: Phrase; problem?: string } {
  if (letterCount(text) > LONGEST) return { value: [], problem: `Terlalu panjang. Paling banyak ${LONGEST} huruf.` };
  if (hasForbiddenSign(text)) return { value: [], problem: FORBIDDEN_SIGN };
  const { phrase, problems } = parsePhrase(text, names, fieldNames({ ...naming, people: "participants" }));
  const [first] = problems;
  return first ? { value: phrase, problem: sentenceOf(first, names) } : { value: phrase };
}

function plain({ most, label, optional }: Of<"plain">, typed: string): Found {
  const text = tidyText(typed);
  if (text === "" && !optional) return { value: "", problem: missing(label) };
  if (text.length > most) return { value: "", problem: `Terlalu panjang. Paling banyak ${most} huruf.` };
  return hasForbiddenSign(text) ? { value: "", problem: FORBIDDEN_SIGN } : { value: text };
}

function width(typed: string): Found {
  const text = typed.trim();
  if (text === "") return { value: undefined };
  const share = Number(text.replace(",", "."));
  return /^\d{1,3}([.,]\d{1,2})?$/.test(text) && share > 0 && share <= 100
    ? { value: share }
    : { value: undefined, problem: "Tulis lebar kolom antara 1 dan 100, atau kosongkan." };
}

function choice({ from, label }: Of<"choice">, typed: string, { naming, table }: Around): Found {
  const known = choicesOf(from, naming, table);
  if (!known.some(({ value }) => value === typed)) {
    const names = known.map((option) => option.label).join(", ");
    return { value: null, problem: `${label}: pilih salah satu dari yang ada (${names}).` };
  }
  if (from === "column") return columnOf(typed);
  if (from === "list") return { value: typed === "" ? null : typed };
  return { value: from === "column-align" && typed === "" ? undefined : typed };
}

function columnOf(typed: string): Found {
  if (typed === "") return { value: "", problem: "Pilih isi kolom, atau kosongkan judul dan lebarnya." };
  return { value: typed === BY_HAND ? "" : typed };
}

function missing(label: string): string {
  return `${label} belum diisi.`;
}

/** What is wrong with the brackets, with the names that are known. */
function sentenceOf(problem: PhraseProblem, names: FieldNames): string {
  if (problem.code === "open_bracket")
    return "Ada kurung siku yang tidak berpasangan. Kurung siku yang memang dimaksud ditulis dua kali: [[ atau ]].";
  const known = Object.values(names)
    .map((name) => `[${name}]`)
    .join(", ");
  const said = [...problem.name].slice(0, 60).join("");
  return `[${said}] tidak dikenal. Yang dikenal untuk surat ini: ${known}.`;
}
