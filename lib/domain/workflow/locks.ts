import type { CommandType } from "./command";

/** How firmly the programme of an application must be held while a command is decided. */
export type LockStrength = "update" | "share";

/** What may give a seat back changes the programme, too: its counter, and whoever moves up. */
const GIVES_SEAT_BACK: ReadonlySet<CommandType> = new Set(["withdraw", "reject", "release_from_programme"]);

export function programmeLockFor(command: CommandType): LockStrength {
  return GIVES_SEAT_BACK.has(command) ? "update" : "share";
}
