import type { Metadata } from "next";
import { firstValue } from "@/lib/domain/address-values";
import { ANSWER_KEY } from "@/lib/domain/form-parts";
import { problemTitle } from "@/lib/domain/problem-title";
import { findOffered } from "@/lib/features/catalogue/catalogue.queries";
import { type DraftView, findDraftView, findPartTitle } from "@/lib/features/drafts/drafts.queries";
import { findPageAnswer } from "@/lib/features/drafts/page-answer.queries";
import { publicContext } from "@/lib/platform/context";
import { readResumeCode } from "@/lib/platform/context/draft";

export type Query = Record<string, string | string[] | undefined>;

/** What the last answer said about a page of the form, where its address brings it. */
export function answerIn(query: Query, part: string, draft: DraftView | null) {
  const compare = query[ANSWER_KEY];
  return compare === undefined ? null : findPageAnswer(publicContext(), draft, { part, compare: firstValue(compare) });
}

/** The page is called after its part, and after what is wrong in it. */
export async function nameOf(slug: string, query: Query): Promise<Metadata> {
  const ctx = publicContext();
  const service = await findOffered(ctx, slug);
  const part = await findPartTitle(ctx, slug, query.bagian);
  const draft = query[ANSWER_KEY] === undefined ? null : await findDraftView(ctx, slug, await readResumeCode(slug));
  const isWrong = answerIn(query, firstValue(query.bagian), draft) !== null;
  const title = problemTitle(`${part ? `${part} – ` : ""}Ajukan ${service?.name ?? "layanan"}`, isWrong);
  return { title, robots: { index: false } };
}
