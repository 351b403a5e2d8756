import type { RequirementEntry } from "@/lib/domain/service-definition";

/** What to bring, to be ticked off at home; the ticks stay on this page and are sent nowhere. */
export function Checklist({ slug, entries }: { slug: string; entries: RequirementEntry[] }) {
  return (
    <ul className="border-t border-line">
      {entries.map((entry) => (
        <li key={entry.key} className="border-b border-line">
          <label className="flex min-h-target items-start gap-3 py-3">
            <input
              type="checkbox"
              id={`${slug}-${entry.key}`}
              autoComplete="off"
              className="mt-0.5 size-6 shrink-0 accent-primary"
            />
            <span>
              <span className="font-semibold">{entry.label}</span>
              {!entry.required && <span className="text-ink-soft"> (bila ada)</span>}
              <span className="block text-small text-ink-soft">{entry.hint}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
