import { PLACES } from "@/lib/domain/forms/check-answers";
import { IDENTITY } from "@/lib/domain/forms/identity";
import { judgeAnswer } from "@/lib/domain/forms/judge-answer";
import { parsePhone } from "@/lib/domain/identifiers";
import { parseDay } from "@/lib/domain/parse-day";
import type { DraftContent } from "./saved-typing.schema";

/** What a draft knows of its owner, as it would be kept: what is not right yet proves nothing. */
export type OwnersFacts = { phone: string | null; birthDate: string | null; email: string | null };

export function ownersFacts({ identity }: DraftContent, today: string): OwnersFacts {
  const typed = new Map(Object.entries(identity?.typed ?? {}));
  const right = (key: string): string | null => {
    const question = IDENTITY.find((question) => question.key === key);
    const judged = question && judgeAnswer(question, typed.get(key), { today, places: PLACES, demanded: true });
    return judged?.ok && typeof judged.value === "string" ? judged.value : null;
  };
  return { phone: right("phone"), birthDate: right("birthDate"), email: right("email") };
}

/** A phone number or a birth date in one field: nothing is both. "": neither. */
export function secondFactOf(typed: string): string {
  const phone = parsePhone(typed);
  return phone.ok ? phone.value : (parseDay(typed) ?? "");
}

/** Does the fact, as `secondFactOf` reads it, belong to the owner? */
export function factsFor({ phone, birthDate }: OwnersFacts): string[] {
  return [phone, birthDate].filter((fact) => fact !== null);
}
