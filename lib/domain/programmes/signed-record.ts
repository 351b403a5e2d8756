import type { Duty, Row } from "../workflow/definition";
import { isRecordKind, type RecordKind } from "./records";

/** What is written down in a row, and the paper of it that whoever approves the row signs. */
const SIGNED: Partial<Record<RecordKind, RecordKind>> = { proposal: "proposal_signed", schedule: "schedule_signed" };

/**
 * What a duty of a row writes down: what the version names; where it names nothing, whoever approves last signs the paper
 * that was written in the row. So a programme whose version is older than this rule has its paper numbered as well.
 */
export function recordIn({ duties }: Pick<Row, "duties">, duty: Pick<Duty, "id" | "record">): RecordKind | null {
  if (duty.record !== undefined) return isRecordKind(duty.record) ? duty.record : null;
  const last = duties.findLast(({ verb, scope }) => verb === "approve" && scope === "programme");
  if (last?.id !== duty.id) return null;
  const signed = duties.flatMap(({ record }) => (isRecordKind(record) && SIGNED[record]) || []);
  return signed.find((record) => !duties.some((named) => named.record === record)) ?? null;
}
