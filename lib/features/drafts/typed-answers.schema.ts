import type { Answers } from "@/lib/domain/answers";
import { formatNpwp, formatPhone, warnNpwp } from "@/lib/domain/identifiers";
import { formatAmount } from "@/lib/domain/money";
import type { Typed, TypedSections } from "./answers.schema";
import { warnIdentity } from "./identity.schema";

/** Fields that are written with dots between the thousands. */
const MONEY = new Set(["ownCapital", "yearlySales", "estimatedPrice"]);

/** Answers back into what a form shows; what was confirmed once stays confirmed. */
export function typedFrom({ identity, business, service }: Answers): TypedSections {
  const warning = warnIdentity(identity);
  const npwp = business.npwp;
  return {
    identity: {
      ...typed(identity),
      phone: formatPhone(identity.phone),
      ...(warning && { confirmNik: warning.confirms }),
    },
    business: {
      ...typed(business),
      ...(npwp === undefined ? { noNpwp: "ya" } : { npwp: formatNpwp(npwp) }),
      ...(npwp !== undefined && warnNpwp(npwp).length > 0 && { confirmNpwp: npwp }),
    },
    service: typed(service),
  };
}

/** One answer as its field shows it; nothing for one that was not given. */
export function typedAnswer(name: string, answer: unknown): string | string[] {
  const section = typed({ [name]: answer as string | number | boolean | string[] | undefined });
  return name === "phone" && typeof answer === "string" ? formatPhone(answer) : (section[name] ?? "");
}

function typed(answers: Record<string, string | number | boolean | string[] | undefined>): Typed {
  const fields: Typed = {};
  for (const [name, answer] of Object.entries(answers)) {
    if (answer === undefined || answer === "") continue;
    if (Array.isArray(answer)) fields[name] = answer;
    else if (typeof answer === "number" && MONEY.has(name)) fields[name] = formatAmount(answer);
    else fields[name] = answer === true ? "ya" : String(answer);
  }
  return fields;
}
