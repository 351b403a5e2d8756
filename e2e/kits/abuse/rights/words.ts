import { AUDIENCES, type Audience } from "../audience";
import type { Method } from "../http";
import type { Stage, Subject } from "../office/stages";
import type { RefusalCode } from "./refusals";

/**
 * What they get. "allowed": it is done or shown; "public_part": the page, without what is private;
 * "forbidden": 403 with a page that says so; "sign_in": led to the sign-in page, or 401; "not_found": 404;
 * "moved": led elsewhere; "bad_request": 4xx; a code: the refusal of that name, as its sentence says.
 */
export type Outcome =
  | "allowed"
  | "public_part"
  | "forbidden"
  | "sign_in"
  | "not_found"
  | "moved"
  | "bad_request"
  | RefusalCode;

export type Expectation = Partial<Record<Outcome, readonly Audience[]>>;
export type Fields = Record<string, string | string[]>;

type Shared = {
  /** Own, other, closed …: which case of the office the row speaks of. */
  when?: string;
  /** Prepares the subject; anew for each who is allowed, once for all who are not. */
  stage?: Stage;
  /** Prepared anew for everybody (a throttle counts tries on the subject), or one for all (doing it uses nothing up). */
  prepare?: "for each" | "for all";
  expect: Expectation;
};

export type PageRow = Shared & {
  page: string;
  address?: (subject: Subject, who: Audience) => string;
  /** Text that only those may see who are "allowed"; others who get the page get its public part. */
  secret?: (subject: Subject, who: Audience) => string;
  /** Who holds the duty that checks identity: to them alone the NIK of the subject stands whole there. */
  identity?: Audience;
};

export type RouteRow = Shared & {
  route: `${Method} /${string}`;
  address?: (subject: Subject, who: Audience) => string;
  headers?: (subject: Subject) => Record<string, string>;
  body?: (subject: Subject) => Promise<Buffer> | Buffer;
  secret?: (subject: Subject, who: Audience) => string;
};

export type ActionRow = Shared & {
  action: string;
  fields: (subject: Subject, who: Audience) => Fields;
  /** How the form says that it was done, where it stays in front of us without a plain "ok". */
  done?: RegExp;
  /** What shows that it was done: false nothing in any table (a cookie, a way on), "noted" the audit or a session alone. */
  changes?: false | "noted";
  /** Who is refused here is kept in the audit. */
  refusalIsNoted?: true;
  /** Fields that may be left out, and fields that may come several times. */
  optional?: readonly string[];
  lists?: readonly string[];
  /** Fields that take a file. */
  files?: readonly string[];
  /** Fields that are passed over when nobody can make sense of them (on which page one stood). */
  lenient?: readonly string[];
  /** Fields in which every text is an answer (a note, a name): nothing is wrong with hostile words in them. */
  free?: readonly string[];
};

/** Who gets what, one entry for each; a table that forgets somebody is a mistake. */
export function outcomes(expect: Expectation, row: string): Record<Audience, Outcome> {
  const found: Partial<Record<Audience, Outcome>> = {};
  for (const [outcome, audiences] of Object.entries(expect) as [Outcome, readonly Audience[]][]) {
    for (const who of audiences) {
      if (found[who]) throw new Error(`${row}: ${who} stands twice, as ${found[who]} and ${outcome}`);
      found[who] = outcome;
    }
  }
  const forgotten = AUDIENCES.filter((who) => !found[who]);
  if (forgotten.length > 0) throw new Error(`${row}: nothing is said about ${forgotten.join(", ")}`);
  return found as Record<Audience, Outcome>;
}

/** Of each action the row in which somebody succeeds: only there nothing but the bend or the origin can be the reason of a refusal. */
export function bestOfEach(rows: readonly ActionRow[]): ActionRow[] {
  const best = new Map<string, ActionRow>();
  for (const row of rows) {
    const known = best.get(row.action);
    if (!known || (!known.expect.allowed?.length && row.expect.allowed?.length)) best.set(row.action, row);
  }
  return [...best.values()];
}
