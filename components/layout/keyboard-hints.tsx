"use client";

import { useEffect, useRef, useState } from "react";
import { buttonClass } from "../ui/button";

const OFF = "tombol-pintas-mati";

type Hint = { key: string; name: string };

/**
 * `?` shows the keys of this page. A key belongs to the link, button or field that carries `data-key`;
 * J and K walk through the rows of a table. They can be switched off (WCAG 2.1.4).
 */
export function KeyboardHints() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [hints, setHints] = useState<Hint[]>([]);
  const [off, setOff] = useState(false);

  function show() {
    setOff(localStorage.getItem(OFF) !== null);
    setHints(seenKeys());
    dialog.current?.showModal();
  }

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || dialog.current?.open) return;
      if (localStorage.getItem(OFF) !== null) return;
      if (event.key === "?") show();
      else if (!follow(event.key.toLowerCase())) return;
      event.preventDefault();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });

  return (
    <>
      <button type="button" onClick={show} className={`needs-js no-print ${buttonClass("quiet")}`}>
        Tombol pintas (?)
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="tombol-pintas"
        className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-control border border-line-strong bg-paper p-5 text-ink backdrop:bg-ink/50"
      >
        <h2 id="tombol-pintas" className="text-h2">
          Tombol pintas
        </h2>
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
          {hints.map(({ key, name }) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="inline-block min-w-8 border border-line-strong bg-wash px-2 text-center font-mono">
                  {key}
                </kbd>
              </dt>
              <dd>{name}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-4 flex min-h-target items-center gap-2">
          <input
            type="checkbox"
            checked={!off}
            onChange={(event) => {
              setOff(!event.target.checked);
              if (event.target.checked) localStorage.removeItem(OFF);
              else localStorage.setItem(OFF, "1");
            }}
            className="size-5 accent-primary"
          />
          Pakai tombol pintas di peramban ini
        </label>
        <form method="dialog" className="mt-3">
          <button type="submit" className={buttonClass("secondary")}>
            Tutup
          </button>
        </form>
      </dialog>
    </>
  );
}

function seenKeys(): Hint[] {
  const own = [...document.querySelectorAll<HTMLElement>("[data-key]")].filter(isSeen).map((element) => ({
    key: (element.dataset.key ?? "").toUpperCase(),
    name: element.dataset.keyName ?? element.textContent ?? "",
  }));
  const rows =
    rowLinks().length > 0
      ? [
          { key: "J", name: "Baris berikutnya" },
          { key: "K", name: "Baris sebelumnya" },
        ]
      : [];
  const unique = own.filter((hint, index) => own.findIndex((candidate) => candidate.key === hint.key) === index);
  return [...unique, ...rows, { key: "?", name: "Daftar ini" }];
}

/** True when the key meant something on this page. */
function follow(key: string): boolean {
  if (key === "j" || key === "k") return walk(key === "j" ? 1 : -1);
  const target = [...document.querySelectorAll<HTMLElement>("[data-key]")]
    .filter(isSeen)
    .find((element) => element.dataset.key === key);
  if (!target) return false;
  if (target.matches("input, select, textarea")) target.focus();
  else target.click();
  if (target.matches("summary")) fieldUnder(target)?.focus();
  return true;
}

/** What a summary has opened begins with its first field that can be seen. */
function fieldUnder(summary: HTMLElement): HTMLElement | undefined {
  const fields = summary.parentElement?.querySelectorAll<HTMLElement>("input:not([type=hidden]), select, textarea");
  return [...(fields ?? [])].find(isSeen);
}

function walk(step: number): boolean {
  const links = rowLinks();
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + step))];
  next?.focus();
  return next !== undefined;
}

function rowLinks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main table tbody tr")].flatMap((row) => {
    const link = row.querySelector<HTMLElement>("a");
    return link && isSeen(link) ? [link] : [];
  });
}

function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** A field that has just been hidden with the closed list may still hold the focus for a moment: nobody types there. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !isSeen(target)) return false;
  return target.matches("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]");
}
