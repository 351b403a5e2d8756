import type { RunKey } from "@/lib/domain/run-address";
import type { Available, State, TimelineRow } from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/working-time";

/** What the panel of a run must know, whatever it is a run of. */
export type PanelView = {
  run: RunKey;
  open: State["open"];
  rows: TimelineRow[];
  commands: Available[];
  duties: readonly { id: string; row: number; verb: string; role: string }[];
  holder: { id: string; name: string } | null;
  calendar: Calendar;
};

type Shown = Omit<PanelView, "run" | "open"> & { state: Pick<State, "open"> };

export function panelViewOf(run: RunKey, { state, rows, commands, duties, holder, calendar }: Shown): PanelView {
  return { run, open: state.open, rows, commands, duties, holder, calendar };
}

export function commandIn(commands: readonly Available[], type: Available["type"]): Available | undefined {
  return commands.find((command) => command.type === type);
}
