import { command, say } from "./lib/command.mjs";
import { servePortal } from "./lib/serve.mjs";
import { readSettings } from "./lib/settings.mjs";

await command((asked) => servePortal(readSettings(), asked, { say }));
