/** The rooms in the order of the arrow; whoever stands left may import what stands right. */
export const ARROW = ["app", "components", "features", "platform", "domain"] as const;
export type Room = (typeof ARROW)[number];

export const FEATURE_FILES = ["schema", "policy", "queries", "commands", "actions", "messages", "store"] as const;
export type FeatureFile = (typeof FEATURE_FILES)[number];

export type Place = { room: Room | "outside"; feature?: string; kind?: FeatureFile };

export function placeOf(file: string): Place {
  const parts = file.replace(/\.(tsx?|mjs|mts)$/, "").split("/");
  if (parts[0] === "app" || parts[0] === "components") return { room: parts[0] };
  if (parts[0] !== "lib") return { room: "outside" };
  if (parts[1] === "platform" || parts[1] === "domain") return { room: parts[1] };
  if (parts[1] !== "features") return { room: "outside" };
  const kind = FEATURE_FILES.find((name) => name === parts.at(-1));
  return { room: "features", ...(parts[2] && { feature: parts[2] }), ...(kind && { kind }) };
}

export function isTest(file: string) {
  return /\.test\.tsx?$/.test(file) || file.startsWith("lib/platform/testing/") || file.startsWith("lib/structure/");
}

/** What each file of a feature may take from its own feature, from others, and from the rooms to the right. */
type Law = { own: FeatureFile[]; others: FeatureFile[]; platform: RegExp | null; packages: RegExp };

const NOTHING = /^$/;
const ALWAYS_OWN: FeatureFile[] = ["schema", "policy", "messages", "store"];
const FROM_OTHERS: FeatureFile[] = ["queries", "schema", "policy", "store"];

export const LAWS: Record<FeatureFile, Law> = {
  schema: { own: ["schema"], others: ["schema"], platform: null, packages: /^zod$/ },
  policy: { own: ["policy", "schema"], others: ["policy", "schema"], platform: null, packages: NOTHING },
  messages: { own: ["messages", "schema"], others: ["schema"], platform: null, packages: /^zod$/ },
  queries: {
    own: [...ALWAYS_OWN, "queries"],
    others: FROM_OTHERS,
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
