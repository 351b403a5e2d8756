import type { CommandType } from "./command";
import type { Scope } from "./definition";
import { meanwhileRule } from "./objection";
import { APPLICATION_RULES } from "./rights-application";
import { DUTY_RULES } from "./rights-duties";
import { PROGRAMME_RULES } from "./rights-programme";
import { SECOND_AID_RULES } from "./second-aid";
import type { Denial, Rule, Situation, Target } from "./situation";

/** The compiler completes this table when a command is added. */
const RULES: Record<CommandType, Rule> = {
  ...DUTY_RULES,
  ...APPLICATION_RULES,
  ...SECOND_AID_RULES,
  ...PROGRAMME_RULES,
};

export const COMMAND_TYPES = Object.keys(RULES) as CommandType[];

export function isCommandType(value: unknown): value is CommandType {
  return typeof value === "string" && Object.hasOwn(RULES, value);
}

export function may(situation: Situation, type: CommandType, target: Target = {}): Denial | null {
  return scopeRule(situation, type) ?? meanwhileRule(situation, type) ?? RULES[type](situation, target);
}

function scopeRule({ state, scope }: Situation, type: CommandType): Denial | null {
  if (Object.hasOwn(DUTY_RULES, type)) return null;
  const wanted: Scope = Object.hasOwn(PROGRAMME_RULES, type) ? "programme" : "application";
  if (state.lastSeq === 0 && scope === undefined) return null;
  return (scope ?? state.scope) === wanted ? null : { code: "wrong_scope" };
}
