import type { BroughtAnswer } from "./brought-answer";
import { ownValue } from "./own-value";
import type { CommandType } from "./workflow";

/** Forms of a run's page by their id, and the command without which the page has them no more. */
export type FormsOfRun = Readonly<Record<string, CommandType>>;

export const DESK_FORMS: FormsOfRun = {
  ambil: "claim",
  lepas: "release",
  alih: "take_over",
  beri: "assign",
  panjang: "extend",
  tunda: "pause",
  "lanjutkan-tunda": "resume",
  mundurkan: "send_back",
  selesaikan: "complete_duty",
  kembalikan: "return_to_applicant",
  "buka-lagi": "reopen_verification",
  "buka-penolakan": "reopen_rejection",
  tolak: "reject",
};

export const CARD_FORMS: FormsOfRun = {
  keberatan: "reopen_rejection",
  batal: "withdraw",
  tarik: "recall",
  perbaiki: "resubmit",
  hadir: "confirm_attendance",
  "tidak-hadir": "release_from_programme",
};

/** Somebody's own words in such a form. */
const WORDS = ["reason", "advice", "note"];

/**
 * What is told of a form that was sent without a script from a page of before, and refused because what it was for is over: the
 * page of now has no such form, in which the answer would stand. null: nothing was, or its form is there.
 */
export function goneAnswer(
  brought: BroughtAnswer | null,
  forms: FormsOfRun,
  commands: readonly { type: CommandType }[],
): { message: string; typed: string[] } | null {
  const command = brought && ownValue(forms, brought.form);
  if (!command || brought.answer.ok || commands.some(({ type }) => type === command)) return null;
  const { message, errors, values } = brought.answer;
  const typed = WORDS.flatMap((name) => values[name] ?? []).filter((words) => words.trim() !== "");
  return { message: message ?? Object.values(errors)[0] ?? "", typed };
}
