import type { Question } from "./question";

/** Single: one case, one citizen. The others are gathered into a programme. */
export const SERVICE_KINDS = ["single", "stall_proposal", "equipment_proposal", "promotion", "training"] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Rules about several answers of a service; each is a function in service-rules.ts. */
export const SERVICE_RULES = ["kbliWithVersion"] as const;
export type ServiceRule = (typeof SERVICE_RULES)[number];

/**
 * A service of the office: what it is called, which rows of which SOP it runs, and what its form asks.
 * Slug, letter and kind may not change once somebody has applied: addresses and references hang on them.
 */
export type Service = {
  slug: string;
  /** In the reference; from the alphabet that cannot be misread, so lapak has K of kaki lima. */
  letter: string;
  name: string;
  /** For a dense table. */
  shortName: string;
  summary: string;
  /** What the applicant gets; the SOPs are silent, so it is a proposal and marked so on the page. */
  product: string;
  /** The SOPs do not say who may ask; a proposal, too. */
  whoMayAsk: string;
  /** What follows the check of the application, for whoever has just sent it. */
  whatFollows: string;
  sop: string;
  rows: readonly number[];
  kind: ServiceKind;
  /** Optional questions of the common sections that this service cannot do without. */
  requires?: readonly "email"[];
  /** The NPWP is asked for, as strictly as the office has set it. */
  asksNpwp?: true;
  /** Aid is given as goods: the number of the household is asked for. */
  asksNoKk?: true;
  questions: readonly Question[];
  rules?: readonly ServiceRule[];
};

/** Of a service, what its form is made from. */
export type FormService = Pick<Service, "questions" | "requires" | "asksNpwp" | "asksNoKk" | "rules">;
