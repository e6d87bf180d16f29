/** Lines on the terminal while everything starts. */
export interface Progress {
  /** Announces a step; the result's call tells that it is done. */
  step(text: string): (result?: string) => void;
  line(text: string): void;
  /** Seconds since the start, with one decimal. */
  elapsed(): string;
}

/** Writes progress with the seconds since the start in front. */
export function createProgress(write: (text: string) => void = (text) => void process.stdout.write(text)): Progress {
  const started = performance.now();
  const elapsed = () => ((performance.now() - started) / 1000).toFixed(1);
  const line = (text: string) => write(`[${elapsed().padStart(6)} 秒] ${text}\n`);
  return {
    elapsed,
    line,
    step(text) {
      line(`${text} …`);
      return (result = '完成') => line(`${text}：${result}`);
    },
  };
}
