import type { Service } from "../service";
import { LAPAK } from "./lapak";
import { NIB } from "./nib";
import { PELATIHAN } from "./pelatihan";
import { PERALATAN } from "./peralatan";
import { PROMOSI } from "./promosi";

/** The services the portal ships with, in the order of the catalogue. */
export const SERVICES = [NIB, LAPAK, PERALATAN, PROMOSI, PELATIHAN] as const satisfies readonly Service[];
