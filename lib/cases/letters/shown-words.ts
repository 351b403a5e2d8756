import "server-only";
import { composeLetter } from "@/lib/domain/letters/compose";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { witaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";
import { changedSince, type EditVersion, editVersion } from "@/lib/platform/edit-version";
import { refused } from "@/lib/platform/refusal";
import { factsOfAll } from "./facts-of-all";
import { readLetterOffice, readTemplate } from "./office";
import { targetsWithin } from "./targets";

type Asked = { kinds: readonly LetterKind[]; programme: Parameters<typeof targetsWithin>[1]; at: Date };

/** What the drafts of these kinds say now, to be posted with the form that approves all of them at once. */
export async function shownWords(tx: Tx, asked: Asked): Promise<EditVersion> {
  return editVersion(await partsOf(tx, asked));
}

/**
 * Whoever approves many letters has read them on other pages: what has changed since the form was opened is named, and
 * the next press approves it. Null: the letters still say what they said.
 */
export async function staleWords(tx: Tx, version: EditVersion, asked: Asked) {
  const now = await partsOf(tx, asked);
  const changed = new Set(changedSince(version, now));
  if (changed.size === 0) return null;
  const said = version === "" ? NOT_SHOWN : `Sejak halaman ini dibuka berubah: ${changesIn(changed, asked.kinds)}.`;
  return {
    ...refused("changed_meanwhile"),
    sentence: `${said} Jadi belum ada surat yang diberi nomor. Baca lagi naskahnya, lalu setujui sekali lagi.`,
    values: { version: editVersion(now) } as Record<string, string>,
  };
}

const NOT_SHOWN = "Isi suratnya belum dibaca portal dari halaman ini.";
const OFFICE = "kop";

/** A change that moves the words of all letters is named alone; only where there is none are the data. */
function changesIn(changed: ReadonlySet<string>, kinds: readonly LetterKind[]): string {
  const of = ({ key, name, subject }: LetterKind) => {
    const parts = PARTS.filter(({ part }) => changed.has(`${part} ${key}`));
    const causes = parts.filter(({ part }) => part !== "isi" && !(part === "penerima" && subject === "programme"));
    return (causes.length > 0 ? causes : parts).map(({ words }) => `${words} ${name}`);
  };
  return [...(changed.has(OFFICE) ? ["kop, halaman, atau format nomor surat"] : []), ...kinds.flatMap(of)].join(", ");
}

const PARTS = [
  { part: "naskah", words: "naskah" },
  { part: "penerima", words: "penerima" },
  { part: "penandatangan", words: "penanda tangan" },
  { part: "isi", words: "data di" },
] as const;

async function partsOf(tx: Tx, { kinds, programme, at }: Asked): Promise<Record<string, unknown>> {
  const { office } = await readLetterOffice(tx);
  const parts: Record<string, unknown> = { [OFFICE]: office };
  for (const kind of kinds) {
    const { template, handling } = await readTemplate(tx, kind);
    const targets = await targetsWithin(tx, programme, kind.subject);
    const all = await factsOfAll(tx, targets, { at, record: kind.record, signedBy: kind.signedBy });
    const draft = { kind, template, office, handling, numbered: null, today: witaDate(at) };
    parts[`naskah ${kind.key}`] = { template, handling };
    parts[`penerima ${kind.key}`] = all.map(({ target, data }) => [target, data.addressee]);
    parts[`penandatangan ${kind.key}`] = all[0]?.data.signer ?? null;
    parts[`isi ${kind.key}`] = all.map(({ data }) => {
      const composed = composeLetter(Object.assign({ data }, draft));
      return composed.ok ? composed.model.blocks : composed.lacking;
    });
  }
  return parts;
}
