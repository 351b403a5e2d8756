import { generate } from "./lib/generate.mjs";

await generate();
