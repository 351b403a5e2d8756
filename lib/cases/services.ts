import "server-only";
import type { FormService } from "@/lib/domain/forms/service";
import { serviceFromRow } from "@/lib/domain/forms/service-row";
import { findService, type Service, SLUG } from "@/lib/domain/services";
import type { Tx } from "@/lib/platform/db";

/** A service the portal ships with, by its file; any other by its row of the catalogue. null: none of that name. */
export async function findServiceForm(tx: Pick<Tx, "service">, slug: string): Promise<Service | null> {
  const shipped = findService(slug);
  if (shipped || !SLUG.test(slug)) return shipped;
  const row = await tx.service.findUnique({
    where: { slug },
    select: { slug: true, letter: true, name: true, summary: true, rows: true, sopKey: true, form: true },
  });
  return row && serviceFromRow(row);
}

/** The form of a service for its cases: where the row has no form, a case stays readable and only lacks those questions. */
export async function serviceFormOf(tx: Pick<Tx, "service">, slug: string): Promise<FormService> {
  return (await findServiceForm(tx, slug)) ?? { questions: [] };
}
