/** What the kits of e2e/ (faults, abuse, load) take from this room. */
/** @typedef {import("./types.ts").Portal} OpenedPortal */

export { bundleArguments } from "./bundles.mjs";
export { openOwnPortal as openPortal } from "./portal.mjs";
export { freePort } from "./postgres/server.mjs";
export { isAlive, sleep, waitUntil } from "./processes.mjs";
export { inRoot } from "./root.mjs";
export { webService } from "./services.mjs";
export { signalGroup, stopGroup } from "./supervisor.mjs";
