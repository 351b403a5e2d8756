"use client";

import { useContext } from "react";
import { FormContext } from "@/components/forms/form-context";
import { Details } from "@/components/ui/details";
import { INSERTING_HINT, InsertedFields } from "./inserted-fields";

/** The exception within a form that gives a number: closed, and open once something was typed or is wrong in it. */
export function InsertingDetails() {
  const { errors, values } = useContext(FormContext);
  const isUsed = Boolean(errors.after || errors.insertedReason || values.after || values.insertedReason);
  return (
    <Details summary="Nomor sisipan" open={isUsed} className="no-print mt-3">
      <p className="text-ink-soft">{INSERTING_HINT}</p>
      <InsertedFields />
    </Details>
  );
}
