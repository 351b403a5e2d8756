import { expect, test } from "vitest";
import { AGAIN, fairQueue, TooManyWaiting } from "./fair-queue";

/** Work that ends when it is told to, so that the order shows without any clock. */
function office() {
  const inTurn = fairQueue({ all: "all", light: "light" });
  const begun: string[] = [];
  const ends = new Map<string, (answer: string | typeof AGAIN) => void>();
  const send = (name: string, sender: string, weight: number) =>
    inTurn<string>({ sender, weight }, ({ lane }) => {
      begun.push(`${name} in ${lane}`);
      return new Promise((resolve) => ends.set(name, resolve));
    });
  /** Ends it and lets what follows begin. */
  async function end(name: string, answer: string | typeof AGAIN = name) {
    ends.get(name)?.(answer);
    for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
  }
  return { send, end, begun };
}

const HEAVY = 49_000_000;
const PHOTO = 5_000_000;

test("an ordinary photo passes what ten others sent before it", async () => {
  const { send, end, begun } = office();
  for (let number = 0; number < 10; number += 1) void send(`bomb ${number}`, `sender ${number}`, HEAVY);
  void send("photo", "citizen", PHOTO);
  expect(begun).toEqual(["bomb 0 in all", "photo in light"]);
  await end("bomb 0");
  expect(begun.at(-1)).toBe("bomb 1 in all");
});

test("of light ones, too, the lighter goes first, and who has taken much goes after who has not", async () => {
  const { send, end, begun } = office();
  for (let number = 0; number < 5; number += 1) void send(`pdf ${number}`, `sender ${number}`, 8_000_000);
  void send("photo", "citizen", PHOTO);
  await end("pdf 0");
  expect(begun.slice(0, 3)).toEqual(["pdf 0 in light", "pdf 1 in all", "photo in light"]);
});

test("what is late in the quick lane begins anew among the heavy ones, and the lane is free", async () => {
  const { send, end, begun } = office();
  const heavy = send("heavy", "first", HEAVY);
  const liar = send("liar", "second", 1);
  await end("liar", AGAIN);
  void send("photo", "citizen", PHOTO);
  expect(begun).toEqual(["heavy in all", "liar in light", "photo in light"]);
  await end("heavy");
  expect(begun.at(-1)).toBe("liar in all");
  await end("liar");
  expect(await Promise.all([heavy, liar])).toEqual(["heavy", "liar"]);
});

test("one sender fills no queue, and all together fill one that ends", async () => {
  const { send } = office();
  const sent = Array.from({ length: 20 }, (_, number) => send(`file ${number}`, "one", PHOTO));
  const refused = sent.slice(8).map((promise) => expect(promise).rejects.toThrow(TooManyWaiting));
  await Promise.all(refused);
  void send("photo", "citizen", PHOTO);
  for (let number = 0; number < 43; number += 1) void send(`other ${number}`, `sender ${number}`, PHOTO);
  await expect(send("last", "nobody", PHOTO)).rejects.toThrow(TooManyWaiting);
});

test("work that fails is told to whoever waits for it, and the lane goes on", async () => {
  const inTurn = fairQueue({ all: "all", light: "light" });
  await expect(inTurn({ sender: "", weight: 1 }, () => Promise.reject(new Error("fell")))).rejects.toThrow("fell");
  expect(await inTurn({ sender: "", weight: 1 }, async () => "next")).toBe("next");
});
