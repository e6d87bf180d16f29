export type BreakerState = 'closed' | 'half-open' | 'open';

export interface BreakerOptions {
  /** Failures in a row that open it. */
  failures: number;
  probeEvery: number;
  /** Asks the service whether it answers again. No caller ever waits for a probe. */
  probe: () => Promise<boolean>;
  onChange?: (state: BreakerState) => void;
}

/**
 * Circuit breaker of one service. After a row of failures calls fail at once, while a probe of our own, not some user's
 * request, finds out when the service is back: so recovery takes one probe interval and costs nobody a time-out.
 */
export class Breaker {
  #state: BreakerState = 'closed';
  #failures = 0;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(private readonly options: BreakerOptions) {}

  get state(): BreakerState {
    return this.#state;
  }

  /** Whether calls go through. */
  get closed(): boolean {
    return this.#state === 'closed';
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures += 1;
    if (this.closed && this.#failures >= this.options.failures) this.#open();
  }

  /** Stops probing for good. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  #become(state: BreakerState): void {
    this.#state = state;
    this.options.onChange?.(state);
  }

  #open(): void {
    this.#become('open');
    if (this.#ended) return;
    this.#timer = setTimeout(() => void this.#halfOpen(), this.options.probeEvery).unref();
  }

  async #halfOpen(): Promise<void> {
    this.#become('half-open');
    const back = await this.options.probe().catch(() => false);
    if (!back) return this.#open();
    this.#failures = 0;
    this.#become('closed');
  }
}
