import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";
import { PUBLIC_SHEETS } from "@/lib/domain/letters/public-sheets";
import type { StandardPart } from "@/lib/domain/service-standard";
import type { ServicePage } from "@/lib/features/catalogue/catalogue.queries";
import { Checklist } from "./checklist";
import { ServiceSteps, SopWording } from "./service-steps";

/** The six public parts of the Standar Pelayanan and the legal basis (UU 25/2009, PermenPAN-RB 15/2014). */
export function ServiceBody({ service, children }: { service: ServicePage; children?: ReactNode }) {
  const { standard, requirements, slug } = service;
  const optional = requirements.filter((entry) => !entry.required);
  return (
    <div className="max-w-read">
      <Part title="Yang Anda dapat">
        <Lines part={standard.product} />
      </Part>
      <Part title="Siapa yang boleh mengajukan">
        <p>{service.whoMayAsk}</p>
        <p className="mt-2">
          Tempat usahanya harus berada di Kabupaten Lombok Barat. Anda sendiri boleh tinggal di kabupaten atau kota
          lain.
        </p>
      </Part>
      {children}
      <Part title="Yang perlu disiapkan">
        <p className="mb-3">Foto dari HP sudah cukup. Tandai yang sudah siap.</p>
        <Checklist slug={slug} entries={[...requirements.filter((entry) => entry.required), ...optional]} />
        <p className="no-print mt-3 flex flex-wrap gap-x-6">
          {PUBLIC_SHEETS.map(({ address, label }) => (
            <a
              key={address}
              href={`/layanan/${slug}/lembar/${address}`}
              className="inline-flex min-h-target items-center"
            >
              {label} (PDF)
            </a>
          ))}
        </p>
      </Part>
      <Part title="Langkah dan waktunya">
        <p className="mb-4">
          Waktu dihitung pada jam kerja kantor, dan berhenti selama berkas ada pada Anda.
          {service.kind !== "single" && " Menunggu kegiatan berikutnya tidak dihitung."}
        </p>
        <ServiceSteps steps={service.steps} />
        <Details summary={`Bunyi SOP “${service.sop.title}”`} className="mt-4">
          <SopWording steps={service.steps} />
        </Details>
      </Part>
      <Part title="Biaya">
        <Lines part={standard.cost} />
      </Part>
      <Part title="Bila ada keluhan">
        <Lines part={standard.complaints} />
      </Part>
      <section className="mt-10">
        <Details summary={<h2 className="text-h3">Dasar hukum</h2>}>
          <Lines part={standard.legalBasis} />
          <p className="mt-2">
            <a href={`/sop/${service.sop.key}`}>SOP yang dijalankan dinas</a>
          </p>
        </Details>
      </section>
      {proposedParts(service).length > 0 && (
        <p className="mt-8 text-small text-ink-soft">
          Belum dikonfirmasi kantor, berlaku sampai ditetapkan: {proposedParts(service).join(", ")}.
        </p>
      )}
    </div>
  );
}

/** Named once at the foot of the page; price and complaints are what the law itself says. */
function proposedParts({ standard, requirements, whoMayAskIsOpen }: ServicePage): string[] {
  const parts: [string, boolean][] = [
    ["yang Anda dapat", standard.product.proposed],
    ["siapa yang boleh mengajukan", whoMayAskIsOpen],
    ["yang perlu disiapkan", requirements.some((entry) => entry.proposed)],
    ["langkah dan waktunya", standard.procedure.proposed],
  ];
  return parts.filter(([, proposed]) => proposed).map(([name]) => name);
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10 first:mt-0">
      <h2 className="mb-2 text-h2">{title}</h2>
      {children}
    </section>
  );
}

function Lines({ part }: { part: StandardPart }) {
  if (part.text.length === 1) return <p>{part.text[0]}</p>;
  return (
    <ul className="list-disc pl-5">
      {part.text.map((line) => (
        <li key={line} className="mt-1">
          {line}
        </li>
      ))}
    </ul>
  );
}
