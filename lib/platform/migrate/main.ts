import "server-only";
import { migrate } from ".";

/** Entry of the tool that writes migrations: `main.mjs URL FOLDER`. */
const [url, folder] = process.argv.slice(2);
if (!url || !folder) throw new Error("usage: main.mjs URL FOLDER");
await migrate(url, folder);
