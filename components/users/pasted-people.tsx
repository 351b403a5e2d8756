"use client";

import { useContext } from "react";
import { FormContext } from "@/components/forms/form-context";
import { PastedLines } from "@/components/forms/pasted-lines";
import { Td } from "@/components/ui/table";
import { readPeople } from "@/lib/domain/pasted/people";
import { ROLE_NAMES } from "@/lib/domain/roles";

/** What each line of the table would do, once it was looked at; and afterwards the link of each person, this once. */
export function PastedPeople({ known }: { known: string[] }) {
  const { values } = useContext(FormContext);
  const { seen, people, links } = values;
  const once = [links ?? []].flat();
  if (once.length > 0) return <Links links={once} />;
  if (seen !== "ya" || typeof people !== "string") return null;
  const lines = readPeople(people, new Set(known));
  return (
    <PastedLines
      lines={lines}
      heads={["Nama", "E-mail", "Peran"]}
      known="Sudah punya akun, tidak diubah"
      what="pengguna"
      cells={({ name, post, email, roles }) => (
        <>
          <Td className="md:min-w-40">
            {name || "–"}
            {post && <span className="block text-small text-ink-soft">{post}</span>}
          </Td>
          <Td className="wrap-anywhere md:min-w-56">{email || "–"}</Td>
          <Td className="md:min-w-40">{roles.map((role) => ROLE_NAMES[role]).join(", ") || "–"}</Td>
        </>
      )}
    />
  );
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
