import { findBrokenCases } from "@/lib/features/backups/restored-check.queries";
import { systemContext } from "@/lib/platform/context";

/** Prints the faults of a database that was brought back from a backup, as JSON. */
export async function runCheckRestored(): Promise<void> {
  process.stdout.write(`${JSON.stringify(await findBrokenCases(systemContext("check-restored")))}\n`);
}
