import { OFFICE } from "@/lib/domain/office";
import { outcomeWords } from "@/lib/domain/programmes/outcomes";
import { APPLICATION_STATUS_WORDS } from "@/lib/domain/status-words";
import { formatShortDate } from "@/lib/domain/working-time";
import { dateInWords } from "./date-words";
import { fill, type LackingKey, type LetterData } from "./fill";
import { type Handling, isUsual, natureWords, USUAL_HANDLING } from "./handling";
import type { LetterKind } from "./kind";
import type { LetterOffice } from "./letter-office";
import type { LetterModel } from "./model";
import type { Template } from "./template";

/** What numbering adds; null: a draft. `date`: YYYY-MM-DD. */
export type Numbered = { number: string; date: string; check: { code: string; address: string } } | null;

export type Composed = { ok: true; model: LetterModel } | { ok: false; lacking: LackingKey[] };

export type Composition = {
  kind: Pick<LetterKind, "key" | "name" | "subject" | "series" | "outcomes" | "statuses">;
  template: Template;
  data: LetterData & { addressee: string };
  office: LetterOffice;
  /** Sifat; absent: the usual one. */
  handling?: Handling | undefined;
  numbered: Numbered;
  /** The day that stands on a paper without a number: YYYY-MM-DD. */
  today: string;
  /** Posts that initial a draft. */
  initials?: string[];
};

/** To be filled in by numbering; wide enough to be seen and to be written on. */
const OPEN = "……………………";

/** The one way from a kind, its template and its data to what is drawn, for a draft as for what goes out. */
export function composeLetter(composition: Composition): Composed {
  const { kind, template, data, office, numbered, today, initials = [], handling = USUAL_HANDLING } = composition;
  // A draft that will be numbered leaves its date open with its number.
  const dayOn = kind.series === null ? today : numbered?.date;
  const filled = fill(template, {
    ...data,
    fields: { ...data.fields, ...ownFields(office, handling, numbered?.number, dayOn) },
  });
  const lacking = [...lackingState(kind, data), ...(filled.ok ? [] : filled.missing)];
  if (!filled.ok || lacking.length > 0) return { ok: false, lacking };
  const draft = kind.series !== null && numbered === null;
  return {
    ok: true,
    model: {
      kind: kind.key,
      title: data.addressee ? `${kind.name}, ${data.addressee}` : kind.name,
      page: office.page,
      letterhead: office.letterhead,
      draft,
      initials: draft ? initials : [],
      blocks: filled.blocks,
      check: numbered?.check ?? null,
      ...(isUsual(handling) ? {} : { handling }),
      ...onlineOf(kind, data),
    },
  };
}

/** What is handed out at the desk leads to the form that does the same. */
function onlineOf({ subject }: Composition["kind"], { fields }: LetterData): Pick<LetterModel, "online"> {
  const address = subject === "service" ? fields.alamat_formulir : null;
  return address ? { online: address } : {};
}

/**
 * A certificate is for whoever attended, and for nobody whose outcome is another one or not known yet; a rejection for
 * a case that is rejected, and no more once it was reopened.
 */
function lackingState({ outcomes = [], statuses = [] }: Composition["kind"], { fields }: LetterData): LackingKey[] {
  return [
    ...lackingWord("outcome", outcomes.map(outcomeWords), fields.hasil),
    ...lackingWord(
      "status",
      statuses.map((status) => APPLICATION_STATUS_WORDS[status]),
      fields.keadaan,
    ),
  ];
}

function lackingWord(key: string, words: string[], said: string | null | undefined): LackingKey[] {
  const [word] = words;
  return word === undefined || words.includes(said ?? "") ? [] : [{ key, word, ...(said ? { now: said } : {}) }];
}

function ownFields(
  office: LetterOffice,
  handling: Handling,
  number: string | undefined,
  day: string | undefined,
): Record<string, string> {
  return {
    nomor: number ?? OPEN,
    sifat: natureWords(handling),
    tanggal: day ? formatShortDate(day) : OPEN,
    tanggal_kata: day ? dateInWords(day) : OPEN,
    tempat: office.place,
    // As sentences name them; the letterhead's own line, in capitals, stands in titles.
    dinas: OFFICE.name,
    dinas_besar: office.letterhead.office,
    kabupaten: OFFICE.region,
  };
}
