import type { RunKey } from "@/lib/domain/run-address";

/** Which run a form of the desk is about. */
export function RunField({ run }: { run: RunKey }) {
  return "reference" in run ? (
    <input type="hidden" name="reference" value={run.reference} />
  ) : (
    <input type="hidden" name="programmeId" value={run.programmeId} />
  );
}
