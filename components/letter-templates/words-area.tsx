"use client";

import { useContext, useEffect, useRef } from "react";
import { describedBy } from "@/components/forms/field";
import { useField } from "@/components/forms/form-context";
import { TextArea } from "@/components/forms/text-area";
import { NamesContext } from "./names-context";
import type { RichWords } from "./rich-words";

type Props = { name: string; label: string; hint?: string; optional?: boolean; rows: number; lines: boolean };

/** Words of several lines: a text area, over which the editor with placeholders as single pieces is laid once it is there. */
export function WordsArea({ lines, ...field }: Props) {
  const names = useContext(NamesContext);
  const box = useRef<HTMLDivElement>(null);
  const { label, name, hint } = field;
  const { id, error } = useField(name);
  const said = { describedBy: describedBy(id, hint, error) ?? null, invalid: error !== undefined };
  const now = useRef(said);
  now.current = said;
  const editor = useRef<RichWords | null>(null);

  // What is wrong comes and goes while somebody writes: the editor and the cursor in it stay.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` is made of these
  useEffect(() => editor.current?.describe(now.current), [id, hint, error]);

  useEffect(() => {
    const area = box.current?.querySelector("textarea");
    if (!area) return;
    let close = () => {};
    let gone = false;
    // Without the editor (a lost line) the text area goes on.
    import("./rich-words").then(
      ({ mountRichWords }) => {
        if (gone) return;
        const place = document.createElement("div");
        area.after(place);
        const words = mountRichWords(area, place, { label, lines, names, ...now.current });
        editor.current = words;
        hide(area, true);
        close = () => {
          editor.current = null;
          words.end();
          place.remove();
          hide(area, false);
        };
      },
      () => {},
    );
    return () => {
      gone = true;
      close();
    };
  }, [label, lines, names]);

  return (
    <div ref={box} className="relative mt-6 min-w-0">
      <TextArea {...field} maxLength={20_000} />
    </div>
  );
}

/**
 * Out of sight and off the keyboard's way, but still where the summary of errors leads: it hands the focus on. By its
 * own style, for its class changes with an error.
 */
function hide(area: HTMLTextAreaElement, hidden: boolean) {
  area.style.cssText = hidden
    ? "position:absolute;width:1px;height:1px;min-height:0;padding:0;border:0;opacity:0;overflow:hidden;resize:none"
    : "";
  if (hidden) area.setAttribute("aria-hidden", "true");
  else area.removeAttribute("aria-hidden");
  area.tabIndex = hidden ? -1 : 0;
}
