import "server-only";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { Tx } from "@/lib/platform/db";

export type RequirementChoice = { key: string; label: string };

/** Every requirement that some service asks for, once, in the order of the services. */
export async function requirementChoices(tx: Pick<Tx, "service">): Promise<RequirementChoice[]> {
  const services = await tx.service.findMany({ orderBy: { position: "asc" }, select: { requirements: true } });
  const entries = services.flatMap(({ requirements }) => requirements as unknown as RequirementEntry[]);
  return [...new Map(entries.map(({ key, label }) => [key, label]))].map(([key, label]) => ({ key, label }));
}
