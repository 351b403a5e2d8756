"use client";

import { useContext } from "react";
import { FormContext } from "@/components/forms/form-context";

/** How often the blocks changed places: the server counts on, and the inputs are made anew when it does. */
export function TurnField() {
  const { values } = useContext(FormContext);
  return <input type="hidden" name="turn" value={typeof values.turn === "string" ? values.turn : "0"} />;
}
