import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { LookupForm } from "@/components/tracking/lookup-form";
import { OwnCaseView } from "@/components/tracking/own-case";
import { PublicCaseView } from "@/components/tracking/public-case";
import { TooManyLookups } from "@/components/tracking/too-many";
import { firstValue } from "@/lib/domain/address-values";
import { parseReference } from "@/lib/domain/reference-number";
import { listCaseDocuments } from "@/lib/features/documents/documents.queries";
import { listOwnLetters } from "@/lib/features/letters/own-letters.queries";
import { findPublicCase, getOwnCase } from "@/lib/features/tracking/tracking.queries";
import { issuePage } from "@/lib/platform/auth";
import { Late } from "@/lib/platform/busy";
import { findCitizenContext, publicContext } from "@/lib/platform/context";
import { allowLookup } from "@/lib/platform/lookup-throttle";
import { sendNoScript } from "@/lib/platform/no-script";
import { qrOf } from "@/lib/platform/qr";
import { pageNotFound } from "@/lib/platform/refuse-page";
import { newRequestId } from "@/lib/platform/request-id";

export const metadata: Metadata = { title: "Perkembangan permohonan", robots: { index: false } };

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<{ kabar?: string | string[] }> };

export default async function CasePage({ params, searchParams }: Props) {
  const typed = decodeURIComponent((await params).ref);
  const parsed = parseReference(typed);
  if (!parsed.ok) return <LookupAgain typed={typed} />;
  if (parsed.value !== typed) redirect(`/lacak/${parsed.value}`);

  const own = await findCitizenContext(parsed.value);
  if (own) {
    const [view, documents, letters] = await Promise.all([
      getOwnCase(own),
      listCaseDocuments(own, own.actor.applicationId),
      listOwnLetters(own),
    ]);
    const { kabar } = await searchParams;
    return (
      <OwnCaseView
        view={view}
        documents={documents}
        letters={letters}
        news={firstValue(kabar)}
        requestId={newRequestId()}
        now={own.clock()}
        qr={qrOf(`/lacak/${view.reference}`)}
      />
    );
  }
  sendNoScript();
  const ctx = publicContext();
  const allowed = await allowLookup(parsed.value, await headers(), { waits: true });
  if (allowed === "too_many") return <TooManyLookups />;
  if (allowed === "busy") throw new Late("The tries cannot be counted: the database is late or away");
  const view = await findPublicCase(ctx, parsed.value);
  if (!view) return <LookupAgain typed={typed} />;
  return <PublicCaseView view={view} page={issuePage()} />;
}

async function LookupAgain({ typed }: { typed: string }) {
  sendNoScript();
  if (typed.length > 64) return pageNotFound();
  return (
    <>
      <h1 className="text-h1">Lacak permohonan</h1>
      <LookupForm typed={typed} refused />
    </>
  );
}
