import "server-only";
import { readTemplate } from "@/lib/cases/letters/office";
import { fieldNames } from "@/lib/domain/letters/catalogue";
import { Handling, USUAL_HANDLING } from "@/lib/domain/letters/handling";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { namingOf } from "@/lib/domain/letters/kind-naming";
import { Template } from "@/lib/domain/letters/template";
import { blockChanges, fieldLabels, fieldWords, printTemplate, toFields } from "@/lib/domain/letters/template-form";
import type { Tx } from "@/lib/platform/db";
import { formVersion, staleEdit } from "@/lib/platform/edit-version";
import { refused } from "@/lib/platform/refusal";
import { HANDLING_LABELS, handlingWords, refusals } from "./letter-templates.messages";
import type { EditTemplate } from "./templates.schema";

/**
 * Two with one kind's words open: the later hears what the earlier changed. Blocks that still stand in one order follow
 * field by field; where the order is another nothing is mixed, and what stands in the form replaces the rest by the
 * next press. null: nothing of theirs would be undone.
 */
export async function staleTemplate(tx: Tx, kind: LetterKind, input: EditTemplate, newest: number) {
  if (input.version === newest) return null;
  const [seen, stands] = [await wordsOf(tx, kind, input.version), await wordsOf(tx, kind, newest)];
  if (!seen || !stands) return refused(refusals, "template_stale");
  const orders = [seen.blocks, stands.blocks, input.blocks].map((blocks) => blocks.map(({ type }) => type).join());
  const follows = { version: `${newest}`, turn: `${input.turn + 1}` };
  if (new Set(orders).size > 1) {
    const changes = blockChanges(seen.blocks, stands.blocks).join(", ");
    const sentence = `Sementara halaman ini terbuka, orang lain menyimpan versi ${newest}, yang mengubah ${changes}. Perubahan Anda belum disimpan dan masih ada di sini, tetapi susunan bagiannya lain, jadi keduanya tidak digabung. Buka versi ${newest} di tab lain untuk menyalin yang perlu; bila Anda simpan sekali lagi, naskah di sini menggantikannya.`;
    return { ...refused("changed_meanwhile"), sentence, values: follows };
  }
  const { security, urgency } = input;
  const [before, now, wanted] = alike(seen.fields, stands.fields, { ...toFields(input.blocks), security, urgency });
  const inField = fieldWords(stands.blocks, namingOf(kind));
  const stale = staleEdit<string>({
    version: formVersion(before),
    now,
    wanted,
    labels: { ...fieldLabels(input.blocks), ...fieldLabels(stands.blocks), ...HANDLING_LABELS },
    say: (field, text) => handlingWords(field, text) ?? inField(field, text),
  });
  return stale && { ...stale, values: { ...stale.values, ...follows } };
}

/** The newest words of the kind say just this, field by field. */
export async function isTemplate(tx: Tx, kind: LetterKind, wanted: { template: Template; handling: Handling }) {
  const stands = await readTemplate(tx, kind);
  const fields = ({ template, handling }: typeof wanted) =>
    formVersion({ ...toFields(printTemplate(template, fieldNames(namingOf(kind)))), ...handling });
  return fields(stands) === fields(wanted);
}

/** As the form showed that version; null: there is none. */
async function wordsOf(tx: Tx, kind: LetterKind, version: number) {
  const saved =
    version === 0
      ? { content: kind.template, ...USUAL_HANDLING }
      : await tx.letterTemplate.findUnique({
          where: { kind_version: { kind: kind.key, version } },
          select: { content: true, security: true, urgency: true },
        });
  if (!saved) return null;
  const blocks = printTemplate(Template.parse(saved.content), fieldNames(namingOf(kind)));
  const { security, urgency } = Handling.parse({ security: saved.security, urgency: saved.urgency });
  return { blocks, fields: { ...toFields(blocks), security, urgency } };
}

/** A row that one of them lacks is an empty one there. */
function alike(...all: [Fields, Fields, Fields]): [Fields, Fields, Fields] {
  const names = new Set(all.flatMap(Object.keys));
  const whole = (fields: Fields) => Object.fromEntries([...names].map((name) => [name, fields[name] ?? ""]));
  return [whole(all[0]), whole(all[1]), whole(all[2])];
}

type Fields = Record<string, string>;
