import type { State } from "@/lib/domain/workflow";
import type { LetterKind } from "./kind";

type Case = { status: State["status"]; nib: { handed: boolean } | null };

/**
 * What has to happen in a case before a paper of this kind can be made at all; null: nothing. "never": the case ended
 * without it, so that the paper is none of its.
 */
export function paperWaits({ after }: Pick<LetterKind, "after">, { status, nib }: Case): "never" | string | null {
  if (after === undefined || nib?.handed) return null;
  if (status === "rejected" || status === "withdrawn") return "never";
  return `Belum bisa dibuat: NIB belum ${nib ? "diserahkan" : "terbit"}`;
}
