import { cx } from "@/components/ui/cx";
import { Details } from "@/components/ui/details";
import { OVERVIEW_PART, partAddress } from "@/lib/domain/form-parts";
import type { WalkState } from "@/lib/domain/forms/walk";
import { StepList } from "./step-list";
import type { WalkStep } from "./walk-steps";

type Props = { slug: string; steps: readonly WalkStep[]; current: string };

/** Where one is in the walk, in one line that opens: every stop by name, and the page that lists them all. */
export function WalkNav({ slug, steps, current }: Props) {
  const place = steps.findIndex(({ key }) => key === current);
  return (
    <nav aria-label="Langkah" className="no-print mt-1">
      <div aria-hidden="true" className="flex gap-1">
        {steps.map(({ key, state }) => (
          <span key={key} className={cx("h-1.5 flex-1", key === current ? "bg-primary-strong" : BAR[state])} />
        ))}
      </div>
      <Details plain summary={<span>{`Langkah ${place + 1} dari ${steps.length}`}</span>}>
        <StepList slug={slug} steps={steps} current={current} />
        <p className="mt-2">
          <a href={partAddress(slug, OVERVIEW_PART)} className="inline-flex min-h-target items-center">
            Buka daftar isian
          </a>
        </p>
      </Details>
    </nav>
  );
}

const BAR: Record<WalkState, string> = { done: "bg-success", wrong: "bg-danger", open: "bg-line" };
