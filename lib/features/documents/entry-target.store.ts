import "server-only";
import { canServeCounter, STATEMENT_FILES, STATEMENT_KEY } from "@/lib/domain/counter";
import { type FileRefusal, mostFiles } from "@/lib/domain/files";
import { type Result, refuse } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/roles";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { Tx } from "@/lib/platform/db";
import type { UploadClaim, UploadTarget } from "./documents.schema";

type Staff = { id: string; roles: readonly Role[] };

/** A paper of the application that this clerk is entering for somebody at the counter, or the statement they signed. */
export async function entryTarget(
  tx: Tx,
  staff: Staff,
  { entry = "", requirement = "", stamped }: Pick<UploadClaim, "entry" | "requirement" | "stamped">,
): Promise<Result<UploadTarget, { code: FileRefusal }>> {
  const draft = await openEntryDraft(tx, staff, entry);
  if (!draft) return refuse({ code: "draft_closed" });
  const maxFiles = roomFor(draft.requirements, requirement);
  if (maxFiles === null) return refuse({ code: "upload_not_allowed" });
  const { draftId } = draft;
  return {
    ok: true,
    value: { kind: "entry", entryId: entry, draftId, requirement, maxFiles, stamped, by: staff.id },
  };
}

/** The draft of an entry that is this clerk's and still open: not sent, not ended. */
export async function openEntryDraft(tx: Tx, { id, roles }: Staff, entry: string) {
  if (!canServeCounter({ roles })) return null;
  const [row] = await tx.$queryRaw<{ draftId: string; requirements: unknown }[]>`
    SELECT d.id AS "draftId", s.requirements FROM counter_entry e
    JOIN draft d ON d.id = e.draft_id JOIN service s ON s.slug = d.service_slug
    WHERE e.id = ${entry}::uuid AND e.staff_id = ${id}::uuid AND e.ended_at IS NULL AND d.sent_at IS NULL`;
  return row ?? null;
}

function roomFor(catalogue: unknown, key: string): number | null {
  if (key === STATEMENT_KEY) return STATEMENT_FILES;
  const asked = (catalogue as RequirementEntry[]).find((one) => one.key === key && one.kind === "document");
  return asked ? mostFiles(asked) : null;
}
