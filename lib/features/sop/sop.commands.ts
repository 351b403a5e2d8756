import "server-only";
import { isDeepStrictEqual } from "node:util";
import { ok, refuse } from "@/lib/domain/result";
import { fitProblems, rowsInNewVersion } from "@/lib/domain/sop-fit";
import { definitionOf, type SopPublication } from "@/lib/domain/sop-publication";
import type { Context } from "@/lib/platform/context";
import { plainJson } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { sentenceOfProblem } from "./sop.messages";
import {
  addVersion,
  describePublication,
  type LatestVersion,
  lockSop,
  readLatest,
  servicesOfSop,
} from "./sop-publish.store";

export type { Published } from "./sop-publish.store";

/**
 * A new version of one SOP, immutable from now on. Cases keep the version they were pinned
 * to; those submitted from `effectiveFrom` on take the newest in effect. Publishing the same
 * twice changes nothing. With `dryRun` everything is checked and nothing kept.
 */
export async function publishSopVersion(ctx: Context, publication: SopPublication, { dryRun = false } = {}) {
  if (ctx.actor.kind !== "system") return refuse({ code: "no_right" as const });
  const outcome = await transaction(ctx, async (tx) => {
    const sop = await lockSop(tx, publication.sop);
    if (!sop) return refuse({ code: "unfit" as const, sentences: [`SOP "${publication.sop}" tidak ada di portal.`] });
    const latest = await readLatest(tx, sop.key);
    const definition = definitionOf(publication, (latest?.version ?? 0) + 1);
    const walked = latest?.services ?? (await servicesOfSop(tx, sop.key));
    const services = walked.map((service) => ({
      ...service,
      rows: rowsInNewVersion(service, latest?.definition ?? null, definition),
    }));
    const problems = fitProblems(definition, services).map((problem) => sentenceOfProblem(problem));
    if (problems.length > 0) return refuse({ code: "unfit" as const, sentences: [...new Set(problems)] });
    const published = await describePublication(tx, sop, { definition, services }, walked);
    if (latest && saysTheSame(latest, publication))
      return ok({ ...published, version: latest.version, isNew: false, changedServices: [] });
    if (dryRun) return ok(published);
    const { document, marks, effectiveFrom, note } = publication;
    const version = { document, definition, marks, services, effectiveFrom, note, by: "system:sop-publish" };
    await addVersion(tx, ctx, sop.key, version);
    return ok(published);
  });
  return outcome;
}

function saysTheSame(latest: LatestVersion, publication: SopPublication): boolean {
  const { version } = latest.definition;
  return (
    latest.effectiveFrom === publication.effectiveFrom &&
    isDeepStrictEqual(latest.document, plainJson(publication.document)) &&
    isDeepStrictEqual(latest.marks, plainJson(publication.marks)) &&
    isDeepStrictEqual(latest.definition, plainJson(definitionOf(publication, version)))
  );
}
