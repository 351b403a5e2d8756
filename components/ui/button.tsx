import type { ComponentProps } from "react";
import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "danger" | "quiet";

export function Button({
  variant = "primary",
  wide,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & { variant?: ButtonVariant; wide?: boolean }) {
  return <button type={type} className={buttonClass(variant, wide, className)} {...rest} />;
}

/**
 * A link that looks like a button: it goes somewhere, it changes nothing. A plain
 * anchor: the router's link would cost every page of a citizen 10 kB.
 */
export function LinkButton({
  variant = "primary",
  wide,
  className,
  ...rest
}: ComponentProps<"a"> & { href: string; variant?: ButtonVariant; wide?: boolean }) {
  return <a className={buttonClass(variant, wide, className)} {...rest} />;
}

const SHAPE =
  "no-print min-h-target items-center justify-center gap-2 rounded-control text-center font-semibold leading-tight aria-disabled:cursor-not-allowed";

const LOOK: Record<ButtonVariant, string> = {
  primary:
    "px-5 py-2 border-2 border-primary bg-primary text-paper no-underline hover:border-primary-strong hover:bg-primary-strong hover:text-paper",
  secondary:
    "px-5 py-2 border-2 border-primary bg-paper text-primary no-underline hover:bg-primary-wash hover:text-primary-strong",
  danger: "px-5 py-2 border-2 border-danger bg-paper text-danger no-underline hover:bg-danger hover:text-paper",
  quiet: "px-2 py-2 text-primary underline underline-offset-4 hover:text-primary-strong hover:decoration-2",
};

export function buttonClass(variant: ButtonVariant = "primary", wide = false, className?: string): string {
  return cx(SHAPE, LOOK[variant], wide ? "flex w-full" : "inline-flex", className);
}
