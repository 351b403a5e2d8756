import { STATEMENT_KEY } from "@/lib/domain/counter";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import type { EntryView } from "@/lib/features/drafts/counter-entry.queries";

/** Files of one requirement, or of the statement. */
export function entryFiles({ documents }: Pick<EntryView, "documents">, key: string = STATEMENT_KEY): ListedDocument[] {
  return documents.filter(({ requirementKey }) => requirementKey === key);
}
