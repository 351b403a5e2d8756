"use client";

import { type ComponentType, createElement, lazy } from "react";

const form = () => import("./form-parts");
const fields = () => import("./field-parts");

/**
 * Forms of a page that most of its visitors read without them: their code comes when one is shown. No Suspense
 * around them: the server waits for what they write, so that without JavaScript the form is whole and can be sent.
 */
function whenShown<Parts, Props extends object>(
  fetchParts: () => Promise<Parts>,
  pick: (parts: Parts) => ComponentType<Props>,
): ComponentType<Props> {
  const Part: ComponentType<Props> = lazy(async () => ({ default: pick(await fetchParts()) }));
  // A function of its own: what a server component names may not itself be lazy.
  return (props) => createElement(Part, props);
}

export const ActionForm = whenShown(form, (parts) => parts.ActionForm);
export const SubmitButton = whenShown(form, (parts) => parts.SubmitButton);
export const TextField = whenShown(fields, (parts) => parts.TextField);
export const TextArea = whenShown(fields, (parts) => parts.TextArea);
export const SelectField = whenShown(fields, (parts) => parts.SelectField);
export const RadioGroup = whenShown(fields, (parts) => parts.RadioGroup);
export const CheckboxGroup = whenShown(fields, (parts) => parts.CheckboxGroup);
export const DateBoxes = whenShown(fields, (parts) => parts.DateBoxes);
export const MoneyField = whenShown(fields, (parts) => parts.MoneyField);
export const UnitField = whenShown(fields, (parts) => parts.UnitField);
