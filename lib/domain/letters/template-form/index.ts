/** A template as plain fields of a form, there and back; works without JavaScript because all of it is names and text. */
export * from "./choices";
export * from "./field-words";
export * from "./fields";
export * from "./print";
export * from "./read";
export * from "./steps";
export * from "./typed";
export * from "./words-pieces";
