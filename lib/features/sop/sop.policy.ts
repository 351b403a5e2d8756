import { ROLES, type Role } from "@/lib/domain/roles";

/** The SOP is how the office works: whoever works here reads it. Written only by `npm run sop:publish`. */
export const SOP_READERS: readonly Role[] = ROLES;
