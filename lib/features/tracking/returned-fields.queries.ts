import "server-only";
import type { StoredAnswers } from "@/lib/domain/answers";
import { mostFiles } from "@/lib/domain/files";
import { editedAnswers } from "@/lib/domain/forms/edited";
import { officeCorrectsField } from "@/lib/domain/forms/office-corrects";
import type { AnswerQuestion } from "@/lib/domain/forms/question";
import { mayStayEmpty } from "@/lib/domain/forms/required";
import { answerAt, answerLabel, factField, findQuestion } from "@/lib/domain/forms/sections";
import type { FormService } from "@/lib/domain/forms/service";
import { typedAnswer } from "@/lib/domain/forms/typed";
import { isBringable } from "@/lib/domain/handed-in";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { ReturnedItem } from "@/lib/domain/workflow";
import type { CitizenContext } from "@/lib/platform/context";
import { formVersion } from "@/lib/platform/edit-version";

/** `field`: the answer to type anew ("section.field"); null for a document. */
export type ReturnedField = {
  key: string;
  field: string | null;
  /** The question as the form asks it; null for a document, and for an answer that no form asks any more. */
  question: AnswerQuestion | null;
  /** It may be answered with nothing. */
  optional: boolean;
  /** A paper that may be brought to the office instead. */
  bringable: boolean;
  /** So many files are taken for it, besides those that were sent before. */
  maxFiles: number;
  label: string;
  reason: string;
  value: string | string[];
};

type Returned = {
  items: readonly ReturnedItem[];
  service: FormService;
  catalogue: RequirementEntry[];
  answers: StoredAnswers;
};

/** What was returned as the applicant's form asks it; `version`: what it showed of answers that the office may change meanwhile. */
export function listReturnedFields(
  _ctx: CitizenContext,
  { items, service, catalogue, answers }: Returned,
): { returned: ReturnedField[]; version: string } {
  const entryOf = (key: string) => catalogue.find((entry) => entry.key === key);
  const returned = items.map((item) => {
    const field = item.kind === "answer" ? item.key : factField(service, item.key);
    const label = item.kind === "answer" ? answerLabel(service, item.key) : (entryOf(item.key)?.label ?? item.key);
    const question = field === null ? null : findQuestion(service, field);
    const value = field === null || !question ? "" : typedAnswer(question, answerAt(answers, field));
    const optional = item.kind === "answer" && question !== null && mayStayEmpty(service, question);
    const bringable = item.kind === "requirement" && isBringable(catalogue, item.key);
    const maxFiles = mostFiles(entryOf(item.key));
    return { key: item.key, field, question, optional, bringable, maxFiles, label, reason: item.reason, value };
  });
  const shared = returned.flatMap(({ field }) => (field && officeCorrectsField(service, field) ? [field] : []));
  return { returned, version: formVersion(editedAnswers(service, answers, shared)) };
}
