import Link from "next/link";
import { cx } from "@/components/ui/cx";
import {
  type CaseFilters,
  caseListAddress,
  caseListQuery,
  findShippedView,
  SHIPPED_VIEWS,
} from "@/lib/domain/case-list";
import { APPLICATION_STATUS_WORDS } from "@/lib/domain/status-words";
import { APPLICATION_STATUSES } from "@/lib/domain/workflow/state";
import type { ViewCounts } from "@/lib/features/case-list/views.queries";

/** Each state and each shipped view is one press away, with how many there are. */
export function CaseListViews({ filters, counts }: { filters: CaseFilters; counts: ViewCounts }) {
  const shown = caseListQuery(filters);
  const states = APPLICATION_STATUSES.filter((status) => status !== "draft");
  return (
    <div className="no-print">
      <nav aria-label="Pandangan" className="mt-4">
        <ul className="flex flex-wrap gap-2">
          {SHIPPED_VIEWS.map(({ key, name, filters: own }) => (
            <ViewLink key={key} to={own} current={findShippedView(filters)?.key === key} count={counts[key] ?? 0}>
              {name}
            </ViewLink>
          ))}
        </ul>
      </nav>
      <nav aria-label="Keadaan" className="mt-3">
        <ul className="flex flex-wrap gap-2">
          <ViewLink to={{}} current={shown === ""}>
            Semua
          </ViewLink>
          {states.map((status) => (
            <ViewLink key={status} to={{ keadaan: status }} current={shown === caseListQuery({ keadaan: status })}>
              {APPLICATION_STATUS_WORDS[status]}
            </ViewLink>
          ))}
        </ul>
      </nav>
    </div>
  );
}

type LinkProps = { to: CaseFilters; current: boolean; count?: number; children: string };

function ViewLink({ to, current, count, children }: LinkProps) {
  return (
    <li>
      <Link
        href={caseListAddress(to)}
        prefetch={false}
        aria-current={current ? "page" : undefined}
        className={cx(
          "flex min-h-target items-center gap-2 rounded-control border px-3 text-small no-underline",
          current
            ? "border-primary bg-primary-wash font-semibold text-ink"
            : "border-line text-ink hover:border-primary",
        )}
      >
        {children}
        {count !== undefined && <span className="text-ink-soft tabular-nums">{count > 1000 ? "1.000+" : count}</span>}
      </Link>
    </li>
  );
}
