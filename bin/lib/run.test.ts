import { expect, it } from "vitest";
import { node } from "./run.mjs";

const COUNT = "let n=0;process.stdin.on('data',(d)=>n+=d.length).on('end',()=>console.log(n))";

it.each([
  ["all of what is handed in", COUNT, Buffer.alloc(3_000_000, "a"), "3000000"],
  ["its end at once where there is nothing", COUNT, undefined, "0"],
  ["no more than it wants", "console.log('enough')", Buffer.alloc(3_000_000, "a"), "enough"],
])("a program reads %s", async (_, code, input, printed) => {
  expect((await node(["-e", code], { quiet: true, ...(input && { input }) })).trim()).toBe(printed);
});

it("a program that ends badly says with which code, and what it printed", async () => {
  const failing = node(["-e", "console.log('why'); process.exitCode = 75"], { quiet: true, input: Buffer.from("x") });
  await expect(failing).rejects.toMatchObject({ code: 75, output: "why\n" });
});
