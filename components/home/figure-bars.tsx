import { capped } from "@/components/desk/queue/queue-view";
import { LinkedBars } from "@/components/ui/linked-bars";
import { caseListAddress } from "@/lib/domain/case-list";
import type { Figure } from "@/lib/features/home/home.queries";

type Props = { title: string; labelHead: string; figures: readonly Figure[] };

/** Figures of the list of all cases; each opens the list that it counts. */
export function FigureBars({ title, labelHead, figures }: Props) {
  return (
    <LinkedBars
      title={title}
      labelHead={labelHead}
      valueHead="Jumlah"
      data={figures.map(({ label, count, filters }) => ({
        label,
        value: count,
        shown: capped(count),
        href: caseListAddress(filters),
      }))}
    />
  );
}
