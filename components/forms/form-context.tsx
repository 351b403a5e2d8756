"use client";

import { createContext, useContext } from "react";
import type { PageToSee } from "@/lib/domain/refusal";

/** What react-hook-form hands to an input; plain forms have none. */
export type Registration = {
  ref: (element: unknown) => void;
  onChange: (event: { target: unknown; type?: string }) => Promise<unknown>;
  onBlur: (event: { target: unknown; type?: string }) => Promise<unknown>;
};

/** Native constraints; the same attributes stand in the HTML and feed the check while typing. */
export type Constraints = {
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  /** Where a parser reads the field: whether it does. HTML has no such attribute; without JavaScript the server says it. */
  fits?: (text: string) => Promise<boolean>;
  /** What is said when it is empty or does not fit; the server has the last word. */
  requiredMessage?: string;
  patternMessage?: string;
};

export type FormContextValue = {
  /** Prefix of every field id, so that two forms on a page do not share ids. */
  id: string;
  errors: Record<string, string>;
  values: Record<string, string | string[]>;
  message?: string;
  /** The page that the message leads to. */
  see?: PageToSee;
  pending: boolean;
  /** Raised by every answer of the server: the summary takes focus again. */
  answer: number;
  register?: (name: string, label: string, constraints: Constraints) => Registration;
};

export const FormContext = createContext<FormContextValue>({
  id: "f",
  errors: {},
  values: {},
  pending: false,
  answer: 0,
});

export function fieldId(formId: string, name: string) {
  return `${formId}-${name.replace(/[^\w-]/g, "-")}`;
}

/** Everything a field needs: its id, its error, and what was typed before. */
export function useField(name: string, given?: { error?: string; value?: string | string[] }) {
  const form = useContext(FormContext);
  const error = form.errors[name] ?? given?.error;
  const value = form.values[name] ?? given?.value;
  const id = fieldId(form.id, name);
  return {
    id,
    error,
    value,
    text: Array.isArray(value) ? value[0] : value,
    list: value === undefined ? [] : [value].flat(),
    register: form.register,
  };
}
