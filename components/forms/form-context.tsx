"use client";

import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useContext } from "react";
import type { BroughtAnswer } from "@/lib/domain/brought-answer";
import type { FormState } from "@/lib/domain/form-state";
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
  /** Letters as people count them (letterCount); the browser's own limit leaves room for those that take two units. */
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
  /** A desk that many people come to: the browser suggests nothing and remembers nothing. */
  forgetful?: boolean;
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
    forgetful: form.forgetful === true,
  };
}

const Told = createContext<BroughtAnswer | null>(null);

/**
 * Around every page: what one of its forms was answered without a script (platform/brought-answer.ts), for that form; within
 * one, what is shown to nobody else (platform/held-answer.ts). null: as around it.
 */
export function ToldForms({ brought, children }: { brought: BroughtAnswer | null; children: ReactNode }) {
  const around = useContext(Told);
  return <Told value={brought ?? around}>{children}</Told>;
}

/**
 * What the form with this id, or one of these, was answered. The frame outlives its page when a script leads on, hence the path; it does
 * so, too, when a script has sent a form (`endTold`), whose answer is the newer one.
 */
export function useTold(...forms: readonly string[]): FormState | undefined {
  const path = usePathname();
  const told = useContext(Told);
  return told && forms.includes(told.form) && told.page === path && !over ? told.answer : undefined;
}

let over = false;

/** A script sends a form: what the document brought is told no more by forms that are drawn from now on. */
export function endTold() {
  over = true;
}
