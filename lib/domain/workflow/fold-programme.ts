import { startOfWitaDay } from "../working-time";
import { isDate } from "./clock";
import type { Definition } from "./definition";
import {
  applyExtension,
  applyHold,
  changesHolder,
  close,
  endDuty,
  openAfter,
  openDuty,
  sendBack,
  turnTo,
  type Walk,
} from "./fold-walk";
import type { Event } from "./history";
import { dutiesIn } from "./placed-duties";
import type { Segment, State } from "./state";

export function applyToProgramme(walk: Walk, event: Event): void {
  const { state } = walk;
  if (changesHolder(event)) applyHold(walk, event);
  applyExtension(walk, event);
  switch (event.type) {
    case "opened":
      Object.assign(state, {
        status: "open",
        quota: event.quota,
        firstDay: event.firstDay ?? null,
        lastDay: event.lastDay ?? null,
      });
      break;
    case "rescheduled":
      state.firstDay = event.firstDay ?? state.firstDay;
      state.lastDay = event.lastDay ?? state.lastDay;
      break;
    case "quota_changed":
      state.quota = event.quota;
      break;
    case "started": {
      state.status = "running";
      const first = walk.duties[0];
      if (first) openDuty(walk, first, event.at);
      break;
    }
    case "duty_completed":
      settle(state, event.settled);
      if (endDuty(walk, event) && !openAfter(walk, event.duty, event.at)) {
        state.row = null;
        turnTo(state, null, "outside", event.at);
      }
      break;
    case "sent_back":
      sendBack(walk, event);
      break;
    case "substituted":
      state.owed.push(...event.owed.map((line) => ({ ...line, settled: false })));
      break;
    case "cancelled":
      close(state, "cancelled", event.at, event.reason);
      break;
    case "finished":
      settle(state, event.settled);
      close(state, "finished", event.at);
  }
}

/** What depends on the whole history: the list's approval in force, and the clock of the class day. */
export function settleProgramme(definition: Definition, state: State): void {
  const approvals = new Set(
    dutiesIn(definition, "programme")
      .filter((duty) => duty.verb === "approve")
      .map((duty) => duty.id),
  );
  state.listApproved = state.done.some((done) => done.undoneBySeq === null && approvals.has(done.duty));
  const firstDay = isDate(state.firstDay) ? startOfWitaDay(state.firstDay) : null;
  if (!firstDay) return;
  for (const row of definition.rows) {
    if (row.clockFrom !== "first_day") continue;
    state.segments = state.segments.flatMap((segment) =>
      segment.row === row.no && segment.party === "office" ? splitAt(segment, firstDay) : segment,
    );
    const times = state.rowTimes[row.no];
    if (times && times.startedAt < firstDay && (!times.endedAt || times.endedAt > firstDay)) times.startedAt = firstDay;
  }
}

/** Waiting for the class day is outside time (rule 7). */
function splitAt(segment: Segment, at: Date): Segment[] {
  if (segment.from >= at) return [segment];
  if (segment.until && segment.until <= at) return [{ ...segment, party: "outside" }];
  return [
    { ...segment, party: "outside", until: at },
    { ...segment, from: at },
  ];
}

function settle(state: State, ids: readonly string[] = []): void {
  for (const line of state.owed) if (ids.includes(line.id)) line.settled = true;
}
