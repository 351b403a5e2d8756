import { witaDate } from "../working-time";
import { type NpwpRule, npwpRuleOf } from "./business-rules";
import type { FormService } from "./service";

/** What the office's settings and the clock say about a form. */
export type FormRules = {
  service: FormService;
  /** WITA date of the request. */
  today: string;
  npwpRule: NpwpRule;
  /** Warnings that ask once have been answered: the office asked for these very answers. */
  confirmed?: boolean;
};

/** The rules of a form, for whoever has read the office's setting. */
export function rulesOf(service: FormService, now: Date, npwpRelaxed: boolean): FormRules {
  return { service, today: witaDate(now), npwpRule: npwpRuleOf(service, npwpRelaxed) };
}
