import { TEST_SETTINGS } from "../../lib/testing/settings.ts";
import { generate } from "./generate.mjs";
import { templateServer } from "./test-database.mjs";

/**
 * One throw-away server for the whole run of the database tests.
 * @param {import("vitest/node").TestProject} project
 */
export default async function setup(project) {
  await generate();
  const { url, stop } = await templateServer(TEST_SETTINGS);
  project.provide("databaseServer", url);
  return stop;
}
