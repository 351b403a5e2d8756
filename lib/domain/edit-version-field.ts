import { z } from "zod";

/**
 * What an edit form showed when it was opened, posted back with it; see platform/edit-version. A form that comes
 * without it has shown nothing: whatever it would undo is then named first.
 */
export const editVersionField = z.string().max(12_000).default("");

/** What a command takes: of the form itself, or of whoever acts with no form in front of them, which undoes knowingly. */
export type WithOrWithoutForm<T extends { version: string }> = Omit<T, "version"> & { version?: string | undefined };
