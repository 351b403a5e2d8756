import "server-only";
import { limit } from "../rate-limit";

/** Files of one draft, one applicant or one member of staff. */
export const UPLOADS = limit("upload", { points: 120, minutes: 10 });
