import "server-only";
import { type Refused, refuse } from "@/lib/domain/result";
import type { RefusalCode } from "@/lib/domain/workflow/command";

/** Refusals that are not the engine's. A feature adds its code here, and its sentence in action/sentences.ts. */
export type PortalCode =
  | "busy"
  | "signed_out"
  | "citizen_session_ended"
  | "no_such_case"
  | "not_found"
  | "changed_meanwhile"
  | "cross_site"
  | "invalid_input"
  | "too_many_tries"
  | "wrong_credentials"
  | "wrong_second_fact"
  | "wrong_password"
  | "invite_invalid"
  | "email_taken"
  | "last_admin"
  | "role_overlap"
  | "own_account"
  | "account_disabled"
  | "entries_closed"
  | "draft_gone"
  | "draft_changed"
  | "draft_incomplete"
  | "document_in_use"
  | "nib_taken"
  | "output_file_missing"
  | "nobody_in_line"
  | "wrong_programme"
  | "record_missing"
  | "letters_missing"
  | "deliveries_missing"
  | "attendance_missing"
  | "lines_closed"
  | "too_many_lines"
  | "unexpected";

export type Code = RefusalCode | PortalCode;

export function refused<C extends Code>(code: C): Refused<{ code: C }> {
  return refuse({ code });
}
