import { ownValue } from "@/lib/domain/own-value";
import { CAPITALS } from "./fields";
import type { Block, LetterFact, Signer } from "./model";
import { type Phrase, placeholdersIn } from "./phrase";
import type { Template, TemplateBlock } from "./template";

/**
 * What is known of the thing a letter is about. `fields`: key → words, null where it is not known yet;
 * `lists`: several sayings under one key; `tables`: rows by column key. All of it text, drawn as it is.
 */
export type LetterData = {
  fields: Record<string, string | null>;
  lists: Record<string, string[]>;
  tables: Record<string, Record<string, string>[]>;
  /** Who signs for the office on the letter's date; null: nobody holds the post. */
  signer: Omit<Signer, "above"> | null;
};

/** What a letter lacks: the key of a field, list, table, "signer", or "outcome" and "status" with the word they would have to be. */
export type LackingKey = { key: string; word?: string; now?: string };

/** Puts the data into the template. What is missing is named once each, in reading order, and then nothing is drawn. */
export function fill(
  template: Template,
  data: LetterData,
): { ok: true; blocks: Block[] } | { ok: false; missing: LackingKey[] } {
  const missing = new Set<string>();
  const filler = fillerOf(data, missing);
  const blocks = template.flatMap((block) => fillBlock(block, filler));
  if (missing.size > 0) return { ok: false, missing: [...missing].map((key) => ({ key })) };
  return { ok: true, blocks };
}

type Filler = ReturnType<typeof fillerOf>;

function fillerOf(data: LetterData, missing: Set<string>) {
  return {
    /** One placeholder alone, of what is known to be none: "" where null is not known yet. */
    isNone(phrase: Phrase): boolean {
      const [only, ...more] = phrase;
      return typeof only === "object" && more.length === 0 && ownValue(data.fields, only.field) === "";
    },
    knows(phrase: Phrase): boolean {
      return placeholdersIn(phrase).every((field) => wordsOf(data, field));
    },
    words(phrase: Phrase): string {
      const lacking = placeholdersIn(phrase).filter((field) => !wordsOf(data, field));
      for (const field of lacking) missing.add(plainKey(field));
      return phrase.map((part) => (typeof part === "string" ? part : wordsOf(data, part.field))).join("");
    },
    list(source: string, optional: boolean): string[] {
      const found = ownValue(data.lists, source) ?? [];
      if (found.length === 0 && !optional) missing.add(source);
      return found;
    },
    rows(source: string, optional: boolean): Record<string, string>[] {
      const found = ownValue(data.tables, source) ?? [];
      if (found.length === 0 && !optional) missing.add(source);
      return found;
    },
    signer(): Omit<Signer, "above"> {
      if (!data.signer) missing.add("signer");
      return data.signer ?? { post: "", name: "", rank: "", nip: "" };
    },
  };
}

/** What the data say of a field; one that ends in CAPITALS is the plain one in capitals, unless the data have it. */
function wordsOf({ fields }: LetterData, field: string): string {
  return ownValue(fields, field) ?? (ownValue(fields, plainKey(field)) ?? "").toUpperCase();
}

/** The key under which somebody writes down what is lacking. */
function plainKey(field: string): string {
  return field.endsWith(CAPITALS) ? field.slice(0, -CAPITALS.length) : field;
}

function fillBlock(block: TemplateBlock, filler: Filler): Block[] {
  const { words } = filler;
  switch (block.type) {
    case "correspondence":
      return [correspondence(block, filler)];
    case "title":
      return [
        {
          type: "title",
          lines: block.lines.map(words),
          number: block.numbered ? words([{ field: "nomor" }]) : null,
          about: block.about && words(block.about),
        },
      ];
    case "heading":
      return [{ type: "heading", text: words(block.text) }];
    case "paragraph":
      return [{ ...block, text: words(block.text) }];
    case "points": {
      const items = sayings(block, filler);
      return items.length > 0 ? [{ type: "points", style: block.style, items }] : [];
    }
    case "clause": {
      const items = block.source ? sayings(block, filler).map(closed) : sayings(block, filler);
      return items.length > 0 ? [{ type: "clause", label: block.label, style: block.style, items }] : [];
    }
    case "facts":
      return facts(block, filler);
    case "table":
      return table(block, filler);
    case "signatures":
      return signatures(block, filler);
    case "copies":
      return block.items.length > 0 ? [{ type: "copies", items: block.items.map(words) }] : [];
    case "annex":
      return [{ type: "annex", lines: block.lines.map(words) }];
  }
}

type Of<T extends TemplateBlock["type"]> = Extract<TemplateBlock, { type: T }>;

function correspondence(block: Of<"correspondence">, { words, isNone }: Filler): Block {
  return {
    type: "correspondence",
    date: words([{ field: "tempat" }, ", ", { field: "tanggal" }]),
    facts: [
      ["Nomor", words([{ field: "nomor" }])],
      ["Sifat", words(block.nature)],
      ["Lampiran", words(block.attachment)],
      ["Hal", words(block.subject)],
    ],
    to: block.to.filter((line) => !isNone(line)).map(words),
  };
}

function sayings({ items, source, optional }: Of<"points"> | Of<"clause">, filler: Filler): string[] {
  return source ? filler.list(source, optional) : items.map(filler.words);
}

/** "Mengingat": each source ends as the sayings of a decree do, whoever wrote the list. */
function closed(saying: string): string {
  return /[.;,:]$/.test(saying) ? saying : `${saying};`;
}

function facts({ rows }: Of<"facts">, { words, knows }: Filler): Block[] {
  const drawn = rows.filter(({ value, optional }) => !optional || knows(value));
  return drawn.length > 0
    ? [{ type: "facts", rows: drawn.map(({ label, value }): LetterFact => [label, words(value)]) }]
    : [];
}

/** Nobody wrote it down, and nobody needs to: an empty cell would look forgotten. A cell for a pen stays empty. */
const NOTHING = "-";

function table({ type, ...block }: Of<"table">, filler: Filler): Block[] {
  const rows = filler.rows(block.source, block.optional);
  if (rows.length === 0) {
    if (!block.empty) return [];
    return [{ type: "paragraph", text: filler.words(block.empty), align: "justify", strong: false, indent: false }];
  }
  const columns = block.columns.map(({ title, width, align }) => ({
    title,
    ...(width === undefined ? {} : { width }),
    ...(align === undefined ? {} : { align }),
  }));
  const footer = block.footer && [filler.words(block.footer.label), filler.words(block.footer.value)];
  return [
    {
      type,
      caption: filler.words(block.caption),
      columns: block.counted ? [{ title: "No", width: 6, align: "center" as const }, ...columns] : columns,
      rows: rows.map((row, index) => [
        ...(block.counted ? [`${index + 1}`] : []),
        ...block.columns.map(({ column }) => (column === "" ? "" : ownValue(row, column) || NOTHING)),
      ]),
      footer,
      tall: block.tall,
    },
  ];
}

function signatures(block: Of<"signatures">, { words, signer }: Filler): Block[] {
  const others = block.others.map(({ above, post, name }) => ({
    above: [words(above)],
    post: words(post),
    name: words(name),
    rank: "",
    nip: "",
  }));
  const office = block.office ? [{ above: block.above.map(words), ...signer() }] : [];
  const signers = [...others, ...office];
  return signers.length > 0 ? [{ type: "signatures", signers }] : [];
}
