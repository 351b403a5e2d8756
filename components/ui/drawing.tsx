import { cx } from "./cx";

/** One drawing of 48 by 48: a strong line, a fine one, and one stroke in the colour of the weaving. */
type Lines = { strong: string; fine?: string; accent?: string };

const DRAWINGS = {
  card: {
    strong: "M6 11h36v27H6Z",
    fine: "M12 19h13M12 25h9M12 31h9",
    accent: "M39 28a6 6 0 1 1-12 0a6 6 0 1 1 12 0M30.5 28l2 2 3.5-4",
  },
  stall: {
    strong:
      "M6 18 10 8h28l4 10M6 18a3.6 3.6 0 0 0 7.2 0a3.6 3.6 0 0 0 7.2 0a3.6 3.6 0 0 0 7.2 0a3.6 3.6 0 0 0 7.2 0a3.6 3.6 0 0 0 7.2 0M9 25v17M39 25v17M9 33h30",
    fine: "M15 33v-5h6v5M27 33a4 4 0 0 1 8 0M6 42h36",
    accent: "M19 8l-2 10M29 8l2 10",
  },
  machine: {
    strong: "M6 36h36v6H6ZM36 36V19a7 7 0 0 0-7-7H12v8h15v16",
    fine: "M16 20v10M13 30h6M30 12V6M27 6h6",
    accent: "M44 22a3 3 0 1 1-6 0a3 3 0 1 1 6 0",
  },
  stage: {
    strong: "M6 42V35h36v7ZM10 35V9h28v26",
    fine: "M20 35v-9h8v9M21.5 26v-3h5v3",
    accent: "M10 9l4.7 7L19.3 9 24 16l4.7-7 4.6 7L38 9",
  },
  chair: {
    strong: "M12 7v22h18v14M12 29v14M12 36h18",
    fine: "M22 21h16v4H22M30 25v4",
    accent: "M29 21l5-9 3 1.5-4 7.5",
  },
  sent: {
    strong: "M11 5h17l9 9v29H11Z",
    fine: "M28 5v9h9",
    accent: "M24 37V23M18 28.5 24 22.500l6 6",
  },
  calendar: {
    strong: "M8 11h32v31H8ZM8 19h32M16 6v9M32 6v9",
    fine: "M14.5 26h4M22 26h4M29.5 26h4M14.5 34h4",
    accent: "M22 34h4",
  },
  signpost: {
    strong: "M22 6v4M22 20v4M22 34v10M9 10h25l6 5-6 5H9Z",
    fine: "M39 24H14l-6 5 6 5h25Z",
    accent: "M16 44h12",
  },
} as const satisfies Record<string, Lines>;

export type DrawingName = keyof typeof DRAWINGS;

/**
 * Drawn in the mark's hand. It stands beside words that say the same, so it is nothing to those who hear the page.
 */
export function Drawing({ name, className }: { name: DrawingName; className?: string | undefined }) {
  const { strong, fine, accent }: Lines = DRAWINGS[name];
  return (
    <svg
      viewBox="0 0 48 48"
      className={cx("shrink-0 fill-none text-primary", className)}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={strong} strokeWidth="2.5" />
      {fine && <path d={fine} strokeWidth="1.5" />}
      {accent && <path d={accent} strokeWidth="2.5" className="text-accent" />}
    </svg>
  );
}
