import path from "node:path";

/** The folder of the project, whatever folder the command was started from. */
export const ROOT = path.resolve(import.meta.dirname, "../..");

export const inRoot = (...parts) => path.join(ROOT, ...parts);
