import { ARROW, type FeatureRole, isTest, LAWS, type Place, placeOf } from "./rooms";
import type { Import, Source } from "./source";

/** Who may import whom; each problem says where the code should go instead. */
export function importProblems(source: Source): string[] {
  const from = placeOf(source.file);
  if (from.room === "outside" || isTest(source.file)) return [];
  return source.imports.flatMap((target) => {
    const problem = target.own ? ownProblem(source.file, from, target) : packageProblem(from, target);
    return problem ? [`${source.file} imports ${target.to}: ${problem}`] : [];
  });
}

function ownProblem(file: string, from: Place, target: Import): string | null {
  const to = placeOf(target.to);
  if (to.room === "outside") {
    return "only what stands in app, components and lib may be imported here";
  }
  if (ARROW.indexOf(from.room as never) > ARROW.indexOf(to.room as never)) {
    return "imports go app, components, lib/features, lib/cases, lib/platform, lib/domain; never back";
  }
  if (from.room === "app") return appProblem(isRoute(file), to, target);
  if (from.room === "components") return componentProblem(to, target);
  if (from.room === "features") return featureProblem(from, to, target);
  if (from.room === "cases") return caseProblem(target);
  return null;
}

/** A route handler is an edge of its own, as an action is: it gates, then calls the command. */
function isRoute(file: string) {
  return file.startsWith("app/api/") || file.endsWith("/route.ts");
}

function appProblem(route: boolean, to: Place, target: Import): string | null {
  const allowed = ["queries", "actions", "schema", "policy", ...(route ? ["commands"] : [])];
  if (to.room === "features" && !allowed.includes(to.role ?? "")) {
    return "a page takes queries, actions, schema and policy of a feature; writes go through actions";
  }
  if (to.room === "cases" && !route) return "a page takes queries and actions of a feature";
  if (/^lib\/platform\/db(\/|$)/.test(target.to)) return "a page asks a feature's queries, never the database";
  return null;
}

function componentProblem(to: Place, target: Import): string | null {
  if (to.room === "platform" && !target.typeOnly) return "components know no plumbing";
  if (to.room === "cases") return "components see cases through the queries and actions of a feature";
  if (to.room !== "features") return null;
  if (to.role === "policy" || to.role === "actions") return null;
  if (!target.typeOnly) return "components take only types from here; values come from policy and actions";
  return ["schema", "queries"].includes(to.role ?? "") ? null : "components see types of schema and queries only";
}

function featureProblem(from: Place, to: Place, target: Import): string | null {
  if (!from.role) return null;
  const law = LAWS[from.role];
  if (to.room === "domain") return null;
  if (to.room === "cases") return casesFrom(from.role, target);
  if (to.room === "platform") {
    if (law.platform?.test(target.to) || (target.typeOnly && law.platform)) return null;
    return `${from.role} may not use this part of lib/platform`;
  }
  const own = to.feature === from.feature;
  const allowed = own ? law.own : law.others;
  if (to.role && (allowed.includes(to.role) || (target.typeOnly && own))) return null;
  return own ? `${from.role} may not use its own ${to.role}` : `${from.role} may not use ${to.role} of another feature`;
}

/** Schema, policy and messages are pure; actions reach a case through a command of their feature. */
function casesFrom(role: FeatureRole, target: Import): string | null {
  if (["queries", "commands", "store"].includes(role)) return null;
  return target.typeOnly && role !== "schema" ? null : `${role} may not use lib/cases`;
}

/** Mail leaves the office only through the outbox; an action is the edge of a feature. */
function caseProblem(target: Import): string | null {
  return /^lib\/platform\/(mail|action)(\/|$)/.test(target.to)
    ? "a write of a case knows neither mail nor forms"
    : null;
}

function packageProblem(from: Place, target: Import): string | null {
  if (target.to === "(computed)") return from.room === "domain" ? "a computed import cannot be checked" : null;
  if (from.room === "domain") return target.to === "zod" ? null : "lib/domain imports only itself and zod";
  if (from.room === "components") {
    return /^(node:|pg$|@prisma\/|server-only)/.test(target.to)
      ? "components are seen, they do not work on the server"
      : null;
  }
  if (from.room !== "features" || !from.role || target.typeOnly) return null;
  return LAWS[from.role].packages.test(target.to) ? null : `${from.role} may not use this package`;
}
