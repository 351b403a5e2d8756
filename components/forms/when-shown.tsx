"use client";

import { type ComponentType, createElement, lazy } from "react";

const form = () => import("./form-parts");
const fields = () => import("./field-parts");

/**
 * Forms of a page that most of its visitors read without them: their code comes when one is shown. No Suspense
 * around them: the server waits for what they write, so that without JavaScript the form is whole and can be sent. So
 * it is when their code is lost on the line: the page then stays as the server wrote it.
 */
function whenShown<Parts, Props extends object>(
  fetchParts: () => Promise<Parts>,
  pick: (parts: Parts) => ComponentType<Props>,
): ComponentType<Props> {
  const Part: ComponentType<Props> = lazy(async () => ({ default: pick(await fetchParts().catch(() => NEVER)) }));
  // A function of its own: what a server component names may not itself be lazy.
  return (props) => createElement(Part, props);
}

const NEVER = new Promise<never>(() => {});

export const LazyActionForm = whenShown(form, (parts) => parts.ActionForm);
export const LazySubmitButton = whenShown(form, (parts) => parts.SubmitButton);
export const LazyTextField = whenShown(fields, (parts) => parts.TextField);
export const LazyTextArea = whenShown(fields, (parts) => parts.TextArea);
export const LazySelectField = whenShown(fields, (parts) => parts.SelectField);
export const LazyRadioGroup = whenShown(fields, (parts) => parts.RadioGroup);
export const LazyCheckboxGroup = whenShown(fields, (parts) => parts.CheckboxGroup);
export const LazyDateBoxes = whenShown(fields, (parts) => parts.DateBoxes);
export const LazyTwoLists = whenShown(fields, (parts) => parts.TwoLists);
export const LazyMoneyField = whenShown(fields, (parts) => parts.MoneyField);
export const LazyUnitField = whenShown(fields, (parts) => parts.UnitField);
export const LazyVersionField = whenShown(fields, (parts) => parts.VersionField);
