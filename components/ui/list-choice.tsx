import { INPUT_CLASS } from "@/components/ui/input-class";

type Props = {
  name: string;
  label: string;
  value?: string | undefined;
  /** With a first choice that narrows nothing. */
  all?: boolean;
  options: (readonly [string, string])[];
};

/** One choice by which a list or a report is narrowed down, in a form that is a plain address. */
export function ListChoice({ name, label, value, all = false, options }: Props) {
  return (
    <label className="min-w-0">
      <span className="block text-small">{label}</span>
      <select name={name} defaultValue={value ?? ""} className={INPUT_CLASS}>
        {all && <option value="">Semua</option>}
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
