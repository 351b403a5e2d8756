import "server-only";
import { blankForm } from "@/lib/domain/forms/blank-form";
import type { FormService } from "@/lib/domain/forms/service";
import { known } from "@/lib/domain/letters/known";
import type { ServiceStandard } from "@/lib/domain/service-standard";
import type { Definition, Row } from "@/lib/domain/workflow";
import { formatStandard, plainStep } from "@/lib/domain/workflow/words";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { type CurrentPin, pinToday } from "../pin";
import { serviceFormOf } from "../services";
import { legalBasisOf } from "./office-part";
import type { LetterPart } from "./part";

export type LetterService = { part: LetterPart; name: string; definition: Definition; legalBasis: string[] };

/** A service as it would be pinned on that day, with its Standar Pelayanan and its form; null: none of that name. */
export async function readLetterService(tx: Tx, slug: string, at: Date): Promise<LetterService | null> {
  const service = await tx.service.findUnique({
    where: { slug },
    select: { name: true, summary: true, standard: true },
  });
  if (!service) return null;
  const pin = await pinToday(tx, slug, at);
  const form = await serviceFormOf(tx, slug);
  const version = await tx.sopVersion.findUniqueOrThrow({
    where: { id: pin.sopVersionId },
    select: { document: true },
  });
  const standard = service.standard as unknown as Partial<ServiceStandard>;
  const said = (part: keyof ServiceStandard) => standard[part]?.text ?? [];
  return {
    name: service.name,
    definition: pin.definition,
    legalBasis: legalBasisOf(version.document),
    part: {
      fields: {
        layanan: service.name,
        ringkasan: known(service.summary),
        waktu: known(inOneLine(said("time"))),
        biaya: known(inOneLine(said("cost"))),
        produk: known(inOneLine(said("product"))),
        pengaduan: known(inOneLine(said("complaints"))),
        alamat_formulir: `${env().PUBLIC_URL}/layanan/${slug}/ajukan`,
      },
      lists: { langkah: pin.definition.rows.map(stepWords) },
      tables: { syarat: requirementRows(pin), pertanyaan: questionRows(form) },
    },
  };
}

/** In the words that the applicant reads on the portal; the sheet's own are in the SOP. */
function stepWords(row: Row): string {
  return `${plainStep(row)} (${formatStandard(row.standard)}).`;
}

/** Lines of the standard one after the other; what is no sentence ends with a semicolon. */
function inOneLine(lines: string[]): string {
  return lines.map((line, at) => (at === lines.length - 1 || /[.!?;]$/.test(line) ? line : `${line};`)).join(" ");
}

/** What the admin has relaxed is no longer asked of everybody, though the list says so. */
function requirementRows({ requirements, definition }: CurrentPin): Record<string, string>[] {
  const gating = new Set(definition.rows.flatMap((row) => row.requirements));
  return requirements.map(({ key, label, hint }) => ({
    nama: label,
    wajib: gating.has(key) ? "Wajib" : "Bila ada",
    keterangan: hint,
  }));
}

function questionRows(form: FormService): Record<string, string>[] {
  return blankForm(form).flatMap(({ title, groups }) =>
    groups.flatMap(({ questions }) => questions.map(({ label }) => ({ bagian: title, pertanyaan: label }))),
  );
}
