import { expect, it } from "vitest";
import { inTurn } from "./password-turns";

/** Checks that end when they are told to. */
function held() {
  const open: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const check = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => open.push(resolve));
    running -= 1;
    return true;
  };
  return { check, open, most: () => most };
}

it("checks two at a time, lets twenty wait, and turns away the rest", async () => {
  const { check, open, most } = held();
  const all = Array.from({ length: 30 }, () => inTurn(false, check));
  const turnedAway = (await Promise.all(all.slice(22))).filter((answer) => answer === null);
  expect(turnedAway).toHaveLength(8);
  // A browser that is known does not wait for strangers.
  const owner = inTurn(true, async () => "owner");
  expect(await owner).toBe("owner");
  const rest = Promise.all(all.slice(0, 22));
  let ended = 0;
  while (ended < 22) {
    const end = open.shift();
    end?.();
    ended += end ? 1 : 0;
    await Promise.resolve();
  }
  expect((await rest).every((answer) => answer === true)).toBe(true);
  expect(most()).toBe(2);
});

it("goes on after a check that fails", async () => {
  const fail = () => inTurn(false, () => Promise.reject(new Error("x")));
  await Promise.allSettled([fail(), fail(), fail()]);
  expect(await inTurn(false, async () => 1)).toBe(1);
});
