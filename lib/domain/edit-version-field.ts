import { z } from "zod";

/** What an edit form showed when it was opened, posted back with it; see platform/edit-version. */
export const editVersionField = z.string().max(12_000).optional();
