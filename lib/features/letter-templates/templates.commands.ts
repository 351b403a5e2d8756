import "server-only";
import { namingOf } from "@/lib/domain/letters/kind-naming";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import { readTemplateForm, stepBlocks, toFields } from "@/lib/domain/letters/template-form";
import { ok } from "@/lib/domain/result";
import type { StaffContext } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { refusals } from "./letter-templates.messages";
import { canEditLetters } from "./letter-templates.policy";
import { drawPreview, type Preview } from "./preview.queries";
import { isTemplate, staleTemplate } from "./stale-template.store";
import type { EditTemplate } from "./templates.schema";
import { lockNewest, saveVersion } from "./templates.store";

/** One press of a button under the template's form: another order of its blocks, a preview, or a new version. */
export async function editTemplate(ctx: StaffContext, input: EditTemplate) {
  if (!canEditLetters(ctx.actor)) return refused("no_right");
  const kind = findLetterKind(input.kind);
  if (!kind) return refused("not_found");
  if (input.step === "simpan") return saveTemplate(ctx, input);
  if (input.step === "pratinjau") return previewTemplate(ctx, input);
  if (input.step === "muat") return ok(shown(input, { blocks: input.blocks, turn: input.turn + 1 }));
  const stepped = stepBlocks(input.blocks, input.step, { type: input.addType, after: input.addAfter });
  if (!stepped) return refused(refusals, "template_step");
  return ok(shown(input, { ...stepped, turn: input.turn + 1 }));
}

/** The letter that the words in the form would be; nothing is written. */
export async function previewTemplate(ctx: StaffContext, input: EditTemplate) {
  if (!canEditLetters(ctx.actor)) return refused("no_right");
  const kind = findLetterKind(input.kind);
  if (!kind) return refused("not_found");
  const read = readTemplateForm(input.blocks, namingOf(kind));
  if (!read.ok) return { ...refused(refusals, "template_unsound"), errors: read.problems };
  const { security, urgency, example } = input;
  const preview = await drawPreview(ctx, kind, { template: read.template, handling: { security, urgency }, example });
  return ok(shown(input, { blocks: input.blocks, turn: input.turn, preview }));
}

type Show = { blocks: EditTemplate["blocks"]; turn: number; at?: number | null; said?: string; preview?: Preview };

/** All that the form shows again. */
function shown(
  { kind, version, note, example, security, urgency }: EditTemplate,
  { blocks, turn, at = null, said, preview }: Show,
) {
  const values: Record<string, string> = {
    ...toFields(blocks),
    kind,
    version: `${version}`,
    note,
    example,
    security,
    urgency,
    turn: `${turn}`,
    ...(at === null ? {} : { at: `${at}` }),
    ...(preview ? { preview: JSON.stringify(preview) } : {}),
  };
  return { saved: null, values, message: said };
}

/** A new version, which every letter from now on is written by; numbered letters keep theirs. The words that stand already are none. */
export async function saveTemplate(ctx: StaffContext, input: EditTemplate) {
  const { kind: key, note, blocks, security, urgency } = input;
  if (!canEditLetters(ctx.actor)) return refused("no_right");
  const kind = findLetterKind(key);
  if (!kind) return refused("not_found");
  const read = readTemplateForm(blocks, namingOf(kind));
  if (!read.ok) return { ...refused(refusals, "template_unsound"), errors: read.problems };
  return transaction(ctx, async (tx) => {
    const follows = await lockNewest(tx, key);
    const stale = await staleTemplate(tx, kind, input, follows);
    if (stale) return stale;
    const handling = { security, urgency };
    const same = await isTemplate(tx, kind, { template: read.template, handling });
    if (same) return ok({ saved: "as_it_stood" as const, values: {}, message: undefined });
    const saved = await saveVersion(tx, ctx, { kind: key, follows, content: read.template, handling, note });
    return ok({ saved, values: {}, message: undefined });
  });
}
