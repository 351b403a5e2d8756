import "server-only";
import type { FormState } from "@/lib/domain/form-state";
import type { Context } from "@/lib/platform/context";
import type { DraftView } from "./drafts.queries";
import { answerForm } from "./drafts.schema";
import { askToCompare } from "./judge-section.schema";

/** `compare`: names of fields with a dot between, as the address brings them. */
type Asked = { part: string; compare: string };

/**
 * What the last answer said about a page of the form, told again from what is kept, without what was typed. null: it
 * has been mended since, or nothing is kept of it.
 */
export function findPageAnswer(_ctx: Context, draft: DraftView | null, { part, compare }: Asked): FormState | null {
  const step = draft?.steps.find(({ key }) => key === part);
  if (!step || step.savedAt === null) return null;
  const compared = step.passed ? {} : askToCompare(Object.fromEntries(compare.split(".").map((name) => [name, ""])));
  const errors = { ...compared, ...step.errors };
  if (Object.keys(errors).length === 0) return null;
  return answerForm({ outcome: "incomplete", errors, confirms: step.confirms, typed: {}, revision: step.revision });
}
