import { catalogueOf, type Naming } from "./catalogue";
import type { Composed } from "./compose";
import type { LackingKey, LetterData } from "./fill";
import type { LetterModel } from "./model";

/** What stands where the data say nothing yet: the placeholder as the office writes it. */
const unknown = (name: string) => `[${name}]`;

const SIGNER = {
  post: "[Jabatan penanda tangan]",
  name: "[Nama penanda tangan]",
  rank: "[Pangkat]",
  nip: "[NIP penanda tangan]",
};

/** What stands in a table may ask for more in its turn, no oftener than this. */
const ROUNDS = 4;

/**
 * Draws a letter whatever is lacking: that is named, and stands there as its placeholder.
 * @throws when the template asks for what its subject does not have, see checkTemplate
 */
export function drawAnyway(
  naming: Naming,
  data: LetterData,
  draw: (data: LetterData) => Composed,
): { model: LetterModel; lacking: LackingKey[] } {
  const lacking: LackingKey[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const drawn = draw(withPlaceholders(data, naming, lacking));
    if (drawn.ok) return { model: drawn.model, lacking };
    lacking.push(...drawn.lacking);
  }
  throw new Error(`A letter lacks what its subject has not: ${lacking.map(({ key }) => key).join(", ")}`);
}

/** The data, with its placeholder where something is lacking: a preview is always drawn, and shows what is not known yet. */
function withPlaceholders(data: LetterData, naming: Naming, lacking: readonly LackingKey[]): LetterData {
  const { fields, lists, tables } = catalogueOf(naming);
  const keys = new Set(lacking.map(({ key }) => key));
  const wordOf = (wanted: string) => lacking.find(({ key }) => key === wanted)?.word;
  const [outcome, status] = [wordOf("outcome"), wordOf("status")];
  return {
    fields: {
      ...data.fields,
      ...mapped(fields, keys, ({ name }) => unknown(name)),
      ...(outcome === undefined ? {} : { hasil: outcome }),
      ...(status === undefined ? {} : { keadaan: status }),
    },
    lists: { ...data.lists, ...mapped(lists, keys, ({ name }) => [unknown(name)]) },
    tables: { ...data.tables, ...mapped(tables, keys, ({ columns }) => [mapped(columns, null, unknown)]) },
    signer: data.signer ?? (keys.has("signer") ? SIGNER : null),
  };
}

/** `keys`: those that are wanted; null: all. */
function mapped<T, U>(
  table: Record<string, T>,
  keys: ReadonlySet<string> | null,
  change: (value: T) => U,
): Record<string, U> {
  const wanted = Object.entries(table).filter(([key]) => keys === null || keys.has(key));
  return Object.fromEntries(wanted.map(([key, value]) => [key, change(value)]));
}
