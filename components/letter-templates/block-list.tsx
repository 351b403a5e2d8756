"use client";

import { useContext, useEffect, useRef } from "react";
import { FormContext } from "@/components/forms/form-context";
import { SubmitButton } from "@/components/forms/submit-button";
import { Details } from "@/components/ui/details";
import type { Naming } from "@/lib/domain/letters/catalogue";
import { BLOCK_FIELDS, BLOCK_NAMES, fieldName, fromFields, type TypedBlock } from "@/lib/domain/letters/template-form";
import { BlockFieldInput } from "./block-field";

/** The blocks of the letter in their order; each opens for its fields and is moved by plain buttons. */
export function BlockList({ naming }: { naming: Naming }) {
  const { values } = useContext(FormContext);
  const blocks = fromFields(values);
  // A block that moved takes its words along: its inputs are made anew whenever the order is another.
  return (
    <ol key={String(values.turn)} className="border-t border-line">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is known by its place, as its fields are
        <Block key={index} block={block} index={index} last={index === blocks.length - 1} naming={naming} />
      ))}
    </ol>
  );
}

type Props = { block: TypedBlock; index: number; last: boolean; naming: Naming };

function Block({ block: { type, values }, index, last, naming }: Props) {
  const form = useContext(FormContext);
  const place = useRef<HTMLLIElement>(null);
  const moved = form.values.at === `${index}`;
  const wrong = Object.keys(form.errors).some((name) => name.startsWith(fieldName(index, "")));
  const name = `${index + 1}. ${BLOCK_NAMES[type]}`;

  useEffect(() => {
    if (moved) place.current?.focus();
  }, [moved]);

  return (
    <li
      ref={place}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript the page is drawn anew; the block that moved is met again
      autoFocus={moved}
      className="relative border-b border-line"
    >
      <input type="hidden" name={fieldName(index, "type")} value={type} />
      <div className="min-w-0">
        <Details plain open={moved || wrong} summary={<Summary name={name} words={wordsOf(values)} wrong={wrong} />}>
          <div className="border-l-4 border-line pl-3">
            {BLOCK_FIELDS[type].map((field) => (
              <BlockFieldInput key={field.key} field={field} block={index} naming={naming} />
            ))}
            {type === "table" && (
              <SubmitButton variant="quiet" name="step" value="muat">
                Tampilkan kolom dari data yang dipilih
              </SubmitButton>
            )}
          </div>
        </Details>
      </div>
      {/* On the line of the summary, whose words leave room for them; the fields below have the whole width. */}
      <div className="flex gap-1 sm:absolute sm:top-0 sm:right-0">
        {index > 0 && <Step step={`naik-${index}`} label="Naik" name={name} />}
        {!last && <Step step={`turun-${index}`} label="Turun" name={name} />}
        <Step step={`hapus-${index}`} label="Hapus" name={name} />
      </div>
    </li>
  );
}

function Step({ step, label, name }: { step: string; label: string; name: string }) {
  return (
    <SubmitButton variant="quiet" name="step" value={step} pendingLabel={label}>
      {label}
      <span className="sr-only">{` bagian ${name}`}</span>
    </SubmitButton>
  );
}

function Summary({ name, words, wrong }: { name: string; words: string; wrong: boolean }) {
  return (
    <span className="min-w-0 sm:pr-48">
      {name}
      {wrong && <span className="text-danger"> (perlu diperbaiki)</span>}
      {words && <span className="line-clamp-2 text-small font-normal wrap-anywhere text-ink-soft">{words}</span>}
    </span>
  );
}

/** The first words of a block, to find it by. */
function wordsOf(values: Record<string, string>): string {
  const { label = "", text, subject, items, lines } = values;
  const words = text || subject || items || lines || values["rows.0.label"] || values.caption || "";
  return [label, words.replaceAll("\n", " · ")].filter(Boolean).join(": ").slice(0, 140);
}
