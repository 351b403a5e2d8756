"use client";

import { useContext, useEffect, useState } from "react";
import { FormContext, fieldId } from "@/components/forms/form-context";

type Found = { code: string; title: string };
type Answer = { code: string | null; items: Found[] };

const PAUSE_MS = 300;
const SHORTEST = 2;

/**
 * Looks the typed word or digits up in the office's table while somebody types, and takes the code that is chosen.
 * Without JavaScript the server answers the same when the form is sent.
 */
export function KbliSearch({ name }: { name: string }) {
  const { id } = useContext(FormContext);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    const field = document.getElementById(fieldId(id, name));
    if (!(field instanceof HTMLInputElement)) return;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let asked = "";
    const look = () => {
      clearTimeout(pause);
      const typed = (field as HTMLInputElement).value.trim();
      asked = typed;
      if (typed.length < SHORTEST) return setAnswer(null);
      pause = setTimeout(async () => {
        const found = await search(typed);
        // A later word is on its way: this answer is of the one before.
        if (asked === typed) setAnswer(found);
      }, PAUSE_MS);
    };
    look();
    field.addEventListener("input", look);
    return () => {
      clearTimeout(pause);
      field.removeEventListener("input", look);
    };
  }, [id, name]);

  function take({ code }: Found) {
    const field = document.getElementById(fieldId(id, name));
    if (!(field instanceof HTMLInputElement)) return;
    field.value = code;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }

  return (
    <>
      <p role="status" className={answer === null ? "sr-only" : "mt-2 text-small"}>
        {answer === null ? "" : sentence(answer)}
      </p>
      {answer !== null && answer.code === null && answer.items.length > 0 && (
        <ul className="border-t border-line">
          {answer.items.map((item) => (
            <li key={item.code} className="border-b border-line">
              <button
                type="button"
                onClick={() => take(item)}
                className="min-h-target w-full py-2 text-left text-primary underline"
              >
                {`${item.code}: ${item.title}`}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function sentence({ code, items: [first] }: Answer): string {
  if (code !== null && !first)
    return `Kode ${code} tidak ada di daftar KBLI 2020. Cocokkan lagi, atau kosongkan: petugas mencarikannya.`;
  if (code !== null && first) return `${code}: ${first.title}`;
  return first
    ? "Pilih yang paling cocok:"
    : "Tidak ada yang cocok. Coba kata lain, atau kosongkan: petugas mencarikannya.";
}

/** null: the line dropped; the server looks when the form is sent. */
async function search(typed: string): Promise<Answer | null> {
  try {
    const response = await fetch(`/api/v1/kbli?cari=${encodeURIComponent(typed.slice(0, 100))}`);
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}
