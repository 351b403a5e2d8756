import { FILE_REFUSALS } from "@/lib/domain/files";
import { ENGINE_REFUSALS } from "@/lib/domain/workflow/refusal-words";
import { refusals as documents } from "@/lib/features/documents/documents.messages";
import { refusals as users } from "@/lib/features/users/users.messages";
import { PLATFORM_REFUSALS } from "@/lib/platform/refusal";
import { credentialRefusals } from "@/lib/platform/session-words";

/** Every refusal that a door of the portal may answer; lib/structure/declared.test.ts holds it against the declarations. */
export const REFUSALS = {
  ...ENGINE_REFUSALS,
  ...PLATFORM_REFUSALS,
  ...FILE_REFUSALS,
  ...credentialRefusals,
  ...documents,
  ...users,
};

export type RefusalCode = keyof typeof REFUSALS;
