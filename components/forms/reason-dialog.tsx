"use client";

import type { ReactNode } from "react";
import type { FormAction } from "@/lib/domain/form-state";
import type { ButtonVariant } from "../ui/button";
import { Dialog, DialogClose } from "../ui/dialog";
import { ActionForm } from "./action-form";
import { FormActions } from "./form-section";
import { SubmitButton } from "./submit-button";
import { TextArea } from "./text-area";

type Props = {
  /** Unique on the page. */
  id: string;
  trigger: string;
  triggerVariant?: ButtonVariant;
  title: string;
  /** The consequence in a sentence. */
  consequence: string;
  action: FormAction;
  /** Fields that travel along: run id, duty, … */
  hidden?: Record<string, string>;
  confirmLabel: string;
  reasonName?: string;
  reasonLabel?: string;
  reasonHint?: string;
  children?: ReactNode;
};

/** A destructive step asks for a reason, not "are you sure". */
export function ReasonDialog({
  id,
  trigger,
  triggerVariant = "danger",
  title,
  consequence,
  action,
  hidden = {},
  confirmLabel,
  reasonName = "reason",
  reasonLabel = "Alasan",
  reasonHint,
  children,
}: Props) {
  return (
    <Dialog trigger={trigger} triggerVariant={triggerVariant} title={title} description={consequence}>
      <ActionForm id={id} action={action}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <TextArea name={reasonName} label={reasonLabel} hint={reasonHint} requiredMessage="Tulis alasannya." />
        <FormActions>
          <SubmitButton variant={triggerVariant === "danger" ? "danger" : "primary"}>{confirmLabel}</SubmitButton>
          <DialogClose />
        </FormActions>
      </ActionForm>
    </Dialog>
  );
}
