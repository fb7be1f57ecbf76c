import { Presets, SingleBar } from 'cli-progress';

const FIRST_LINE_MS = 1_000;
const LINE_EVERY_MS = 5_000;
const LABEL_WIDTH = 34;

export interface Stage {
  /** @param part of the whole, 0 to 1 */
  advance(part: number): void;
  /** Ends it with a line that says how long it took and `result`, unless it was over in an instant. */
  done(result?: string): void;
  /** Ends it without a word. */
  drop(): void;
}

/** Shows a stage of the start: a bar on a terminal, plain lines elsewhere; nothing for what is over in an instant. */
export function stage(label: string): Stage {
  const started = performance.now();
  const show = process.stdout.isTTY ? barOnTerminal(label) : plainLines(label);
  return {
    advance: show.advance,
    done: (result) => {
      show.end();
      const ms = performance.now() - started;
      if (result !== undefined || ms >= FIRST_LINE_MS)
        console.log(`${label}: ${result ?? 'done'} (${inSeconds(ms)})`);
    },
    drop: show.end,
  };
}

interface Shown {
  advance(part: number): void;
  end(): void;
}

function barOnTerminal(label: string): Shown {
  const bar = new SingleBar(
    {
      format: `${label.padEnd(LABEL_WIDTH)} {bar} {percentage} %  {duration_formatted}`,
      hideCursor: true,
      clearOnComplete: true,
      // The percentage alone may stand still for a while; the time shows that work goes on.
      forceRedraw: true,
      fps: 4,
      linewrap: false,
    },
    Presets.shades_classic,
  );
  let shown = false;
  let part = 0;
  const timer = setTimeout(() => {
    shown = true;
    bar.start(100, Math.floor(part * 100));
  }, FIRST_LINE_MS / 2);
  return {
    advance: (next) => {
      part = next;
      if (shown) bar.update(Math.floor(part * 100));
    },
    end: () => {
      clearTimeout(timer);
      if (shown) bar.stop();
    },
  };
}

function plainLines(label: string): Shown {
  let part = 0;
  let timer = setTimeout(tell, FIRST_LINE_MS);
  function tell(): void {
    console.log(part > 0 ? `${label} … ${Math.floor(part * 100)} %` : `${label} …`);
    timer = setTimeout(tell, LINE_EVERY_MS);
  }
  return {
    advance: (next) => {
      part = next;
    },
    end: () => clearTimeout(timer),
  };
}

export function inSeconds(ms: number): string {
  return ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`;
}
