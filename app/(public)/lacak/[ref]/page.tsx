import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ToldForms } from "@/components/forms/form-context";
import { GoneAnswer } from "@/components/forms/gone-answer";
import { LookupForm } from "@/components/tracking/lookup-form";
import { OwnCaseView } from "@/components/tracking/own-case";
import { PHONE_FORM } from "@/components/tracking/phone-form";
import { PublicCaseView } from "@/components/tracking/public-case";
import { TooManyLookups } from "@/components/tracking/too-many";
import { firstValue } from "@/lib/domain/address-values";
import type { FileRefusal } from "@/lib/domain/files/refusals";
import { CARD_FORMS } from "@/lib/domain/gone-answer";
import { problemTitle } from "@/lib/domain/problem-title";
import { listCaseDocuments } from "@/lib/features/documents/documents.queries";
import { listOwnLetters } from "@/lib/features/letters/own-letters.queries";
import { getOwnCase } from "@/lib/features/tracking/tracking.queries";
import { issuePage } from "@/lib/platform/auth";
import { broughtTo, findBroughtAnswer } from "@/lib/platform/brought-answer";
import { findHeldAnswer, showHeldAnswer } from "@/lib/platform/held-answer";
import { freshNews } from "@/lib/platform/news";
import { sendNoScript } from "@/lib/platform/no-script";
import { qrOf } from "@/lib/platform/qr";
import { pageNotFound } from "@/lib/platform/refuse-page";
import { newRequestId } from "@/lib/platform/request-id";
import { lookUp, typedIn } from "./look-up";

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A number that leads nowhere is a mistake on the page, and its name says so. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const looked = await lookUp(typedIn(await params)).catch(() => null);
  const title = looked?.is === "unknown" ? problemTitle("Lacak permohonan", true) : "Perkembangan permohonan";
  return { title, robots: { index: false } };
}

export default async function CasePage({ params, searchParams }: Props) {
  const typed = typedIn(await params);
  const looked = await lookUp(typed);
  if (looked.is === "own") {
    const [view, documents, letters] = await Promise.all([
      getOwnCase(looked.own),
      listCaseDocuments(looked.own, looked.own.actor.applicationId),
      listOwnLetters(looked.own),
    ]);
    const held = await showHeldAnswer(`/lacak/${view.reference}`);
    return (
      <ToldForms brought={held}>
        <GoneAnswer brought={held ?? (await findBroughtAnswer())} forms={CARD_FORMS} commands={view.commands} />
        <OwnCaseView
          view={view}
          documents={documents}
          letters={letters}
          news={await freshNews(firstValue((await searchParams).kabar))}
          requestId={newRequestId()}
          now={looked.own.clock()}
          qr={qrOf(`/lacak/${view.reference}`)}
        />
      </ToldForms>
    );
  }
  if (looked.is === "elsewhere") redirect(`/lacak/${looked.reference}`);
  if (looked.is === "unknown") return <LookupAgain typed={typed} />;
  sendNoScript();
  if (looked.is === "too_many") return <TooManyLookups />;
  const { view } = looked;
  const [held, told] = [await findHeldAnswer(`/lacak/${view.reference}`), await broughtTo(PHONE_FORM)];
  const fileLost = firstValue((await searchParams).salah) === ("session_ended" satisfies FileRefusal);
  return <PublicCaseView view={view} page={issuePage()} told={told} held={held} fileLost={fileLost} />;
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
