"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { type ButtonVariant, buttonClass } from "./button";

type Props = {
  trigger: string;
  triggerVariant?: ButtonVariant;
  title: string;
  /** What will happen, in one sentence. */
  description?: string;
  children: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** Staff only: citizens get pages. Escape and "Batal" close it, focus returns to the button. */
export function Dialog({
  trigger,
  triggerVariant = "secondary",
  title,
  description,
  children,
  open,
  onOpenChange,
}: Props) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger className={buttonClass(triggerVariant)}>{trigger}</Base.Trigger>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-ink/50" />
        <Base.Popup className="shell-staff fixed top-1/2 left-1/2 z-50 max-h-[90vh] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-control border border-line-strong bg-paper p-5 text-ink">
          <Base.Title className="text-h2">{title}</Base.Title>
          {description && <Base.Description className="mt-1">{description}</Base.Description>}
          <div className="mt-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

export function DialogClose({ children = "Batal" }: { children?: ReactNode }) {
  return <Base.Close className={buttonClass("quiet")}>{children}</Base.Close>;
}
