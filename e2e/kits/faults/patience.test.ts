import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PATIENCE, patiently, Wrong } from "./patience";
import { Witness } from "./witness";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("trouble is tried again and counted; a wrong answer ends it at once", async () => {
  const witness = new Witness();
  let tries = 0;
  const served = patiently(witness, "Asking", async () => {
    tries += 1;
    if (tries < 3) throw new Error("no line");
    return tries === 3 ? undefined : "served";
  });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await served).toBe("served");
  expect(witness.tally.trouble).toBe(2);

  tries = 0;
  const wrong = patiently(witness, "Asking", async () => {
    tries += 1;
    throw new Wrong("another's number");
  });
  await expect(wrong).rejects.toThrow("another's number");
  expect(tries).toBe(1);
});

test("whoever is not served in all that time is a failure, with the last reason", async () => {
  const waiting = patiently(new Witness(), "Asking", async () => {
    throw new Error("no line", { cause: new Error("refused") });
  });
  const told = expect(waiting).rejects.toThrow("Asking did not succeed within 90 s: no line refused");
  await vi.advanceTimersByTimeAsync(PATIENCE + 2_000);
  await told;
});
