import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ToldForms } from "@/components/forms/form-context";
import { OwnStep } from "@/components/tracking/own-step";
import { parseReference } from "@/lib/domain/reference-number";
import { getOwnCase } from "@/lib/features/tracking/tracking.queries";
import { findCitizenContext } from "@/lib/platform/context";
import { showHeldAnswer } from "@/lib/platform/held-answer";
import { newRequestId } from "@/lib/platform/request-id";

export const metadata: Metadata = { title: "Langkah Anda", robots: { index: false } };

type Props = { params: Promise<{ ref: string }> };

/** The step that the applicant does; whoever has none, or has not shown the second fact, is led to the card. */
export default async function OwnStepPage({ params }: Props) {
  const parsed = parseReference(decodeURIComponent((await params).ref));
  if (!parsed.ok) redirect("/lacak");
  const own = await findCitizenContext(parsed.value);
  if (!own) redirect(`/lacak/${parsed.value}`);
  const view = await getOwnCase(own);
  const duty = view.commands.find((command) => command.type === "complete_duty")?.duty;
  if (!duty) redirect(`/lacak/${parsed.value}`);
  return (
    <ToldForms brought={await showHeldAnswer(`/lacak/${parsed.value}`)}>
      <OwnStep view={view} duty={duty} requestId={newRequestId()} />
    </ToldForms>
  );
}
