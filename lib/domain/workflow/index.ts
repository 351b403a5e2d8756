/**
 * The engine's face. A stranger can drive a whole run through this file alone:
 * state is folded from history, `decide` answers a command with the events to
 * append, `available` says which commands an actor may give now.
 * Rules: "Rules of the engine" 1-9 in the README.
 */
export * from "./definition";
export * from "./history";
export * from "./command";
export * from "./state";
// The engine room adds: checkDefinition, fold, available, decide, timeline, and the types
// DecideContext { actor, now, calendar, seat?, allowOwnWork?, openOutcomes?, seatsFree? },
// Seat { programmeId, definition, history, from (sequence at gathering), until? }, Available, TimelineRow.
