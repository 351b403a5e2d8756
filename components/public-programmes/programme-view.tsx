import { BackLink } from "@/components/layout/back-link";
import { PageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { Notice, type NoticeTone } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { OFFICE } from "@/lib/domain/office";
import { PROGRAMME_TYPE_WORDS, type Stage } from "@/lib/domain/programmes";
import { entriesWords, publicStageWords, seatsWords, stageSentence } from "@/lib/domain/programmes/public-words";
import { findService } from "@/lib/domain/services";
import type { PublicProgrammeInFull } from "@/lib/features/public-programmes/public-programmes.queries";

const TONES: Partial<Record<Stage, NoticeTone>> = { open: "success", cancelled: "danger" };

/** One class or event: all facts, whether one can still join, and how. */
export function PublicProgrammeView({ programme }: { programme: PublicProgrammeInFull }) {
  const { stage, service, id, seatsLeft } = programme;
  const over = stage === "finished" || stage === "cancelled";
  const full = stage === "open" && seatsLeft === 0;
  return (
    <div className="max-w-read">
      <BackLink href="/kegiatan">Semua kegiatan</BackLink>
      <div className="mt-2">
        <PageTitle title={programme.title} lead={PROGRAMME_TYPE_WORDS[programme.type]} />
      </div>
      <Notice tone={full ? "warning" : (TONES[stage] ?? "info")} title={publicStageWords(programme)}>
        <p>{stageSentence(programme)}</p>
      </Notice>
      {stage === "open" && (
        <div className="no-print mt-6">
          <LinkButton href={`/layanan/${service}/ajukan?kegiatan=${id}`} className="max-md:w-full">
            Daftar kegiatan ini
          </LinkButton>
        </div>
      )}
      <div className="mt-8">
        <SummaryList items={factsOf(programme)} empty="Belum ditetapkan" />
      </div>
      {programme.firstDay && !over && (
        <p>
          <a href={`/kegiatan/${id}/kalender.ics`} className="no-print inline-flex min-h-target items-center">
            Tambahkan ke kalender
          </a>
        </p>
      )}
      {programme.description && (
        <section aria-labelledby="tentang" className="mt-8">
          <h2 id="tentang" className="mb-2 text-h2">
            Tentang kegiatan ini
          </h2>
          <p className="whitespace-pre-line">{programme.description}</p>
        </section>
      )}
      <Speakers speakers={programme.speakers} />
      <section aria-labelledby="siapa" className="mt-8">
        <h2 id="siapa" className="mb-2 text-h2">
          Siapa yang boleh ikut
        </h2>
        <p>{findService(service)?.whoMayAsk}</p>
      </section>
      <HowToApply programme={programme} />
      {programme.whoMayAskIsOpen && (
        <p className="mt-8 text-small text-ink-soft">
          Belum dikonfirmasi kantor, berlaku sampai ditetapkan: siapa yang boleh ikut.
        </p>
      )}
    </div>
  );
}

const TAKES_ENTRIES: readonly Stage[] = ["announced", "open"];

function factsOf(programme: PublicProgrammeInFull) {
  return [
    { term: "Waktu", value: programme.when },
    { term: "Tempat", value: programme.place },
    { term: "Desa atau kelurahan", value: programme.village },
    ...(TAKES_ENTRIES.includes(programme.stage) ? [{ term: "Pendaftaran", value: entriesWords(programme) }] : []),
    { term: "Tempat peserta", value: seatsWords(programme) },
    ...(programme.type === "promotion" && programme.booths
      ? [{ term: "Stan", value: `${programme.booths} stan` }]
      : []),
    { term: "Biaya", value: "Gratis" },
    { term: "Penyelenggara", value: `${OFFICE.name} ${OFFICE.region}` },
  ];
}

function Speakers({ speakers }: Pick<PublicProgrammeInFull, "speakers">) {
  if (speakers.length === 0) return null;
  return (
    <section aria-labelledby="narasumber" className="mt-8">
      <h2 id="narasumber" className="mb-2 text-h2">
        Narasumber
      </h2>
      <ul className="list-disc pl-5">
        {speakers.map(({ name, from, topic }) => (
          <li key={`${name}-${topic}`}>
            {[name, from].filter(Boolean).join(", ")}
            {topic && `: ${topic}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A direct application holds no seat (rule 8); who is called first is said before anybody fills in a form. */
function HowToApply({ programme: { service, stage } }: { programme: PublicProgrammeInFull }) {
  return (
    <section aria-labelledby="cara" className="mt-8">
      <h2 id="cara" className="mb-2 text-h2">
        Cara mendaftar
      </h2>
      <ol className="list-decimal space-y-2 pl-6">
        <li>
          {stage === "open" ? (
            <>
              Tekan “Daftar kegiatan ini”, lalu isi permohonan layanan{" "}
              <a href={`/layanan/${service}`}>{service === "pelatihan" ? "Pelatihan" : "Promosi Produk"}</a>.
            </>
          ) : (
            <>
              Ajukan layanan{" "}
              <a href={`/layanan/${service}`}>{service === "pelatihan" ? "Pelatihan" : "Promosi Produk"}</a> kapan saja:
              permohonan yang diterima menunggu kegiatan berikutnya.
            </>
          )}
        </li>
        <li>Petugas memeriksa berkas Anda. Permohonan yang diterima masuk daftar tunggu.</li>
        <li>
          Tempat diberikan menurut urutan: yang belum pernah dapat didahulukan, sesudah itu yang lebih dulu mengajukan.
        </li>
        <li>Bila mendapat tempat, undangan dengan waktu dan tempatnya ada di halaman lacak.</li>
      </ol>
    </section>
  );
}
