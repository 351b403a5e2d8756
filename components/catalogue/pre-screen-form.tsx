import { Button } from "@/components/ui/button";
import { PRE_SCREEN, type PreScreenAnswers, type PreScreenKey } from "@/lib/domain/pre-screen";

type Props = { given: Partial<PreScreenAnswers>; missing: PreScreenKey[] };

/** Four questions as a plain GET form: the answers stand in the address and are kept nowhere. */
export function PreScreenForm({ given, missing }: Props) {
  return (
    <form action="/mulai" method="get" className="no-print mt-6 max-w-read">
      {missing.length > 0 && <Missing missing={missing} />}
      {PRE_SCREEN.map((question, index) => (
        <fieldset
          key={question.key}
          id={question.key}
          aria-describedby={missing.includes(question.key) ? `${question.key}-kurang` : undefined}
          className="mb-8"
        >
          <legend className="text-h3 font-bold">
            {index + 1}. {question.label}
          </legend>
          {"hint" in question && <p className="mt-1 text-small text-ink-soft">{question.hint}</p>}
          {missing.includes(question.key) && (
            <p id={`${question.key}-kurang`} className="mt-1 font-semibold text-danger">
              Pilih satu jawaban.
            </p>
          )}
          <div className="mt-1">
            {question.choices.map(({ value, label }) => (
              <label key={value} className="flex min-h-target items-center gap-3 py-1">
                <input
                  type="radio"
                  name={question.key}
                  value={value}
                  required
                  defaultChecked={given[question.key] === value}
                  className="size-6 shrink-0 accent-primary"
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Button type="submit" className="max-md:w-full">
        Lihat layanan yang cocok
      </Button>
    </form>
  );
}

function Missing({ missing }: Pick<Props, "missing">) {
  return (
    <div role="alert" className="mb-6 border-l-4 border-danger bg-danger-wash px-4 py-3">
      <p className="font-semibold">Belum semua pertanyaan dijawab</p>
      <ul>
        {PRE_SCREEN.filter(({ key }) => missing.includes(key)).map(({ key, label }) => (
          <li key={key}>
            <a href={`#${key}`} className="inline-flex min-h-target items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
