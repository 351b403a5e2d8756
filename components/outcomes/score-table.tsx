"use client";

import { useContext } from "react";
import { inputClass } from "@/components/forms/field";
import { FormContext, fieldId } from "@/components/forms/form-context";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import type { ParticipantItem } from "@/lib/features/outcomes/participants.queries";

type Props = { items: ParticipantItem[]; writable: boolean };

/** Parallel lists, a line each; what was typed comes back after an error. */
export function ScoreTable({ items, writable }: Props) {
  const form = useContext(FormContext);
  const problem = form.errors.before ?? form.errors.after;
  const cell = (participant: ParticipantItem, at: number, name: "before" | "after") => {
    const saved = name === "before" ? participant.scoreBefore : participant.scoreAfter;
    if (!writable) return saved ?? "–";
    return (
      <input
        name={name}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        aria-label={`Nilai ${name === "before" ? "sebelum" : "sesudah"}, ${participant.applicantName}`}
        defaultValue={[form.values[name] ?? []].flat()[at] ?? saved ?? ""}
        className={inputClass(undefined, "max-w-24")}
      />
    );
  };
  return (
    <>
      <p id={fieldId(form.id, "before")} tabIndex={-1} aria-live="polite" className="font-semibold text-danger">
        {problem}
      </p>
      <Table caption="Nilai peserta" captionHidden stacked className="mt-2">
        <TableHead>
          <Th>Peserta dan usaha</Th>
          <Th>Sebelum</Th>
          <Th>Sesudah</Th>
        </TableHead>
        <tbody>
          {items.map((item, at) => (
            <Tr key={item.applicationId}>
              <Td>
                {writable && <input type="hidden" name="applicationId" value={item.applicationId} />}
                {item.applicantName}
                <span className="block text-small text-ink-soft">{item.businessName}</span>
              </Td>
              <Td className="py-1" label="Sebelum">
                {cell(item, at, "before")}
              </Td>
              <Td className="py-1" label="Sesudah">
                {cell(item, at, "after")}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
