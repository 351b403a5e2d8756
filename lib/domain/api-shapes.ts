import { z } from "zod";
import { TIME_UNITS } from "./workflow/definition";

/** Shapes shared by the answers of the public API. Instants are ISO 8601 in UTC, as Date#toISOString writes them. */
export const Instant = z.iso.datetime();
export const ServiceRef = z.strictObject({ slug: z.string(), name: z.string() });
export const ApiStandard = z.strictObject({ amount: z.number(), unit: z.enum(TIME_UNITS) });

/** Every refusal of the public API: a code for programs, a sentence for people. */
export const ApiError = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) });
