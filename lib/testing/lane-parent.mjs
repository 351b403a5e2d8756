import { fork } from "node:child_process";

/** A parent for busy-child.mjs that says its child's number and gives it work without end; a test ends it. */
const child = fork(new URL("./busy-child.mjs", import.meta.url), { serialization: "advanced" });
child.on("message", ({ answer }) => {
  child.send({ id: 2, work: { task: "forever" }, maxMemory: 2 ** 30 });
  process.stdout.write(`${answer.pid}\n`);
});
child.send({ id: 1, work: { task: "pid" }, maxMemory: 2 ** 30 });
