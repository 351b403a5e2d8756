"use client";

import { type KeyboardEvent, useContext, useEffect, useState } from "react";
import { FormContext } from "./form-context";
import { pressEnded } from "./pressing";

type Props = {
  /** Of the field; the list itself bears it as `data-list`. */
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  className: string | undefined;
  onReady: () => void;
};
type Line = { value: string; name: string; group: string };

const MOST_SHOWN = 8;

/**
 * Chooses from a long list by typing: a combobox with a list, as the ARIA authoring practices describe it. The list of
 * the browser stays behind it as the field that is sent, so that nothing else of the form need know.
 */
export function ChoiceTyping({ id, describedBy, invalid, className, onReady }: Props) {
  const { answer } = useContext(FormContext);
  const [text, setText] = useState("");
  const [found, setFound] = useState<Line[] | null>(null);
  const [active, setActive] = useState(-1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer of the server may have brought another choice
  useEffect(() => {
    onReady();
    void pressEnded();
    // After whatever else wakes up with the page: what was typed before a reload is put back into the list.
    const later = setTimeout(() => setText(chosenIn(id)));
    return () => clearTimeout(later);
  }, [answer, id]);

  function look(typed: string) {
    setText(typed);
    const lines = matching(id, typed);
    setFound(typed.trim() === "" ? null : lines);
    setActive(lines.length === 1 ? 0 : -1);
    // What was chosen before is no longer what stands here.
    if (typed !== chosenIn(id)) choose(id, "");
  }

  function take(line: Line) {
    choose(id, line.value);
    setText(wordsOf(line));
    close();
  }

  function close() {
    setFound(null);
    setActive(-1);
  }

  function onKeyDown(event: KeyboardEvent) {
    const lines = found ?? [];
    if (event.key === "Escape") return close();
    if (event.key === "Enter" && lines[active]) {
      event.preventDefault();
      return take(lines[active]);
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (!found) return setFound(matching(id, text));
    const shown = Math.min(lines.length, MOST_SHOWN);
    if (shown === 0) return;
    // From nowhere the first step leads to the first, or to the last.
    const next = event.key === "ArrowDown" ? active + 1 : Math.max(active, 0) - 1;
    setActive((next + shown) % shown);
  }

  /** Left with one village in sight: that is the one meant. It is sent at once; what is seen of it waits for the press. */
  async function onBlur() {
    const [only, ...others] = found ?? [];
    const meant = only && (others.length === 0 || active >= 0) ? (found?.[active] ?? only) : null;
    const isNew = meant !== null && write(id, meant.value);
    await pressEnded();
    if (meant) setText(wordsOf(meant));
    if (isNew) tellForm(id);
    close();
  }

  return (
    <div className="relative">
      <input
        id={id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found !== null && found.length > 0}
        aria-controls={`${id}-pilihan`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        autoComplete="off"
        spellCheck={false}
        placeholder="Ketik namanya"
        value={text}
        onChange={(event) => look(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        className={className}
      />
      <p role="status" className={found?.length === 0 ? "mt-1 text-small" : "sr-only"}>
        {found === null ? "" : <span key={found.length}>{sentence(found.length)}</span>}
      </p>
      <div id={`${id}-pilihan`} role="listbox" aria-label="Pilihan" hidden={!found?.length} className={LIST}>
        {found?.slice(0, MOST_SHOWN).map((line, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active one
          <div
            key={line.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(line)}
            className="min-h-target cursor-pointer px-3 py-2 aria-selected:bg-primary-wash"
          >
            {wordsOf(line)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Over what follows: a list that opens and shuts in the page would move the button from under the finger. */
const LIST = "absolute inset-x-0 top-full z-10 mt-1 border-2 border-line-strong bg-paper divide-y divide-line";

function sentence(many: number): string {
  if (many === 0) return "Tidak ada yang cocok. Coba ketik sebagian namanya, atau nama kecamatannya.";
  return many > MOST_SHOWN ? `${many} cocok. Ketik lagi supaya lebih sedikit.` : `${many} cocok.`;
}

function listOf(id: string): HTMLSelectElement | null {
  return document.querySelector<HTMLSelectElement>(`select[data-list="${CSS.escape(id)}"]`);
}

function linesOf(list: HTMLSelectElement | null): Line[] {
  return [...(list?.options ?? [])]
    .filter(({ value }) => value !== "")
    .map((option) => {
      const { parentElement } = option;
      const group = parentElement instanceof HTMLOptGroupElement ? parentElement.label : "";
      return { value: option.value, name: option.text, group };
    });
}

/** "Gapuk, Kecamatan Gerung" */
function wordsOf({ name, group }: Line): string {
  return group ? `${name}, ${group}` : name;
}

function chosenIn(id: string): string {
  const list = listOf(id);
  const line = linesOf(list).find(({ value }) => value === list?.value);
  return line ? wordsOf(line) : "";
}

/** As a person would have chosen it in the list: the form hears of it. */
function choose(id: string, value: string) {
  if (write(id, value)) tellForm(id);
}

/** Whether that is another choice than before. */
function write(id: string, value: string): boolean {
  const list = listOf(id);
  if (!list || list.value === value) return false;
  list.value = value;
  return true;
}

function tellForm(id: string) {
  for (const type of ["input", "change"]) listOf(id)?.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Those whose name or group begins with what was typed, before those that merely hold it; blanks and signs do not count. */
function matching(id: string, typed: string): Line[] {
  const wanted = plain(typed);
  const lines = linesOf(listOf(id));
  const rank = (line: Line) => {
    const [name, group, whole] = [plain(line.name), plain(line.group), plain(wordsOf(line))];
    if (whole === wanted || name.startsWith(wanted)) return 0;
    return name.includes(wanted) || group.includes(wanted) || whole.startsWith(wanted) ? 1 : 2;
  };
  const ranked = lines.map((line) => ({ line, at: rank(line) })).filter(({ at }) => at < 2);
  return ranked.toSorted((one, other) => one.at - other.at).map(({ line }) => line);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}
