import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { hashOf, readText } from "./files.mjs";
import { inRoot } from "./root.mjs";
import { node } from "./run.mjs";

const GENERATED = inRoot("lib/platform/db/generated");
const STAMP = `${GENERATED}/.stamp`;

const TOOL_FILES = [inRoot(".build/tsconfig.json"), inRoot("next-env.d.ts")];

const NEXT_ENV = `/// <reference types="next" />
/// <reference types="next/image-types/global" />
`;

/** The database client and the small files that tools expect; nothing is done when all of it is fresh. */
export async function generate() {
  writeToolFiles();
  if (isGenerated()) return;
  await node(
    [inRoot("node_modules/prisma/build/index.js"), "generate", "--schema", inRoot("prisma/schema"), "--no-hints"],
    {
      quiet: true,
      // The client needs no engine, and the download of one fails on a closed network.
      // With this dummy every "migrate" and "db" command would be a false success: they are never run.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true", CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    },
  );
  writeFileSync(STAMP, wantedStamp());
}

export function isGenerated() {
  return TOOL_FILES.every((file) => existsSync(file)) && readText(STAMP) === wantedStamp();
}

function wantedStamp() {
  return hashOf([inRoot("prisma/schema"), inRoot("node_modules/prisma/package.json")]);
}

/** Next rewrites the tsconfig it is given at every build; it gets one of its own, outside version control. */
function writeToolFiles() {
  mkdirSync(inRoot(".build"), { recursive: true });
  if (!existsSync(inRoot(".build/tsconfig.json"))) {
    writeFileSync(inRoot(".build/tsconfig.json"), `${JSON.stringify({ extends: "../tsconfig.json" }, null, 2)}\n`);
  }
  if (!existsSync(inRoot("next-env.d.ts"))) writeFileSync(inRoot("next-env.d.ts"), NEXT_ENV);
}
