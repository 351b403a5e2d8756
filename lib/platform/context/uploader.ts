import "server-only";
import type { Worded } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import { ROLE_HOLDER, rolesOf } from "../auth/roles-in-force";
import { makeContext } from "../caller/make";
import type { CitizenContext, Context, StaffContext } from "../caller/types";
import { db } from "../db";
import { refused } from "../refusal";
import { findCitizenContext } from "./citizen";
import { type DraftInHand, findDraftByCookie } from "./draft";
import { findStaffContext } from "./staff";

/** Who may hold a file: a draft's browser, the applicant of an open case, or staff. */
export type Uploader =
  | ({ kind: "draft"; ctx: Context<{ kind: "public" }> } & DraftInHand)
  | { kind: "citizen"; ctx: CitizenContext }
  | { kind: "staff"; ctx: StaffContext };

export type OwnerClaim = {
  service?: string | undefined;
  reference?: string | undefined;
  duty?: string | undefined;
  letter?: string | undefined;
  incoming?: string | undefined;
  delivery?: string | undefined;
  counter?: string | undefined;
  entry?: string | undefined;
};

/** Proves the claim of an upload by the browser's own cookies; null when nothing proves it. */
export async function findUploader(claim: OwnerClaim): Promise<Uploader | null> {
  if (claim.duty || claim.letter || claim.incoming || claim.delivery || claim.counter || claim.entry) {
    const ctx = await findStaffContext();
    return ctx && { kind: "staff", ctx };
  }
  if (claim.reference) {
    const ctx = await findCitizenContext(claim.reference);
    return ctx && { kind: "citizen", ctx };
  }
  const draft = claim.service ? await findDraftByCookie(claim.service) : null;
  return draft && { kind: "draft", ctx: makeContext({ kind: "public" }), ...draft };
}

/**
 * Who sent an upload whose address this portal signed: proved then, and for staff looked up again now. Whoever may
 * send no more is a member of the public, whom the command refuses.
 */
export async function senderOf(customId: string): Promise<Context> {
  const upload = await db().upload.findUnique({ where: { customId }, select: { metadata: true } });
  const { by, applicationId } = (upload?.metadata ?? {}) as { by?: string; applicationId?: string };
  if (by === "pemohon" && applicationId) return makeContext({ kind: "citizen", applicationId });
  const staff = by && by !== "pemohon" ? await findActiveStaff(by) : null;
  if (!staff) return makeContext({ kind: "public" });
  const roles = rolesOf(staff, new Date());
  return makeContext({ kind: "staff", id: staff.id, name: staff.name, roles, sessionId: "upload" });
}

function findActiveStaff(id: string) {
  return db().staff.findUnique({
    where: { id, active: true },
    select: { id: true, name: true, ...ROLE_HOLDER },
  });
}

/** The same for an action: a context that carries who holds the file. */
export async function uploaderContext(
  claim: OwnerClaim,
): Promise<Result<UploaderContext, Worded<"citizen_session_ended">>> {
  const uploader = await findUploader(claim);
  if (!uploader) return refused("citizen_session_ended");
  const { actor, requestId, clock } = uploader.ctx;
  return { ok: true, value: { actor, requestId, clock, uploader } as UploaderContext };
}

export type UploaderContext = Context & { uploader: Uploader };
