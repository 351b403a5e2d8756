import { expect, it } from "vitest";
import { backupAgeHours, backupHealth } from "./backup-age";

const NOW = new Date("2026-11-28T20:00:00Z");
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

it.each([
  ["none was ever made", { moment: null, failedSince: false }, "none"],
  ["the first one failed", { moment: null, failedSince: true }, "failed"],
  ["last night's", { moment: ago(18), failedSince: false }, "ok"],
  ["just in time", { moment: ago(26), failedSince: false }, "ok"],
  ["a night was missed", { moment: ago(26.1), failedSince: false }, "late"],
  ["last night's failed, the one before is whole", { moment: ago(20), failedSince: true }, "failed"],
  ["the clock went back", { moment: ago(-3), failedSince: false }, "ok"],
] as const)("%s", (_, facts, health) => expect(backupHealth(facts, NOW)).toBe(health));

it("counts whole hours, and none below nought", () => {
  expect([backupAgeHours(ago(1.9), NOW), backupAgeHours(ago(0), NOW), backupAgeHours(ago(-2), NOW)]).toEqual([1, 0, 0]);
});
