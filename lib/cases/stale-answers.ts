import "server-only";
import { editedAnswers, editedLabels, editedTyping, editedValue } from "@/lib/domain/forms/edited";
import type { FormService } from "@/lib/domain/forms/service";
import { type EditVersion, type StaleWords, staleEdit } from "@/lib/platform/edit-version";

type Sent = {
  /** As they stand, read under the lock. */
  answers: object;
  typed: Readonly<Record<string, string | string[] | undefined>>;
  fields: readonly string[];
  version: EditVersion;
};

/** Answers of one case open at the office and with the applicant at once: whoever sends later is told, and undoes nothing unseen. */
export function staleAnswers(service: FormService, { answers, typed, fields, version }: Sent, words?: StaleWords) {
  const now = editedAnswers(service, answers, fields);
  const wanted = editedTyping(typed, fields);
  const stale = staleEdit({ version, now, wanted, labels: editedLabels(service, fields), words });
  if (!stale) return null;
  const values = Object.entries(stale.values).map(
    ([field, text]) => [field, editedValue(service, field, text)] as const,
  );
  return { ...stale, values: Object.fromEntries(values) };
}
