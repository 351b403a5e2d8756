import type { ComponentType } from "react";
import type { CheckboxGroup, RadioGroup } from "@/components/forms/choice-group";
import type { DateBoxes } from "@/components/forms/date-boxes";
import type { FieldProps } from "@/components/forms/field";
import type { SelectField } from "@/components/forms/select-field";
import type { TextArea } from "@/components/forms/text-area";
import type { TextField } from "@/components/forms/text-field";
import type { TwoLists } from "@/components/forms/two-lists";
import type { MoneyField, UnitField } from "@/components/forms/unit-field";
import type { Need } from "@/lib/domain/forms/asked";
import { IDENTIFIER_FIELDS } from "@/lib/domain/forms/identifier-kinds";
import type { AnswerQuestion } from "@/lib/domain/forms/question";
import { HOME_REGENCIES } from "@/lib/domain/regions";
import { writtenTime } from "@/lib/domain/written-day";
import { villageGroups } from "./villages";

/** The fields a form is made of: at once, or fetched when a form is shown. */
export type FieldParts = {
  [Name in keyof Eager]: ComponentType<Parameters<Eager[Name]>[0]>;
};
type Eager = {
  CheckboxGroup: typeof CheckboxGroup;
  DateBoxes: typeof DateBoxes;
  MoneyField: typeof MoneyField;
  RadioGroup: typeof RadioGroup;
  SelectField: typeof SelectField;
  TextArea: typeof TextArea;
  TextField: typeof TextField;
  TwoLists: typeof TwoLists;
  UnitField: typeof UnitField;
};

type Props = Pick<FieldProps, "name" | "label" | "hint"> & {
  parts: FieldParts;
  question: AnswerQuestion;
  need: Need;
  /** What is said where it is left empty. */
  missing?: string | undefined;
  /** What the field begins with, where no draft says so. */
  values?: string[] | undefined;
};

/** One question of the catalogue as a field, by its kind; made of the parts it is given. */
export function QuestionField({ parts, question, need, missing, values, name, label, hint }: Props) {
  const list = { name, label, hint, optional: need === "optional" };
  const field = { ...list, defaultValue: values?.[0] };
  const required = need === "required";
  const line = { ...field, required, requiredMessage: missing };
  switch (question.kind) {
    case "text":
      return <parts.TextField {...line} {...typingOf(question)} maxLength={question.most} />;
    case "long_text":
      return <parts.TextArea {...line} rows={question.rows} maxLength={question.most} />;
    case "money":
      return <parts.MoneyField {...line} />;
    case "number":
      return <parts.UnitField {...line} unit={question.unit} maxLength={question.digits + ROOM} />;
    case "year":
      return <parts.TextField {...line} size="short" inputMode="numeric" autoComplete="off" maxLength={4 + ROOM} />;
    case "date":
      return <parts.DateBoxes {...field} />;
    case "time":
      // As text, for the browser's own field writes the time by its own language.
      return <parts.TextField {...line} {...CLOCK} defaultValue={values?.[0] && writtenTime(values[0])} />;
    case "choice":
      return question.shown === "radio" ? (
        <parts.RadioGroup {...line} options={[...question.choices]} />
      ) : (
        <parts.SelectField {...line} options={[...question.choices]} />
      );
    case "many":
      return (
        <parts.CheckboxGroup
          {...list}
          defaultValue={values}
          required={required}
          requiredMessage={missing}
          options={[...question.choices]}
        />
      );
    case "place":
      return question.home ? (
        <parts.TwoLists
          {...field}
          label={label === question.label ? "Tempat tinggal" : label}
          first={{ label: "Kabupaten atau kota", options: HOME_REGENCIES }}
          second={{ label: question.label, groups: villageGroups() }}
          otherwise="Tulis juga desa dan kecamatannya di alamat rumah. Tempat usaha Anda tetap harus di Kabupaten Lombok Barat."
        />
      ) : (
        <parts.SelectField {...line} groups={villageGroups()} searched />
      );
    default: {
      const { longest, ...look } = IDENTIFIER_FIELDS[question.kind];
      return <parts.TextField {...line} {...look} maxLength={longest} />;
    }
  }
}

const CLOCK = { size: "short", autoComplete: "off", maxLength: 12 } as const;

/** For signs that nobody sees and that are pasted with a number: a value that is cut is another value. */
const ROOM = 6;

function typingOf({ size, autoComplete, spellCheck }: Extract<AnswerQuestion, { kind: "text" }>) {
  return { ...(size && { size }), ...(autoComplete && { autoComplete }), ...(spellCheck === false && { spellCheck }) };
}
