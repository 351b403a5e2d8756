import { Fragment } from "react";
import { CheckboxGroup, RadioGroup } from "@/components/forms/choice-group";
import { DateBoxes } from "@/components/forms/date-boxes";
import { FieldSet } from "@/components/forms/form-section";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { TwoLists } from "@/components/forms/two-lists";
import { MoneyField, UnitField } from "@/components/forms/unit-field";
import { type AskedQuestion, byGroup } from "@/lib/domain/forms/asked";
import type { Typed } from "@/lib/domain/forms/typed";
import { emailHint } from "@/lib/domain/identifiers/email-hint";
import { ownValue } from "@/lib/domain/own-value";
import type { PageFacts } from "@/lib/features/drafts/drafts.queries";
import { ConfirmBox } from "./confirm-box";
import { EmailHint } from "./email-hint";
import { KbliAid } from "./kbli-aid";
import { NikReader } from "./nik-reader";
import { type FieldParts, QuestionField } from "./question-field";

const PARTS: FieldParts = {
  CheckboxGroup,
  DateBoxes,
  MoneyField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  TwoLists,
  UnitField,
};

type Given = {
  facts: Pick<PageFacts, "today" | "missing">;
  /** What the draft holds of this section. */
  typed: Typed;
  /** Stands before the name of each field, where several sections are asked at once. */
  prefix?: string | undefined;
};

/** The questions of a page as the catalogue lists them; a heading over some of them only where the page has others. */
export function PageFields({ facts, typed = {} }: { facts: PageFacts; typed?: Typed }) {
  const groups = byGroup(facts.questions);
  return groups.map((questions) => {
    const group = questions[0]?.question.group;
    const fields = <Fields questions={questions} facts={facts} typed={typed} />;
    if (!group || groups.length === 1) return <Fragment key={group?.title ?? ""}>{fields}</Fragment>;
    return (
      <FieldSet key={group.title} title={group.title} hint={group.hint}>
        {fields}
      </FieldSet>
    );
  });
}

/** A box that excuses the rest of its group hides it by CSS alone, so it works without JavaScript too. */
function Fields({ questions, ...rest }: { questions: AskedQuestion[] } & Given) {
  const [first, ...hidden] = questions;
  if (first?.question.kind !== "tick" || !first.question.hidesGroup)
    return questions.map((asked) => <AskedField key={asked.question.key} asked={asked} {...rest} />);
  return (
    <div className="[&:has(>fieldset:first-child_input:checked)>.place]:hidden">
      <AskedField asked={first} {...rest} />
      <div className="place mt-6">
        {hidden.map((asked) => (
          <AskedField key={asked.question.key} asked={asked} {...rest} />
        ))}
      </div>
    </div>
  );
}

/** One question, with what helps to answer it. */
export function AskedField({
  asked: { question, need, hint },
  facts,
  typed,
  prefix = "",
}: { asked: AskedQuestion } & Given) {
  const { key, label } = question;
  const name = `${prefix}${key}`;
  if (question.kind === "confirm") return <ConfirmBox name={name} label={label} yes={question.box.label} />;
  if (question.kind === "tick")
    return <CheckboxGroup name={name} label={label} hint={hint} options={[{ value: "ya", ...question.box }]} />;
  const missing = new Map(Object.entries(facts.missing)).get(name);
  return (
    <>
      <QuestionField
        parts={PARTS}
        question={question}
        need={need}
        name={name}
        label={label}
        hint={hint}
        missing={missing}
      />
      {question.kind === "nik" && <NikReader today={facts.today} prefix={prefix} />}
      {question.kind === "email" && <EmailHint name={name} known={emailHint(`${ownValue(typed, name) ?? ""}`)} />}
      {question.kind === "kbli" && <KbliAid name={name} />}
    </>
  );
}
