import "server-only";
import { type Result, refuse } from "@/lib/domain/result";
import { findCitizenContext } from "./citizen";
import { type DraftInHand, findDraftByCookie } from "./draft";
import { makeContext } from "./make";
import { findStaffContext } from "./staff";
import type { CitizenContext, Context, StaffContext } from "./types";

/** Who may hold a file: a draft's browser, the applicant of an open case, or staff. */
export type Uploader =
  | ({ kind: "draft" } & DraftInHand)
  | { kind: "citizen"; ctx: CitizenContext }
  | { kind: "staff"; ctx: StaffContext };

export type OwnerClaim = { service?: string | undefined; reference?: string | undefined; duty?: string | undefined };

/** Proves the claim of an upload by the browser's own cookies; null when nothing proves it. */
export async function findUploader(claim: OwnerClaim): Promise<Uploader | null> {
  if (claim.duty) {
    const ctx = await findStaffContext();
    return ctx && { kind: "staff", ctx };
  }
  if (claim.reference) {
    const ctx = await findCitizenContext(claim.reference);
    return ctx && { kind: "citizen", ctx };
  }
  const draft = claim.service ? await findDraftByCookie(claim.service) : null;
  return draft && { kind: "draft", ...draft };
}

/** The same for an action: a context that carries who holds the file. */
export async function uploaderContext(
  claim: OwnerClaim,
): Promise<Result<UploaderContext, { code: "citizen_session_ended" }>> {
  const uploader = await findUploader(claim);
  if (!uploader) return refuse({ code: "citizen_session_ended" });
  const ctx = uploader.kind === "draft" ? makeContext({ kind: "public" }) : uploader.ctx;
  return { ok: true, value: Object.assign(Object.create(ctx), { ...ctx, uploader }) as UploaderContext };
}

export type UploaderContext = Context & { uploader: Uploader };
