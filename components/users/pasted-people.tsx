"use client";

import { useContext } from "react";
import { FormContext } from "@/components/forms/form-context";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { type PastedPerson, readPeople } from "@/lib/domain/pasted/people";
import { ROLE_NAMES } from "@/lib/domain/roles";

/** What each line of the table would do, once it was looked at; and afterwards the link of each person, this once. */
export function PastedPeople({ known }: { known: string[] }) {
  const { values } = useContext(FormContext);
  const { seen, people, links } = values;
  const once = [links ?? []].flat();
  if (once.length > 0) return <Links links={once} />;
  if (seen !== "ya" || typeof people !== "string") return null;
  const lines = readPeople(people, new Set(known));
  const fresh = lines.filter((line) => line.problem === null && !line.known).length;
  const isSound = lines.every(({ problem }) => problem === null);
  return (
    <>
      <Table caption="Yang terbaca dari tabel itu" stacked className="mt-4">
        <TableHead>
          <Th numeric>Baris</Th>
          <Th>Nama</Th>
          <Th>E-mail</Th>
          <Th>Peran</Th>
          <Th className="w-full">Yang terjadi</Th>
        </TableHead>
        <tbody>
          {lines.map((line) => (
            <Tr key={line.line}>
              <Td numeric label="Baris">
                {line.line}
              </Td>
              <Td className="md:min-w-40">
                {line.name || "–"}
                {line.post && <span className="block text-small text-ink-soft">{line.post}</span>}
              </Td>
              <Td className="wrap-anywhere md:min-w-56">{line.email || "–"}</Td>
              <Td className="md:min-w-40">{line.roles.map((role) => ROLE_NAMES[role]).join(", ") || "–"}</Td>
              <Td className={`md:min-w-48 ${line.problem ? "font-semibold text-danger" : ""}`}>{wordsOf(line)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {isSound && fresh > 0 && (
        <FormActions>
          <SubmitButton name="press" value="simpan" pendingLabel="Menyimpan…">
            {`Tambahkan ${fresh} pengguna`}
          </SubmitButton>
        </FormActions>
      )}
    </>
  );
}

function wordsOf({ problem, known }: PastedPerson): string {
  if (problem) return `Betulkan: ${problem}`;
  return known ? "Sudah punya akun, tidak diubah" : "Ditambahkan";
}

/** A line each: name, tab, link. */
function Links({ links }: { links: string[] }) {
  return (
    <div className="mt-6 border-y-2 border-primary py-4">
      <p className="font-semibold">Tautan sekali pakai, berlaku 7 hari</p>
      <p className="mt-1 text-small text-ink-soft">
        Hanya ditampilkan satu kali. Sampaikan langsung kepada orangnya; yang terlewat bisa dibuat lagi di kartu
        pengguna.
      </p>
      <dl>
        {links.map((line) => {
          const [name = "", link = ""] = line.split("\t");
          return (
            <div key={link} className="mt-2">
              <dt className="font-semibold">{name}</dt>
              <dd className="font-mono break-all select-all">{link}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
