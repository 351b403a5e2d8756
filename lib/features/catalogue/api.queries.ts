import "server-only";
import { codeIn, nearestKbli, searchKbli } from "@/lib/domain/kbli";
import { STANDARD_PART_NAMES } from "@/lib/domain/service-standard";
import type { Context } from "@/lib/platform/context";
import { type KbliCodes, type ServiceCatalogue, type ServiceInFull, SHOWN_PARTS } from "./api.schema";
import { findServicePage, listServices } from "./catalogue.queries";

export async function getServiceCatalogue(ctx: Context): Promise<ServiceCatalogue> {
  const services = await listServices(ctx);
  return { services: services.map(({ slug, name, summary, kind }) => ({ slug, name, summary, kind })) };
}

/** By words of the title or the first digits of the code. */
export function searchKbliCodes(_ctx: Context, words = ""): KbliCodes {
  const code = codeIn(words);
  if (code !== null) return { code, items: searchKbli(code) };
  const items = searchKbli(words);
  return { code, items: items.length > 0 ? items : nearestKbli(words) };
}

/** One service as it is asked for today; null: none of that name. Each field is named, so that nothing slips out. */
export async function findServiceInFull(ctx: Context, slug: string): Promise<ServiceInFull | null> {
  const page = await findServicePage(ctx, slug);
  if (!page) return null;
  return {
    slug: page.slug,
    name: page.name,
    summary: page.summary,
    kind: page.kind,
    requirements: page.requirements.map(({ key, label, hint, kind, required, row, maxFiles, proposed }) => ({
      key,
      label,
      hint,
      kind,
      required,
      row,
      maxFiles,
      proposed,
    })),
    steps: page.steps.map(({ no, activity, doers, standard, output }) => ({
      no,
      activity,
      doers,
      output,
      standard: { amount: standard.amount, unit: standard.unit },
    })),
    standard: SHOWN_PARTS.map((part) => ({
      part,
      name: STANDARD_PART_NAMES[part],
      text: page.standard[part].text,
      proposed: page.standard[part].proposed,
    })),
    sop: {
      title: page.sop.title,
      version: page.sop.version,
      effectiveFrom: page.sop.effectiveFrom.toISOString().slice(0, 10),
    },
  };
}
