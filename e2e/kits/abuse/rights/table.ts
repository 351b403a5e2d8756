import type { Covered } from "../coverage";
import { send } from "../http";
import type { Inventory } from "../inventory";
import { AID_ACTIONS, AID_PAGES } from "./aid-rows";
import { ANSWER_ACTIONS } from "./answer-actions";
import { CASE_ACTIONS } from "./case-actions";
import { CASE_LIST_ACTIONS, CASE_LIST_PAGES, CASE_LIST_ROUTES } from "./case-list-rows";
import { CITIZEN_ACTIONS } from "./citizen-actions";
import { CLASS_ACTIONS } from "./class-actions";
import { CLOSED_CLASS_ACTIONS } from "./closed-class-actions";
import { COUNTER_ACTIONS, COUNTER_PAGES, COUNTER_ROUTES } from "./counter-rows";
import { EXTEND_ACTIONS } from "./extend-actions";
import { FILES } from "./files";
import { GRANT_ACTIONS } from "./grant-actions";
import { INCOMING_ACTIONS, INCOMING_PAGES, INCOMING_ROUTES } from "./incoming-rows";
import { LETTER_ACTIONS, LETTER_PAGES, LETTER_ROUTES } from "./letter-rows";
import { OBJECTION_ACTIONS } from "./objection-actions";
import { OFFICE_ACTIONS } from "./office-actions";
import { OSS_ACTIONS, OSS_PAGES } from "./oss-rows";
import { PAGES } from "./pages";
import { PROGRAMME_ACTIONS } from "./programme-actions";
import { PROGRAMME_FILE_ACTIONS, PROGRAMME_FILES } from "./programme-files";
import { PROGRAMME_PAGES, PROGRAMME_ROUTES } from "./programme-pages";
import { PROPOSAL_ACTIONS } from "./proposal-actions";
import { REASON_ACTIONS } from "./reason-actions";
import { ROUTES } from "./routes";
import { SHARING_ACTIONS } from "./sharing-actions";
import { SOP_ACTIONS } from "./sop-actions";
import { SOP_DRAFT_ACTIONS, SOP_DRAFT_ROUTES } from "./sop-draft-actions";

export const TABLE = {
  pages: [
    ...PAGES,
    ...CASE_LIST_PAGES,
    ...PROGRAMME_PAGES,
    ...LETTER_PAGES,
    ...INCOMING_PAGES,
    ...AID_PAGES,
    ...COUNTER_PAGES,
    ...OSS_PAGES,
  ],
  routes: [
    ...ROUTES,
    ...CASE_LIST_ROUTES,
    ...PROGRAMME_ROUTES,
    ...FILES,
    ...PROGRAMME_FILES,
    ...LETTER_ROUTES,
    ...INCOMING_ROUTES,
    ...COUNTER_ROUTES,
    ...SOP_DRAFT_ROUTES,
  ],
  actions: [
    ...CASE_ACTIONS,
    ...EXTEND_ACTIONS,
    ...OBJECTION_ACTIONS,
    ...ANSWER_ACTIONS,
    ...AID_ACTIONS,
    ...REASON_ACTIONS,
    ...SHARING_ACTIONS,
    ...SOP_ACTIONS,
    ...SOP_DRAFT_ACTIONS,
    ...CITIZEN_ACTIONS,
    ...PROGRAMME_ACTIONS,
    ...CLASS_ACTIONS,
    ...CLOSED_CLASS_ACTIONS,
    ...PROPOSAL_ACTIONS,
    ...PROGRAMME_FILE_ACTIONS,
    ...LETTER_ACTIONS,
    ...INCOMING_ACTIONS,
    ...CASE_LIST_ACTIONS,
    ...COUNTER_ACTIONS,
    ...OSS_ACTIONS,
    // Last: some of them end the sessions that others knock with.
    ...GRANT_ACTIONS,
    ...OFFICE_ACTIONS,
  ],
};

export const COVERED: Covered = {
  pages: TABLE.pages.map(({ page }) => page),
  routes: TABLE.routes.map(({ route }) => route),
  actions: TABLE.actions.map(({ action }) => action),
};

/** Next itself answers these two for every route. */
const ANSWERED_BY_NEXT = ["OPTIONS"];

/** A route says in its answer to OPTIONS which methods it has. */
export async function methodsOf(address: string, inventory: Inventory): Promise<string[]> {
  const found: string[] = [];
  for (const route of inventory.routes) {
    const path = route.replaceAll(/\[[^\]]+\]/g, "x");
    const { headers } = await send(address, path, { method: "OPTIONS" });
    const methods = String(headers.allow ?? "GET")
      .split(",")
      .map((item) => item.trim());
    const own = methods.filter((method) => method && !ANSWERED_BY_NEXT.includes(method));
    // HEAD comes for free with GET.
    for (const method of own) if (method !== "HEAD" || !own.includes("GET")) found.push(`${method} ${route}`);
  }
  return found;
}
