const VITEST = "node_modules/vitest/vitest.mjs";

/**
 * The program that runs a test file, by the file's name; undefined when it is no test file.
 * @param {string} file
 */
export function runnerOf(file) {
  if (/\.spec\.ts$/.test(file)) return { program: "bin/e2e.mjs", args: [] };
  if (/\.db\.test\.ts$/.test(file)) return { program: VITEST, args: ["run", "--project", "db*"] };
  if (/\.test\.tsx?$/.test(file)) return { program: VITEST, args: ["run", "--project", "unit*"] };
  return undefined;
}
