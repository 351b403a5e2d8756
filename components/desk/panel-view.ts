import type { RunKey } from "@/lib/domain/run-address";
import type { Available, State, TimelineRow } from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/working-time";

/** What the panel of a run must know, whatever it is a run of. */
export type PanelView = {
  run: RunKey;
  open: State["open"];
  /** What the office must decide before the applicant's own duty can be done. */
  toDecide: readonly string[];
  rows: TimelineRow[];
  commands: Available[];
  duties: readonly { id: string; task: string; row: number; verb: string; role: string }[];
  holder: { id: string; name: string } | null;
  calendar: Calendar;
};

type Shown = Omit<PanelView, "run" | "open" | "toDecide"> & {
  state: Pick<State, "open"> & { toDecide?: readonly string[] };
};

export function panelViewOf(run: RunKey, { state, rows, commands, duties, holder, calendar }: Shown): PanelView {
  return { run, open: state.open, toDecide: state.toDecide ?? [], rows, commands, duties, holder, calendar };
}

export function commandIn(commands: readonly Available[], type: Available["type"]): Available | undefined {
  return commands.find((command) => command.type === type);
}
