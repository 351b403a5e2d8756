import { command, say } from "./lib/command.mjs";
import { servePortal } from "./lib/serve.mjs";
import { readSettings } from "./lib/settings.mjs";

/** For engineers: the same portal over `next dev`, with a data folder of its own. */
await command((asked) => servePortal(readSettings({ defaultDataDir: ".data-dev" }), asked, { say, mode: "dev" }));
