import { describe, expect, it } from "vitest";
import { fileCircleProblems, folderCircleProblems } from "./circle-law";
import { componentFolderProblems } from "./component-law";
import { sameNameProblems } from "./export-law";
import { parseSource, readSources, type Source } from "./source";

/** Laws that no file can break alone. */
const TREE_LAWS: Record<string, (sources: Source[]) => string[]> = {
  "circles of files": fileCircleProblems,
  "circles of folders": folderCircleProblems,
  "folders of components": componentFolderProblems,
  "one name for one thing": sameNameProblems,
};

describe("the house as a whole", () => {
  const sources = readSources();
  for (const [name, law] of Object.entries(TREE_LAWS)) {
    it(`keeps the law of ${name}`, () => {
      expect(law(sources)).toEqual([]);
    });
  }
});

type Files = Record<string, string>;

/** Law, files that break it together. Each would pass unseen if its rule lost its teeth. */
const BITES: [keyof typeof TREE_LAWS, Files][] = [
  ["circles of files", { "lib/domain/a.ts": 'import "./b";', "lib/domain/b.ts": 'import "./a";' }],
  [
    "circles of files",
    { "components/ui/a.tsx": 'import type { B } from "./b";', "components/ui/b.tsx": 'import "./a";' },
  ],
  ["circles of files", { "bin/a.mjs": 'import "./lib/b.mjs";', "bin/lib/b.mjs": 'import "../a.mjs";' }],
  [
    "circles of files",
    { "e2e/town/index.ts": 'export * from "./house";', "e2e/town/house.ts": 'import "@/e2e/town";' },
  ],
  [
    "circles of files",
    {
      "prisma/a.ts": 'const b = import("./b");',
      "prisma/b.ts": 'type C = import("./c").C;',
      "prisma/c.ts": 'export { a } from "./a";',
    },
  ],
  [
    "circles of folders",
    {
      "lib/features/desk/case.queries.ts": 'import { x } from "../sop/sop.queries";',
      "lib/features/sop/sop.queries.ts": "",
      "lib/features/sop/sop.schema.ts": 'import type { Y } from "@/lib/features/desk/case.schema";',
      "lib/features/desk/case.schema.ts": "",
    },
  ],
  [
    "circles of folders",
    {
      "lib/domain/money/index.ts": 'import { x } from "../regions";',
      "lib/domain/regions/index.ts": "",
      "lib/domain/regions/village.ts": 'import type { Money } from "@/lib/domain/money";',
    },
  ],
  [
    "circles of folders",
    {
      "components/ui/a.tsx": 'import { B } from "../forms/b";',
      "components/forms/b.tsx": "",
      "components/forms/c.tsx": 'import { D } from "@/components/ui/d";',
      "components/ui/d.tsx": "",
    },
  ],
  [
    "circles of folders",
    {
      "lib/platform/auth/a.ts": 'import { b } from "../context/b";',
      "lib/platform/context/b.ts": "",
      "lib/platform/context/c.ts": 'import { d } from "../auth/d";',
      "lib/platform/auth/d.ts": "",
    },
  ],
  [
    "circles of folders",
    {
      "e2e/kits/abuse/a.ts": 'import { b } from "../office/b";',
      "e2e/kits/office/b.ts": "",
      "e2e/kits/office/c.ts": 'import type { D } from "../abuse/d";',
      "e2e/kits/abuse/d.ts": "",
    },
  ],
  [
    "circles of folders",
    {
      "lib/cases/effects/a.ts": 'import { b } from "../words/b";',
      "lib/cases/words/b.ts": 'import "../shadows/c";',
      "lib/cases/shadows/c.ts": 'import "../effects/d";',
      "lib/cases/effects/d.ts": "",
    },
  ],
  ["folders of components", { "components/apply/a.tsx": "", "lib/features/drafts/drafts.queries.ts": "" }],
  ["folders of components", { "components/button.tsx": "" }],
  [
    "one name for one thing",
    {
      "components/ui/a.tsx": "export function Badge() {}",
      "components/desk/b.tsx": "export const Badge = () => null;",
    },
  ],
  [
    "one name for one thing",
    { "lib/domain/a.ts": "export type Role = string;", "lib/platform/b.ts": "export interface Role {}" },
  ],
  [
    "one name for one thing",
    {
      "lib/features/desk/desk.messages.ts": "export const acts = {};",
      "lib/features/desk/case.queries.ts": "export const acts = {};",
      "lib/cases/act.ts": "export const acts = {};",
    },
  ],
];

const ALLOWS: [keyof typeof TREE_LAWS, Files][] = [
  [
    "circles of files",
    { "lib/domain/a.ts": 'import "./b"; import "./c";', "lib/domain/b.ts": 'import "./c";', "lib/domain/c.ts": "" },
  ],
  [
    "circles of files",
    { "bin/a.mjs": 'import "./b.mjs";', "bin/b.d.mts": "export {};", "bin/b.mjs": 'import "node:fs";' },
  ],
  [
    "circles of folders",
    {
      "lib/cases/act.ts": 'import "./effects/seat";',
      "lib/cases/effects/seat.ts": 'import "../locks";',
      "lib/cases/locks.ts": 'import "./act";',
    },
  ],
  [
    "circles of folders",
    {
      "lib/domain/money/index.test.ts": 'import { x } from "../regions";',
      "lib/domain/money/index.ts": "",
      "lib/domain/regions/index.ts": 'import { y } from "../money";',
    },
  ],
  ["folders of components", { "components/desk/case/a.tsx": "", "lib/features/desk/case.queries.ts": "" }],
  ["folders of components", { "components/ui/button.tsx": "" }],
  ["one name for one thing", { "lib/domain/a.ts": "export const Role = z.string(); export type Role = string;" }],
  [
    "one name for one thing",
    { "lib/domain/a.ts": "export const a = 1;", "lib/domain/b.ts": 'export { a } from "./a";' },
  ],
  [
    "one name for one thing",
    { "app/page.tsx": "export const metadata = {};", "app/a/page.tsx": "export const metadata = {};" },
  ],
  [
    "one name for one thing",
    {
      "lib/features/desk/desk.messages.ts": "export const acts = {};",
      "lib/features/sop/sop.messages.ts": "export const acts = {};",
    },
  ],
];

const parsed = (files: Files) => Object.entries(files).map(([file, code]) => parseSource(file, code));

describe("each law bites", () => {
  for (const [name, files] of BITES) {
    it(`${name}: ${Object.keys(files).join(", ")}`, () => {
      expect(TREE_LAWS[name]?.(parsed(files))).not.toEqual([]);
    });
  }
});

describe("and lets pass", () => {
  for (const [name, files] of ALLOWS) {
    it(`${name}: ${Object.keys(files).join(", ")}`, () => {
      expect(TREE_LAWS[name]?.(parsed(files))).toEqual([]);
    });
  }
});
