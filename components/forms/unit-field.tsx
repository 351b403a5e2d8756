"use client";

import { useRef } from "react";
import { TextField, type TextFieldProps } from "./text-field";

/** A whole number with its unit inside the field ("orang", "buah"). */
export function UnitField({ unit, ...rest }: TextFieldProps & { unit: string }) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      size="medium"
      fits={isWhole}
      patternMessage={`${rest.label} ditulis dengan angka bulat saja.`}
      {...rest}
      label={rest.label}
      after={unit}
    />
  );
}

/**
 * Rupiah; dots are put in while digits are typed, and on leaving the field, where the parser of the server reads what
 * stands there. What is no clear amount stays as it was typed.
 */
export function MoneyField(props: TextFieldProps) {
  const before = useRef({ text: "", isOurs: false });
  const grouping = useRef<Grouping>(null);

  function follow(input: HTMLInputElement, isEdit: boolean) {
    const { value: text, selectionStart } = input;
    const grouped =
      isEdit && grouping.current?.groupTyping(before.current, { text, caret: selectionStart ?? text.length });
    if (grouped) {
      input.value = grouped.text;
      input.setSelectionRange(grouped.caret, grouped.caret);
    }
    before.current = { text: input.value, isOurs: Boolean(grouped) };
    if (!grouping.current) void fetchGrouping().then((code) => (grouping.current = code));
  }

  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      size="medium"
      maxLength={60}
      fits={isRupiah}
      patternMessage={`${props.label} belum terbaca. Tulis 1.500.000 untuk satu setengah juta rupiah.`}
      {...props}
      before="Rp"
      tidy={tidyRupiah}
      follow={follow}
    />
  );
}

type Grouping = typeof import("@/lib/domain/money/group-typing") | null;
const fetchGrouping = () => import("@/lib/domain/money/group-typing").catch(() => null);

/** Fetched when a field of it is left: a form that asks for no number carries no reader of numbers. */
const reader = () => import("@/lib/domain/money").catch(() => null);

async function tidyRupiah(text: string): Promise<string> {
  const money = await reader();
  const amount = money?.parseRupiah(text);
  return money && amount?.ok ? money.formatAmount(amount.value) : text;
}

type Money = typeof import("@/lib/domain/money");

/** An empty field is judged by whether it must be filled; what cannot be judged here the server judges. */
const readBy = (reads: (money: Money, text: string) => boolean) => async (text: string) => {
  const money = text.trim() && (await reader());
  return !money || reads(money, text);
};
const isRupiah = readBy((money, text) => money.parseRupiah(text).ok);
const isWhole = readBy((money, text) => money.parseWhole(text) !== null);
