import type { ReactNode } from "react";
import { type FieldParts, QuestionField } from "@/components/drafts/question-field";
import {
  LazyCheckboxGroup,
  LazyDateBoxes,
  LazyMoneyField,
  LazyRadioGroup,
  LazySelectField,
  LazyTextArea,
  LazyTextField,
  LazyTimeField,
  LazyUnitField,
} from "@/components/forms/when-shown";
import type { AnswerQuestion } from "@/lib/domain/forms/question";

const PARTS: FieldParts = {
  CheckboxGroup: LazyCheckboxGroup,
  DateBoxes: LazyDateBoxes,
  MoneyField: LazyMoneyField,
  RadioGroup: LazyRadioGroup,
  SelectField: LazySelectField,
  TextArea: LazyTextArea,
  TextField: LazyTextField,
  TimeField: LazyTimeField,
  UnitField: LazyUnitField,
};

type Props = {
  name: string;
  label: string;
  hint: ReactNode;
  /** null: an answer that no form asks any more; it is told in free words. */
  question: AnswerQuestion | null;
  value: string | string[];
};

const LINES = 3;

/** One answer asked again, in the kind of field it was first asked in. */
export function AnswerField({ question, value, ...asked }: Props) {
  const values = [value].flat();
  if (!question) return <LazyTextArea {...asked} rows={LINES} defaultValue={values[0]} />;
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
        need={isList ? "unmarked" : "required"}
        values={values}
      />
    </>
  );
}
