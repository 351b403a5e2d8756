import { z } from "zod";
import { APPLICANT, SOP_ROLES } from "./roles";

/** Roles as data from outside, e.g. a file with a new SOP version. */
export const SopRoleShape = z.enum(SOP_ROLES);
export const DutyRoleShape = z.enum([...SOP_ROLES, APPLICANT]);
