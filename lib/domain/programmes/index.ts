/** Classes, proposals and promotion events: their words, stages, outcomes and what their duties write down. */
export * from "./days";
export * from "./deliveries";
export * from "./entries";
export * from "./kept-records";
export * from "./next-step";
export * from "./outcomes";
export * from "./people-words";
export * from "./records";
export * from "./signed-record";
export * from "./stage";
export * from "./types";
