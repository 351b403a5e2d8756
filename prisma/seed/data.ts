import { composeDefinition, type RequirementEntry } from "@/lib/domain/service-definition";
import type { ServiceStandard } from "@/lib/domain/service-standard";
import { SERVICES, type Service, type ServiceSlug, SOP_KEYS, type SopKey } from "@/lib/domain/services";
import type { SopDocument } from "@/lib/domain/sop-document";
import type { SopMark } from "@/lib/domain/sop-mark";
import type { Definition } from "@/lib/domain/workflow/definition";
import { REQUIREMENTS } from "./services/requirements";
import { serviceStandard } from "./services/standards";
import { DEFINITIONS } from "./sops/definitions";
import { DOCUMENTS } from "./sops/documents";
import { MARKS } from "./sops/marks";

/** What a new portal knows, as plain data; nothing here touches a database. */
export type SeedSop = {
  key: SopKey;
  title: string;
  version: 1;
  effectiveFrom: string;
  note: string;
  document: SopDocument;
  definition: Definition;
  marks: readonly SopMark[];
};

export const SOPS: readonly SeedSop[] = SOP_KEYS.map((key) => ({
  key,
  title: DOCUMENTS[key].identity.name,
  version: 1,
  effectiveFrom: "2023-01-01",
  note: "SOP sebagaimana ditulis kantor, berlaku 1 Januari 2023. Pembagian tugas adalah usulan.",
  document: DOCUMENTS[key],
  definition: DEFINITIONS[key],
  marks: MARKS[key],
}));

export type SeedService = Service & {
  slug: ServiceSlug;
  sop: SopKey;
  position: number;
  requirements: RequirementEntry[];
  standard: ServiceStandard;
};

export const SEED_SERVICES: readonly SeedService[] = SERVICES.map((service, index) => ({
  ...service,
  position: index + 1,
  requirements: REQUIREMENTS[service.slug],
  standard: serviceStandard(service.slug),
}));

/** The rows one service runs, with what it asks for attached to them. */
export function serviceDefinition(slug: ServiceSlug): Definition {
  const service = SERVICES.find((candidate) => candidate.slug === slug);
  if (!service) throw new Error(`No service ${slug}`);
  return composeDefinition(DEFINITIONS[service.sop], { rows: service.rows, requirements: REQUIREMENTS[slug] });
}

export { ARCHIVE_CLASSES } from "@/lib/domain/letters/archive-classes";
export { DEFAULT_PERIODS } from "@/lib/domain/working-time";
export { HOLIDAYS } from "./holidays";
export { KBLI_STARTER } from "./kbli-starter";
