import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import type { StandardPart } from "@/lib/domain/service-standard";
import type { ServicePage } from "@/lib/features/catalogue/catalogue.queries";
import { Checklist } from "./checklist";
import { ServiceSteps } from "./service-steps";
import { Unconfirmed } from "./unconfirmed";

/** The six public parts of the Standar Pelayanan and the legal basis (UU 25/2009, PermenPAN-RB 15/2014). */
export function ServiceBody({ service, children }: { service: ServicePage; children?: ReactNode }) {
  const { standard, requirements, slug } = service;
  const optional = requirements.filter((entry) => !entry.required);
  return (
    <div className="max-w-read">
      <Part title="Yang Anda dapat" proposed={standard.product.proposed}>
        <Lines part={standard.product} />
      </Part>
      <Part title="Siapa yang boleh mengajukan" proposed>
        <p>{service.whoMayAsk}</p>
      </Part>
      {children}
      <Part title="Yang perlu disiapkan" proposed={requirements.some((entry) => entry.proposed)}>
        <p className="mb-3">Foto dari HP sudah cukup. Tandai yang sudah siap.</p>
        <Checklist slug={slug} entries={[...requirements.filter((entry) => entry.required), ...optional]} />
      </Part>
      <Part title="Langkah dan waktunya" proposed={standard.procedure.proposed}>
        <p className="mb-4">
          Waktu dihitung pada jam kerja kantor, dan berhenti selama berkas ada pada Anda.
          {service.kind !== "single" && " Menunggu kegiatan berikutnya tidak dihitung."}
        </p>
        <ServiceSteps steps={service.steps} />
        <p className="mt-4 text-small text-ink-soft">
          Langkah ditulis seperti dalam SOP “{service.sop.title}”. Siapa yang mengerjakan tiap langkah adalah usulan.
        </p>
      </Part>
      <Part title="Biaya" proposed={standard.cost.proposed}>
        <Lines part={standard.cost} />
      </Part>
      <Part title="Bila ada keluhan" proposed={standard.complaints.proposed}>
        <Lines part={standard.complaints} />
      </Part>
      <section className="mt-10">
        <Details summary={<h2 className="text-h3">Dasar hukum</h2>}>
          <Lines part={standard.legalBasis} />
        </Details>
      </section>
      <Notice className="mt-8" title="Tentang tanda “belum dikonfirmasi”">
        Bagian dengan tanda itu kami susun sebagai usulan dan berlaku sampai kantor menetapkannya atau mengubahnya.
      </Notice>
    </div>
  );
}

function Part({ title, proposed, children }: { title: string; proposed: boolean; children: ReactNode }) {
  return (
    <section className="mt-10 first:mt-0">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <h2 className="text-h2">{title}</h2>
        {proposed && <Unconfirmed />}
      </div>
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
