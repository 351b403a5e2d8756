import { isSopRole, type Role } from "@/lib/domain/roles";
import { canSeeIdentity } from "@/lib/domain/workflow/access";
import type { UploadTarget } from "./documents.schema";

type Subject = { kind: "requirement" | "output"; draftId: string | null; applicationId: string | null };

export type Viewer =
  | { kind: "draft"; draftId: string }
  | { kind: "citizen"; applicationId: string; closed: boolean }
  | { kind: "staff"; roles: readonly Role[] };

/**
 * A citizen sees their own files, what the office made once the case is completed; staff
 * those of cases whose work has come to one of their roles. Admin has no duty and so sees
 * none; the auditor reads what the office made and never an applicant's papers.
 */
export function canViewDocument(viewer: Viewer, document: Subject, reached: readonly Role[]): boolean {
  if (viewer.kind === "draft") return document.kind === "requirement" && document.draftId === viewer.draftId;
  if (viewer.kind === "citizen")
    return document.applicationId === viewer.applicationId && (document.kind === "requirement" || viewer.closed);
  if (document.applicationId === null) return false;
  if (document.kind === "output" && viewer.roles.includes("auditor")) return true;
  return canSeeIdentity(viewer, reached);
}

/** Who acts, and for which case, as far as sending a file goes. */
type Sender = { kind: string; id?: string; applicationId?: string };

/** Staff send for themselves and applicants for their own case; a draft was proved by its own code. */
export function canSendTo(sender: Sender, target: UploadTarget): boolean {
  if (target.by !== "pemohon") return sender.kind === "staff" && sender.id === target.by;
  if (target.kind === "draft") return sender.kind === "public";
  return "applicationId" in target && sender.kind === "citizen" && sender.applicationId === target.applicationId;
}

/** Whoever works in a SOP may bring back what was signed. */
export function canScanLetters({ roles }: { roles: readonly Role[] }): boolean {
  return roles.some(isSopRole);
}

/** Whose files are counted against the limit of how many may be sent in a while. */
export function ownerOf(target: UploadTarget): string {
  if (target.kind === "draft" || target.kind === "entry") return target.draftId;
  if (target.kind === "letter" || target.kind === "incoming") return target.letterId;
  if (target.kind === "delivery") return target.deliveryId;
  return target.kind === "programme" ? target.programmeId : target.applicationId;
}
