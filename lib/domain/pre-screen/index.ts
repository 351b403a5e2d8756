import { SERVICE_SLUGS, type ServiceSlug } from "../services";
import {
  OBSTACLES,
  OBSTACLES_OF_ALL,
  PRE_SCREEN,
  type PreScreenAnswers,
  type PreScreenKey,
  USEFUL,
  WISHED,
} from "./questions";

export { PRE_SCREEN, type PreScreenAnswers, type PreScreenKey } from "./questions";

export type Judged = { slug: ServiceSlug /** Why it does not fit; null: it does. */; obstacle: string | null };

export type Recommendation = {
  /** Never one with an obstacle; null: nothing the office offers fits, and the way on lies elsewhere. */
  first: ServiceSlug | null;
  /** What was asked for, where it does not fit. */
  refused: Judged | null;
  /** All others, those that fit first. */
  others: Judged[];
};

/** Which service to look at first, and why not the others. */
export function recommend(answers: PreScreenAnswers): Recommendation {
  const judged = SERVICE_SLUGS.map((slug): Judged => ({ slug, obstacle: obstacleOf(slug, answers) }));
  const fits = (slug: ServiceSlug) => judged.some((one) => one.slug === slug && one.obstacle === null);
  const wished = WISHED[answers.perlu];
  const first = [...(wished ? [wished] : []), ...USEFUL[answers.usaha]].find(fits) ?? null;
  const refused = judged.find(({ slug, obstacle }) => slug === wished && obstacle !== null) ?? null;
  const others = judged.filter((one) => one.slug !== first && one !== refused);
  return {
    first,
    refused,
    others: [...others.filter(({ obstacle }) => !obstacle), ...others.filter(({ obstacle }) => obstacle)],
  };
}

function obstacleOf(slug: ServiceSlug, answers: PreScreenAnswers): string | null {
  const met = [...OBSTACLES_OF_ALL, ...OBSTACLES[slug]].find(({ question, values }) =>
    (values as readonly string[]).includes(answers[question]),
  );
  return met?.why ?? null;
}

/** What an address says; a value that no question offers is no answer. */
export function readPreScreen(search: Record<string, string | string[] | undefined>): {
  given: Partial<PreScreenAnswers>;
  missing: PreScreenKey[];
} {
  const answers = PRE_SCREEN.map(({ key, choices }) => {
    const typed = [search[key]].flat()[0];
    return { key, value: choices.find(({ value }) => value === typed)?.value };
  });
  return {
    given: Object.fromEntries(answers.map(({ key, value }) => [key, value])) as Partial<PreScreenAnswers>,
    missing: answers.filter(({ value }) => value === undefined).map(({ key }) => key),
  };
}

export function isComplete(given: Partial<PreScreenAnswers>): given is PreScreenAnswers {
  return PRE_SCREEN.every(({ key }) => given[key] !== undefined);
}
