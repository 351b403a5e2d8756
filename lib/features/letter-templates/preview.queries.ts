import "server-only";
import { findLetterData } from "@/lib/cases/letters/data";
import { readLetterOffice } from "@/lib/cases/letters/office";
import { composeLetter } from "@/lib/domain/letters/compose";
import type { LetterData } from "@/lib/domain/letters/fill";
import type { Handling } from "@/lib/domain/letters/handling";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { namingOf } from "@/lib/domain/letters/kind-naming";
import { lackingNames, lackingOf } from "@/lib/domain/letters/lacking";
import { maskCitizens } from "@/lib/domain/letters/mask-data";
import type { LetterModel } from "@/lib/domain/letters/model";
import { drawAnyway } from "@/lib/domain/letters/placeholder-data";
import { sampleFor } from "@/lib/domain/letters/sample-data";
import type { Template } from "@/lib/domain/letters/template";
import { witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { listExamples, targetOf } from "./examples.queries";

/** The example that is none: invented people. */
export const SAMPLE = "contoh";

/** `lacking`: what the example does not say yet, drawn as its placeholder; `real`: of a case, with citizens masked. */
export type Preview = { model: Omit<LetterModel, "letterhead">; lacking: string; real: boolean };

/** The letter that these words would be: of the example asked for, of the newest there is, or of invented people. */
export async function drawPreview(
  ctx: StaffContext,
  kind: LetterKind,
  { template, handling, example }: { template: Template; handling: Handling; example: string },
): Promise<Preview> {
  const [real, { office }] = await Promise.all([realData(ctx, kind, example), readLetterOffice(db())]);
  const today = witaDate(ctx.clock());
  const naming = namingOf(kind);
  const { model, lacking } = drawAnyway(naming, real ?? sampleFor(kind), (data) =>
    composeLetter({ kind, template, data: { ...data, addressee: "" }, office, handling, numbered: null, today }),
  );
  // The letterhead stands on the page already: its picture need not travel with every preview.
  const { letterhead: _letterhead, ...rest } = model;
  const named = lackingNames(lackingOf(naming, lacking));
  return { model: rest, lacking: named, real: real !== null };
}

async function realData(ctx: StaffContext, kind: LetterKind, example: string): Promise<LetterData | null> {
  if (example === SAMPLE) return null;
  const value = example || (await listExamples(ctx, kind))[0]?.value;
  const target = value ? targetOf(ctx, kind, value) : null;
  const moment = { at: ctx.clock(), record: kind.record, signedBy: kind.signedBy };
  const data = target && (await findLetterData(db(), target, moment));
  return data && maskCitizens(data);
}
