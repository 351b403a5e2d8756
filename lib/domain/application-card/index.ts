import { type CardAction, cardAction } from "./action";
import { type CardDate, cardDate } from "./date";
import type { CardFacts } from "./facts";
import { pauseOf } from "./facts";
import { headlineOf } from "./headline";
import { type CardStage, cardStages } from "./stages";
import { turnOf, turnWords, type WhoseTurn } from "./turn";

export type { CardAction } from "./action";
export { type CardFacts, currentRow, type OwnFacts } from "./facts";
export { deadlineOf } from "./headline";
export { type NextStep, whatNext } from "./next";
export { paperWords } from "./paper";
export { CARD_STAGES, type CardStage, STAGE_STATES } from "./stages";
export { TURNS } from "./turn";

/** The applicant's card: where the case stands, whose turn it is, one date, one action, one sentence. */
export type ApplicationCard = {
  stages: readonly CardStage[];
  turn: { who: WhoseTurn; words: string };
  /** All of it in one: the lead, and the rest where there is any. */
  sentence: string;
  /** What is read first, and large. */
  lead: string;
  /** "": nothing more is said. */
  rest: string;
  date: CardDate;
  /** null: nothing is to be done. */
  action: CardAction | null;
};

/**
 * The one decision of what an applicant reads first. The page, the receipt, the sheet of paper, the API and the mail
 * ask here, so that none of them can say another's turn or another date.
 */
export function cardOf(facts: CardFacts): ApplicationCard {
  const who = turnOf(facts);
  const { lead, rest } = headlineOf(facts);
  return {
    stages: cardStages(facts, who),
    turn: {
      who,
      words: turnWords(who, {
        status: facts.status,
        moment: facts.programme?.moment ?? null,
        isPaused: pauseOf(facts) !== null,
      }),
    },
    sentence: rest ? `${lead} ${rest}` : lead,
    lead,
    rest,
    date: cardDate(facts),
    action: cardAction(facts),
  };
}
