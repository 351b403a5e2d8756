import { serveLane } from "../platform/lane/serve.mjs";

/** Work for tests of lanes: `forever` never comes back to its clock, `greedy` takes memory all the time. */
serveLane(
  async ({ task }) => {
    const kept = [];
    while (task !== "pid") if (task === "greedy") kept.push(Buffer.alloc(1_000_000, 1));
    return { pid: process.pid };
  },
  () => ({ pid: 0 }),
);
