import "server-only";
import { limit, type Throttled } from "../rate-limit";

/** Files of one draft, one applicant or one member of staff. */
export const UPLOADS = limit("upload", { points: 120, minutes: 10 });

/** Why none may be sent now; a database that could not be asked is no fault of whoever sends. */
export function uncounted({ code }: Throttled): "upload_busy" | "too_many_uploads" {
  return code === "busy" ? "upload_busy" : "too_many_uploads";
}
