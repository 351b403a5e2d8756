import { cx } from "@/components/ui/cx";
import type { CardStage } from "@/lib/domain/application-card";
import { StagePicture } from "./stage-pictures";

/** One under the other on a phone and with large letters, side by side where there is room. */
export function Stages({ stages }: { stages: readonly CardStage[] }) {
  return (
    <ol aria-label="Tahap permohonan" className="mt-5 list-none sm:flex sm:gap-2 print:mt-2 print:flex print:gap-2">
      {stages.map((stage) => (
        <li
          key={stage.key}
          aria-current={stage.state === "now" || stage.state === "waiting" ? "step" : undefined}
          className={cx(
            "flex flex-wrap items-center gap-x-[min(0.75rem,3vw)] border-l-4 py-1 pl-[min(0.75rem,3vw)] sm:block sm:flex-1 sm:border-t-4 sm:border-l-0 sm:pt-2 sm:pl-0",
            "print:block print:flex-1 print:border-t-4 print:border-l-0 print:pl-0",
            LOOK[stage.state],
          )}
        >
          <StagePicture picture={stage.state === "ended" ? "ended" : stage.key} />
          <span className="min-w-0 flex-[1_1_6.5em]">
            <span className={cx("block leading-tight", isPresent(stage) ? "font-bold" : "font-semibold")}>
              {stage.name}
            </span>
            <span className="block text-small text-ink-soft">{stage.words}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function isPresent({ state }: CardStage): boolean {
  return state === "now" || state === "waiting";
}

const LOOK: Record<CardStage["state"], string> = {
  done: "border-primary text-primary",
  now: "border-warning text-ink",
  waiting: "border-dashed border-warning text-ink",
  next: "border-line text-ink-soft",
  ended: "border-danger text-danger",
  skipped: "border-dashed border-line text-ink-soft",
};
