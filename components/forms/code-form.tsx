import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  /** Where the code becomes an address that can be kept: a plain GET form. */
  action: string;
  name: string;
  label: string;
  hint: string;
  button: string;
  /** What was typed before, as it comes out of an address: of any length. */
  typed: string;
  /** Why it leads nowhere. */
  refused?: ReactNode;
};

/** Letters and digits that somebody reads off a paper or a message. */
export function CodeForm({ action, name, label, hint, button, typed, refused }: Props) {
  const [hintId, wrongId] = [`${name}-petunjuk`, `${name}-salah`];
  return (
    <form action={action} method="get" className="mt-6 max-w-read">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <p id={hintId} className="text-small text-ink-soft">
        {hint}
      </p>
      {refused && (
        <p id={wrongId} role="alert" data-problems="" className="mt-1 font-semibold text-danger wrap-anywhere">
          {refused}
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-3">
        <input
          id={name}
          name={name}
          defaultValue={typed.slice(0, 200)}
          required
          maxLength={2000}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? `${hintId} ${wrongId}` : hintId}
          className={`min-h-target w-full max-w-80 min-w-0 flex-1 rounded-control border-2 bg-paper px-3 py-2 font-mono uppercase ${refused ? "border-danger" : "border-line-strong"}`}
        />
        <Button type="submit">{button}</Button>
      </div>
    </form>
  );
}

/** What was typed, as a refusal repeats it. */
export function shownCode(typed: string): string {
  return [...typed].slice(0, 40).join("");
}
