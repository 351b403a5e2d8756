import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { CopyRef } from "@/components/ui/copy-ref";
import type { ApplicationCard } from "@/lib/domain/application-card";
import { formatReference } from "@/lib/domain/reference-number";
import { formatDate } from "@/lib/domain/working-time";
import { Stages } from "./stages";

type Props = {
  reference: string;
  service: string;
  card: ApplicationCard;
  /** null: it is not said whose it is. */
  name: string | null;
  /** The page's own heading, where the sentence is not the news. */
  heading?: string;
  /** In place of the card's own press. */
  action?: ReactNode;
  /** Whoever may read it all also copies the number. */
  copy?: boolean;
  /** The result, and what belongs to it. */
  children?: ReactNode;
};

/** Kartu permohonan: one thing to look at. What it says is decided by lib/domain/application-card. */
export function Card({ reference, service, card, name, heading, action, copy, children }: Props) {
  const number = formatReference(reference);
  return (
    <section
      aria-label="Kartu permohonan"
      className="border-2 border-primary px-[min(1rem,3vw)] py-4 sm:px-6 sm:py-5 print:py-1"
    >
      <p className="text-small text-ink-soft">{name ? `${service} – ${name}` : service}</p>
      {copy ? <CopyRef reference={number} /> : <BigNumber>{number}</BigNumber>}
      <h1 className="mt-4 text-h1 print:mt-1">{heading ?? card.lead}</h1>
      <Besides words={heading ? card.sentence : card.rest} />
      {children}
      <Stages stages={card.stages} />
      <dl className="mt-5 grid gap-x-6 gap-y-3 border-t border-line pt-4 sm:grid-cols-2 print:mt-2 print:pt-1">
        <div>
          <dt className="text-small text-ink-soft">Sekarang</dt>
          <dd className="text-large font-bold">{card.turn.words}</dd>
        </div>
        <div>
          <dt className="text-small text-ink-soft">{card.date.at ? card.date.label : "Tanggal"}</dt>
          <dd className={card.date.at ? "text-large font-bold" : ""}>
            {card.date.at ? formatDate(card.date.at) : card.date.label}
          </dd>
        </div>
      </dl>
      <div className="no-print mt-4">{action ?? <Press action={card.action} />}</div>
    </section>
  );
}

function Besides({ words }: { words: string }) {
  return words && <p className="mt-2 max-w-read">{words}</p>;
}

function BigNumber({ children }: { children: string }) {
  return <p className="font-mono text-code font-bold break-words select-all">{children}</p>;
}

/** One press, and what comes of it; where there is none, that is said. */
function Press({ action }: { action: ApplicationCard["action"] }) {
  if (!action) return <p>Belum ada yang perlu Anda kerjakan.</p>;
  return (
    <>
      <LinkButton href={action.href}>{action.label}</LinkButton>
      <p className="mt-2 text-small text-ink-soft">{action.note}</p>
    </>
  );
}
