"use client";

import { useEffect, useRef } from "react";
import { HANDED_ON } from "@/components/forms/handed-on";
import { forgetAllTyping } from "./tab-store";

/** In a form that ends one person's turn at this phone: with its press the browser forgets what was typed and chosen here. */
export function ForgetTyping() {
  const place = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = place.current?.form;
    if (!form) return;
    const forget = () => {
      document.dispatchEvent(new Event(HANDED_ON));
      forgetAllTyping();
    };
    form.addEventListener("submit", forget);
    return () => form.removeEventListener("submit", forget);
  }, []);
  return <input ref={place} type="hidden" />;
}
