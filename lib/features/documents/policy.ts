import type { Role } from "@/lib/domain/roles";
import type { Definition } from "@/lib/domain/workflow";
import { canSeeIdentity } from "../applications/policy";

type Owned = { draftId: string | null; applicationId: string | null };
export type Viewer =
  | { kind: "draft"; draftId: string }
  | { kind: "citizen"; applicationId: string }
  | { kind: "staff"; roles: Role[] };

/** A citizen sees their own files; staff those of cases in which their role has a duty. Admin and auditor see none. */
export function canViewDocument(viewer: Viewer, document: Owned, definition: Definition | null): boolean {
  if (viewer.kind === "draft") return document.draftId === viewer.draftId;
  if (viewer.kind === "citizen") return document.applicationId === viewer.applicationId;
  return definition !== null && canSeeIdentity(viewer, definition);
}
