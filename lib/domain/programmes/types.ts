import type { ServiceKind, ServiceSlug } from "../services";
import { SERVICES } from "../services";

/** What a programme is; each gathers the applications of one service. */
export type ProgrammeType = Exclude<ServiceKind, "single">;

export const PROGRAMME_TYPES = ["training", "stall_proposal", "equipment_proposal", "promotion"] as const;

export const PROGRAMME_TYPE_WORDS: Record<ProgrammeType, string> = {
  training: "Kelas pelatihan",
  stall_proposal: "Proposal lapak",
  equipment_proposal: "Proposal peralatan",
  promotion: "Acara promosi",
};

export function serviceOfType(type: ProgrammeType): ServiceSlug {
  const service = SERVICES.find((service) => service.kind === type);
  if (!service) throw new Error(`No service is of kind ${type}`);
  return service.slug;
}

/** Classes and events are public and can be applied to directly; a proposal is the office's own paper. */
export function isPublicType(type: ProgrammeType): boolean {
  return type === "training" || type === "promotion";
}
