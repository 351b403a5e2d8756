/** The rooms in the order of the arrow; whoever stands left may import what stands right. */
export const ARROW = ["app", "components", "features", "cases", "platform", "domain"] as const;
export type Room = (typeof ARROW)[number];

/** The roles that a file of a feature may have; the role is the suffix of its name: `seats.store.ts`. */
export const ROLES = ["schema", "policy", "queries", "commands", "actions", "messages", "store"] as const;
export type FeatureRole = (typeof ROLES)[number];

/** A file with one command says so: `submit-draft.command.ts`. */
const SUFFIXES: Record<string, FeatureRole> = {
  ...Object.fromEntries(ROLES.map((role) => [role, role])),
  command: "commands",
};

export type Place = { room: Room | "outside"; feature?: string; role?: FeatureRole };

export function placeOf(file: string): Place {
  const parts = file.replace(/\.(tsx?|mjs|mts)$/, "").split("/");
  const [top, room, feature] = parts;
  if (top === "app" || top === "components") return { room: top };
  if (top !== "lib") return { room: "outside" };
  if (room === "cases" || room === "platform" || room === "domain") return { room };
  if (room !== "features" || !feature) return { room: "outside" };
  // lib/features/<subject>/<thing>.<role>.ts, never deeper.
  const [thing, suffix, ...rest] = parts.length === 4 ? (parts[3] ?? "").split(".") : [];
  const role = thing && suffix && rest.length === 0 && Object.hasOwn(SUFFIXES, suffix) ? SUFFIXES[suffix] : undefined;
  return { room, feature, ...(role && { role }) };
}

export function isTest(file: string) {
  return /\.test\.tsx?$/.test(file) || file.startsWith("lib/testing/") || file.startsWith("lib/structure/");
}

/** What a file of each role may take from its own feature, from others, and from the rooms to the right. */
type Law = { own: FeatureRole[]; others: FeatureRole[]; platform: RegExp | null; packages: RegExp };

const NOTHING = /^$/;
const ALWAYS_OWN: FeatureRole[] = ["schema", "policy", "messages", "store"];
/** What a feature keeps to itself: stores, commands, actions, messages. Shared writing stands in lib/cases. */
const FROM_OTHERS: FeatureRole[] = ["queries", "schema", "policy"];

export const LAWS: Record<FeatureRole, Law> = {
  schema: { own: ["schema"], others: ["schema"], platform: null, packages: /^zod$/ },
  policy: { own: ["policy", "schema"], others: ["policy", "schema"], platform: null, packages: NOTHING },
  messages: { own: ["messages", "schema"], others: ["schema"], platform: null, packages: /^zod$/ },
  queries: {
    own: [...ALWAYS_OWN, "queries"],
    // The audit says in words what every feature declares.
    others: [...FROM_OTHERS, "messages"],
    platform: /./,
    packages: /^(server-only|node:.*|react|zod)$/,
  },
  store: {
    own: [...ALWAYS_OWN, "queries"],
    others: FROM_OTHERS,
    platform: /./,
    packages: /^(server-only|node:.*|zod)$/,
  },
  commands: {
    own: [...ALWAYS_OWN, "queries", "commands"],
    others: FROM_OTHERS,
    // Mail leaves the office only through the outbox; pages are refreshed by actions.
    platform: /^lib\/platform\/(?!mail(\/|$)|action(\/|$))/,
    packages: /^(server-only|node:.*|zod)$/,
  },
  actions: {
    own: [...ALWAYS_OWN, "queries", "commands"],
    others: ["schema", "policy"],
    platform: /^lib\/platform\/(action|context|auth)(\/|$)/,
    packages: /^(next\/(cache|navigation)|zod)$/,
  },
};
