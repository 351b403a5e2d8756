import type { ReactNode } from "react";
import { FieldAid } from "@/components/drafts/field-aid";
import { type FieldParts, QuestionField } from "@/components/drafts/question-field";
import {
  LazyCheckboxGroup,
  LazyDateBoxes,
  LazyMoneyField,
  LazyRadioGroup,
  LazySelectField,
  LazyTextArea,
  LazyTextField,
  LazyTwoLists,
  LazyUnitField,
} from "@/components/forms/when-shown";
import type { AnswerQuestion } from "@/lib/domain/forms/question";
import { emailHint } from "@/lib/domain/identifiers/email-hint";

const PARTS: FieldParts = {
  CheckboxGroup: LazyCheckboxGroup,
  DateBoxes: LazyDateBoxes,
  MoneyField: LazyMoneyField,
  RadioGroup: LazyRadioGroup,
  SelectField: LazySelectField,
  TextArea: LazyTextArea,
  TextField: LazyTextField,
  TwoLists: LazyTwoLists,
  UnitField: LazyUnitField,
};

type Props = {
  name: string;
  label: string;
  hint: ReactNode;
  /** null: what follows from other answers, or no form asks any more: there is nothing to type. */
  question: AnswerQuestion | null;
  optional: boolean;
  value: string | string[];
};

const LINES = 3;

/** One answer asked again, in the kind of field it was first asked in. */
export function AnswerField({ question, value, optional, ...asked }: Props) {
  const values = [value].flat();
  if (!question)
    return (
      <div className="mt-6 first:mt-0">
        <p className="font-semibold">{asked.label}</p>
        {asked.hint}
        <p className="text-small text-ink-soft">Tidak perlu diisi di sini; petugas memeriksanya lagi.</p>
      </div>
    );
  const isList = question.kind === "many";
  // Free words get three lines here, however many the form gives them.
  const shown = question.kind === "long_text" ? { ...question, rows: LINES } : question;
  return (
    <>
      {/* Sent also when no box is ticked, for "none" is an answer. */}
      {isList && <input type="hidden" name={asked.name} value="" />}
      <QuestionField
        parts={PARTS}
        {...asked}
        question={shown}
        need={isList ? "unmarked" : optional ? "optional" : "required"}
        values={values}
      />
      {(question.kind === "email" || question.kind === "kbli") && (
        <FieldAid kind={question.kind} name={asked.name} known={emailHint(values[0] ?? "")} />
      )}
    </>
  );
}
