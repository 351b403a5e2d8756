import type { ReactNode } from "react";
import { capped } from "@/components/desk/queue/queue-view";
import { ToldForms } from "@/components/forms/form-context";
import { StaffShell } from "@/components/layout/staff-shell";
import { VisitorShell } from "@/components/layout/visitor-shell";
import { railItems } from "@/components/users/rail-items";
import { RestNote } from "@/components/users/rest-note";
import { SignOutLink } from "@/components/users/sign-out-link";
import { countQueue } from "@/lib/features/desk/queue.queries";
import { countWaitingLetters } from "@/lib/features/incoming-letters/waiting.queries";
import { findStaffContext } from "@/lib/platform/context";
import { showHeldOfStaff } from "@/lib/platform/held-answer";

/** Never a gate: every page below asks for itself. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const ctx = await findStaffContext();
  if (!ctx) return <VisitorShell>{children}</VisitorShell>;
  const [{ all }, letters, held] = await Promise.all([
    countQueue(ctx),
    countWaitingLetters(ctx),
    showHeldOfStaff(ctx.actor.id),
  ]);
  return (
    <StaffShell items={railItems(capped(all + letters), ctx.actor.roles)} user={ctx.actor} signOut={<SignOutLink />}>
      {ctx.actor.restsUntil && <RestNote until={ctx.actor.restsUntil} />}
      <ToldForms brought={held}>{children}</ToldForms>
    </StaffShell>
  );
}
