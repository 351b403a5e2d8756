import Link from "next/link";
import type { CaseView } from "@/lib/features/desk/case.queries";

type Props = { view: CaseView; programme: NonNullable<CaseView["programme"]> };

/** The programme it sits in; leaving it is recorded there. */
export function CaseProgramme({ view, programme }: Props) {
  const address = `/petugas/kegiatan/${programme.id}`;
  const leaving = view.commands.some((command) => command.type === "release_from_programme");
  return (
    <>
      <p className="mt-2">
        Kegiatan:{" "}
        <Link prefetch={false} href={address}>
          {programme.title}
        </Link>
      </p>
      {leaving && (
        <p>
          <Link prefetch={false} href={`${address}/peserta?pilih=${view.applicationId}`}>
            Keluarkan dari kegiatan
          </Link>
        </p>
      )}
    </>
  );
}
