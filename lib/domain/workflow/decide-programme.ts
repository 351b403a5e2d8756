import { witaDate } from "../working-time";
import { isDate } from "./clock";
import type { Command } from "./command";
import { owing } from "./decide-duty";
import type { EventBody, OwedItem } from "./history";
import { textOf, textsOf, whenGiven } from "./payload";
import { type Denial, denied, type Situation } from "./situation";

/** Commands of a programme's run. Null: not one of these. */
export function bodyOfProgramme(s: Situation, command: Command): EventBody | Denial | null {
  switch (command.type) {
    case "open": {
      const { quota, firstDay, lastDay } = command;
      if (!isQuota(quota)) return denied("invalid_quota");
      return (
        datesDenial(firstDay, lastDay) ?? {
          type: "opened",
          quota,
          ...whenGiven("firstDay", firstDay),
          ...whenGiven("lastDay", lastDay),
        }
      );
    }
    case "reschedule": {
      const { firstDay, lastDay } = command;
      const reason = textOf(command.reason);
      if (!reason) return denied("reason_required");
      const moved = command.moved === true;
      if (!moved && firstDay === undefined && lastDay === undefined) return denied("invalid_date");
      const denial =
        datesDenial(firstDay ?? s.state.firstDay ?? undefined, lastDay ?? s.state.lastDay ?? undefined) ??
        beginsAnew(s, firstDay);
      return (
        denial ?? {
          type: "rescheduled",
          ...whenGiven("firstDay", firstDay),
          ...whenGiven("lastDay", lastDay),
          ...(moved ? { moved } : {}),
          reason,
        }
      );
    }
    case "set_quota": {
      const { quota } = command;
      return isQuota(quota) && quota >= (s.seatsTaken ?? 0)
        ? { type: "quota_changed", quota }
        : denied("invalid_quota");
    }
    case "start":
      return { type: "started" };
    case "substitute":
      return substituted(s, command);
    case "cancel": {
      const reason = textOf(command.reason);
      return reason ? { type: "cancelled", reason } : denied("reason_required");
    }
    case "finish": {
      const settled = textsOf(command.settles);
      // Every line, also one that no row waits for.
      const left = s.state.owed.filter((line) => !line.settled && !settled.includes(line.id)).map((line) => line.id);
      const denial = owing(s.state, settled, 0) ?? (left.length > 0 ? denied("owed_lines_open", ...left) : null);
      return denial ?? { type: "finished", ...(settled.length > 0 ? { settled } : {}) };
    }
    default:
      return null;
  }
}

/** After the list is approved a new name owes its papers before the row ends (rule 8). */
function substituted(s: Situation, command: Extract<Command, { type: "substitute" }>): EventBody | Denial {
  const inApplicationId = textOf(command.inApplicationId);
  const outApplicationId = textOf(command.outApplicationId) ?? null;
  if (!inApplicationId) return denied("items_required");
  if (inApplicationId === outApplicationId) return denied("item_unknown", inApplicationId);
  if (outApplicationId === null && s.seatsFree !== undefined && s.seatsFree <= 0) return denied("programme_full");
  const seq = s.state.lastSeq + 1;
  const owed = (["decree_addendum", "letter", "delivery"] as const).map(
    (kind): OwedItem => ({ id: `${seq}.${kind}`, kind, applicationId: inApplicationId, row: s.state.row }),
  );
  const reason = textOf(command.reason);
  return { type: "substituted", outApplicationId, inApplicationId, owed, ...whenGiven("reason", reason) };
}

/** Rule 12: whoever was told an outcome does not wait for a first day that is yet to come. */
function beginsAnew(s: Situation, firstDay: string | undefined): Denial | null {
  const isAhead = s.now !== undefined && firstDay !== undefined && witaDate(s.now) < firstDay;
  return isAhead && (s.outcomesGiven ?? 0) > 0 ? denied("outcomes_given") : null;
}

function isQuota(quota: unknown): quota is number {
  return Number.isSafeInteger(quota) && Number(quota) >= 1;
}

function datesDenial(firstDay: unknown, lastDay: unknown): Denial | null {
  if (firstDay === undefined) return lastDay === undefined ? null : denied("invalid_date");
  if (!isDate(firstDay) || (lastDay !== undefined && !isDate(lastDay))) return denied("invalid_date");
  return isDate(lastDay) && lastDay < firstDay ? denied("invalid_date") : null;
}
