import type { CommandType } from "./command";

/** How firmly the programme of an application must be held while a command is decided. */
export type LockStrength = "update" | "share";

/** A command that may free a seat also changes the programme: its counter, and who moves up. */
const GIVES_SEAT_BACK: ReadonlySet<CommandType> = new Set(["withdraw", "reject", "release_from_programme"]);

export function programmeLockFor(command: CommandType): LockStrength {
  return GIVES_SEAT_BACK.has(command) ? "update" : "share";
}
