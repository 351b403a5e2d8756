import "server-only";
import { readLetterOffice } from "@/lib/cases/letters/office";
import type { FormState } from "@/lib/domain/form-state";
import { fieldNames, type Naming } from "@/lib/domain/letters/catalogue";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { namingOf } from "@/lib/domain/letters/kind-naming";
import type { Letterhead } from "@/lib/domain/letters/model";
import { readTemplateForm, toFields } from "@/lib/domain/letters/template-form";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { type Example, listExamples } from "./examples.queries";
import { drawPreview } from "./preview.queries";
import { findTemplateForEdit, type SavedVersion } from "./templates.queries";

/** All that the page of one kind shows; `initial`: what stands in its form, with the preview drawn. */
export type TemplatePage = {
  kind: Pick<LetterKind, "key" | "name"> & { naming: Naming; numbered: boolean };
  newest: number;
  shown: number;
  versions: SavedVersion[];
  initial: FormState;
  examples: Example[];
  /** Plain names of the placeholders. */
  names: string[];
  letterhead: Letterhead;
};

/** null: there is no such version. */
export async function findTemplatePage(
  ctx: StaffContext,
  kind: LetterKind,
  version?: number,
): Promise<TemplatePage | null> {
  const found = await findTemplateForEdit(ctx, kind, version);
  if (!found) return null;
  const { newest, shown, blocks, handling, versions } = found;
  const read = readTemplateForm(blocks, namingOf(kind));
  const [preview, examples, { office }] = await Promise.all([
    read.ok ? drawPreview(ctx, kind, { template: read.template, handling, example: "" }) : null,
    listExamples(ctx, kind),
    readLetterOffice(db()),
  ]);
  const values = { ...toFields(blocks), ...handling, turn: "0", ...(preview && { preview: JSON.stringify(preview) }) };
  const naming = namingOf(kind);
  const { key, name } = kind;
  return {
    kind: { key, name, naming, numbered: kind.series !== null },
    newest,
    shown,
    versions,
    initial: { ok: false, errors: {}, values },
    examples,
    names: Object.values(fieldNames(naming)),
    letterhead: office.letterhead,
  };
}
