import { expect, it } from "vitest";
import { readSources } from "./source";

/**
 * A pattern as a value of toMatchObject matches whatever stands there: an object without keys is a part of everything.
 * It must be expect.stringMatching.
 */
const PATTERN = /[{,[]\s*(?:[\w"'.-]+:\s*)?\/(?![/*])[^\n]*?\/[a-z]*(?=\s*[,}\]])/;

function emptyMatches(text: string): string[] {
  return text
    .split("toMatchObject(")
    .slice(1)
    .flatMap((rest) => PATTERN.exec(argumentsOf(rest))?.[0] ?? []);
}

/** Up to the bracket that closes the call. */
function argumentsOf(rest: string): string {
  let depth = 1;
  const end = [...rest].findIndex((sign) => {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    return depth === 0;
  });
  return rest.slice(0, end);
}

it("finds a pattern that would match everything", () => {
  for (const bad of ["{ errors: { quota: /x/ } }", "[/x/]", '{ a: 1, "b.c": /x/i }'])
    expect(emptyMatches(`expect(1).toMatchObject(${bad})`)).toHaveLength(1);
  for (const good of ["{ a: expect.stringMatching(/x/) }", '{ a: "1/2", b: "3/4" }'])
    expect(emptyMatches(`expect(1).toMatchObject(${good})`)).toEqual([]);
});

it("no test asks with one", () => {
  const tests = readSources().filter(
    ({ file }) => /\.(test|spec)\.tsx?$/.test(file) && !file.endsWith("matching.test.ts"),
  );
  expect(tests.length).toBeGreaterThan(200);
  const found = tests.flatMap(({ file, text }) => emptyMatches(text).map((match) => `${file}: ${match}`));
  expect(found).toEqual([]);
});
