import { expect, test } from "vitest";
import { participantStageOf, type Sitting } from "./participant-stage";

const seated: Sitting = {
  status: "open",
  firstDay: "2026-12-07",
  lastDay: "2026-12-09",
  listApproved: false,
  invited: false,
  outcomesDue: false,
  outcome: null,
};
const running = { ...seated, status: "running" } as const;
const proposal = { ...running, firstDay: null, lastDay: null } as const;

test.each<[string, Sitting, string, string]>([
  ["a seat before the start", seated, "2026-11-23", "gathered"],
  ["the list is being made", running, "2026-11-23", "preparing"],
  ["the list is approved", { ...running, listApproved: true }, "2026-11-23", "listed"],
  ["the letters are signed", { ...running, listApproved: true, invited: true }, "2026-12-06", "invited"],
  ["the first day", { ...running, listApproved: true, invited: true }, "2026-12-07", "held"],
  ["the last day", { ...running, listApproved: true, invited: true }, "2026-12-09", "held"],
  ["the day after", { ...running, listApproved: true, invited: true }, "2026-12-10", "outcome_awaited"],
  ["one day only", { ...running, listApproved: true, lastDay: null }, "2026-12-08", "outcome_awaited"],
  ["the day came, the list did not", running, "2026-12-08", "preparing"],
  ["an outcome", { ...running, outcome: "attended" }, "2026-12-09", "outcome_recorded"],
  ["a proposal in work", proposal, "2026-12-09", "preparing"],
  ["an approved proposal", { ...proposal, listApproved: true, outcomesDue: true }, "2026-12-09", "outcome_awaited"],
])("%s", (_name, sitting, today, moment) => {
  expect(participantStageOf(sitting, today)).toBe(moment);
});
