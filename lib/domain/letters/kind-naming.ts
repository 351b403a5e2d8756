import { isPublicType } from "../programmes/types";
import { findService } from "../services";
import type { LetterPeople, Naming } from "./catalogue";
import type { LetterKind } from "./kind";

/** How the placeholders of a kind are called; `serviceSlug`: of the one programme it is about. */
export function namingOf(
  { subject, services }: Pick<LetterKind, "subject" | "services">,
  serviceSlug?: string | null,
): Naming {
  return { subject, people: peopleOf(serviceSlug ? [serviceSlug] : services) };
}

/** A service of the office's own gathers nobody (single) or is asked for by its form: its people take part. */
function peopleOf(slugs: readonly string[] | undefined): LetterPeople {
  if (slugs === undefined) return "either";
  const asked = slugs.map((slug) => isForRecipients(slug));
  if (asked.every(Boolean)) return "recipients";
  return asked.some(Boolean) ? "either" : "participants";
}

function isForRecipients(slug: string): boolean {
  const kind = findService(slug)?.kind ?? "single";
  return kind !== "single" && !isPublicType(kind);
}
