"use client";

import { type ComponentType, createElement, lazy } from "react";

type Parts = typeof import("./parts");

/**
 * Forms of a page that most of its visitors read without them: their code comes when one is shown. No Suspense
 * around them: the server waits for what they write, so that without JavaScript the form is whole and can be sent.
 */
function whenShown<Props extends object>(pick: (parts: Parts) => ComponentType<Props>): ComponentType<Props> {
  const Part: ComponentType<Props> = lazy(async () => ({ default: pick(await import("./parts")) }));
  // A function of its own: what a server component names may not itself be lazy.
  return (props) => createElement(Part, props);
}

export const ActionForm = whenShown((parts) => parts.ActionForm);
export const SubmitButton = whenShown((parts) => parts.SubmitButton);
export const TextField = whenShown((parts) => parts.TextField);
export const TextArea = whenShown((parts) => parts.TextArea);
export const SelectField = whenShown((parts) => parts.SelectField);
export const RadioGroup = whenShown((parts) => parts.RadioGroup);
export const CheckboxGroup = whenShown((parts) => parts.CheckboxGroup);
export const DateBoxes = whenShown((parts) => parts.DateBoxes);
export const MoneyField = whenShown((parts) => parts.MoneyField);
export const UnitField = whenShown((parts) => parts.UnitField);
