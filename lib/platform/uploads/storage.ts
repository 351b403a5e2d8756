import "server-only";
import { env } from "../env";
import { diskStorage } from "./disk-storage";
import type { Storage } from "./storage-port";

/** The store that the settings name; the only place that chooses one. */
export function storage(): Storage {
  return diskStorage(env().DATA_DIR);
}
