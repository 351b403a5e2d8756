import "server-only";
import type { Worded } from "@/lib/domain/refusal";
import type { CommandType } from "@/lib/domain/workflow/command";
import { COMMAND_WORDS } from "@/lib/domain/workflow/words";

/** `named`: what is in the way, in words; `possible`: what the engine would allow instead. */
export type ShownRefusal = Worded & { possible?: CommandType[]; waitSeconds?: number; named?: string[] };

/** All that a refusal says to people: its own sentence, what is in the way, when and what to try instead. */
export function sentenceOf(refusal: ShownRefusal): string {
  const parts = [refusal.sentence];
  if (refusal.named && refusal.named.length > 0) parts.push(`Yang diminta: ${refusal.named.join(", ")}.`);
  if (refusal.waitSeconds !== undefined) parts.push(`Coba lagi dalam ${waitWords(refusal.waitSeconds)}.`);
  if (refusal.possible && refusal.possible.length > 0) {
    parts.push(
      `Yang bisa dilakukan sekarang: ${refusal.possible.map((command) => COMMAND_WORDS[command]).join(", ")}.`,
    );
  }
  return parts.join(" ");
}

function waitWords(seconds: number) {
  return seconds < 90 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;
}
