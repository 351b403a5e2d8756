import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generate } from "./lib/generate.mjs";
import { inRoot } from "./lib/root.mjs";
import { diffToSchema } from "./lib/schema-diff.mjs";

/** `npm run migration NAME`: writes what the migrations still lack to match prisma/schema. */
const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Usage: npm run migration NAME (lower case, digits, underscores)");
  process.exit(2);
}

await generate();
const sql = await diffToSchema();
if (!sql) {
  console.log("The migrations already match prisma/schema.");
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = inRoot("prisma/migrations", `${stamp}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, "migration.sql"), sql);
console.log(`Written: ${path.relative(inRoot(), folder)}/migration.sql. Read it before you commit it.`);
