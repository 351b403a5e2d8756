import { SubmitButton } from "@/components/forms/submit-button";
import { placeWords } from "@/lib/domain/regions";
import type { KnownPerson } from "@/lib/features/register/known-person.queries";

/** Whom the register knows by the NIK that was looked for, and what they have told of their businesses before. */
export function CounterKnown({ known }: { known: KnownPerson }) {
  return (
    <section id="tercatat" aria-labelledby="tercatat-judul" className="mb-4 border-l-4 border-info bg-wash px-4 py-3">
      <h2 id="tercatat-judul" className="text-h3">{`Sudah tercatat: ${known.name}`}</h2>
      <p className="text-small text-ink-soft">
        Cocokkan dengan KTP. Isian usaha diganti dengan yang tercatat; tanyakan apa yang sudah berubah.
      </p>
      <ul className="mt-2">
        {known.businesses.map((business) => (
          <li key={business.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
            <span>{`${business.name}: ${business.product}, ${placeWords(business.villageCode)}`}</span>
            <SubmitButton name="press" value={`pakai:${business.id}`} variant="secondary" pendingLabel="Mengisi…">
              Pakai<span className="sr-only">{` ${business.name}`}</span>
            </SubmitButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
