import { cx } from "@/components/ui/cx";
import { CHECK_PART, partAddress } from "@/lib/domain/form-parts";
import { WALK_WORDS, type WalkState } from "@/lib/domain/forms/walk";
import type { WalkStep } from "./walk-steps";

type Props = { slug: string; steps: readonly WalkStep[]; current?: string; className?: string };

/** Every stop by its name, with how it stands in words, and the way to it. */
export function StepList({ slug, steps, current, className }: Props) {
  return (
    <ol className={cx("border-t border-line", className)}>
      {steps.map(({ key, title, state }, index) => (
        <li key={key} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line">
          <a
            href={partAddress(slug, key)}
            aria-current={key === current ? "step" : undefined}
            className={cx("flex min-h-target flex-1 items-center gap-2", key === current && "font-bold")}
          >
            <span className="tabular-nums">{index + 1}.</span>
            <span>{title}</span>
          </a>
          {key !== CHECK_PART && <State state={state} />}
        </li>
      ))}
    </ol>
  );
}

const TONE: Record<WalkState, string> = {
  done: "text-success",
  wrong: "font-semibold text-danger",
  open: "text-ink-soft",
};

function State({ state }: { state: WalkState }) {
  return <span className={cx("text-small", TONE[state])}>{WALK_WORDS[state]}</span>;
}
