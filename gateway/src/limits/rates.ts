import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Caller } from '../access/caller.js';
import { refusal } from '../errors.js';
import type { RequestState } from '../request.js';

const minute = 60;
const quarter = 15 * 60;

export interface Rates {
  /** Takes a request's points from the caller's budget. Sets the RateLimit headers; refuses with RATE_LIMITED when empty. */
  take: (caller: Caller, state: RequestState, cost: number) => Promise<void>;
  /** Refuses when a credential was tried wrongly too often. */
  refuseGuesser: (key: string) => Promise<void>;
  /** Counts a wrong credential. */
  countWrong: (key: string) => Promise<void>;
}

/** Makes the budgets: requests per minute of addresses and people, points per minute of apps, wrong secrets per quarter. */
export function ratesWith(options: { anonymous: number; person: number; app: number }): Rates {
  const limiters = {
    ANONYMOUS: new RateLimiterMemory({ points: options.anonymous, duration: minute }),
    PERSON: new RateLimiterMemory({ points: options.person, duration: minute }),
    APP: new RateLimiterMemory({ points: options.app, duration: minute }),
  };
  const guesses = new RateLimiterMemory({ points: 5, duration: quarter });
  return {
    take: async (caller, state, cost) => {
      const limiter = limiters[caller.kind];
      const points = caller.kind === 'APP' ? Math.max(1, cost) : 1;
      const left = await limiter.consume(caller.viewer?.id ?? state.address, points).catch(onlyBudget);
      const reset = Math.ceil(left.msBeforeNext / 1000);
      const remaining = Math.max(0, left.remainingPoints);
      const policy = caller.kind.toLowerCase();
      state.headers['ratelimit-policy'] = `"${policy}";q=${limiter.points};w=${minute}`;
      state.headers['ratelimit'] = `"${policy}";r=${remaining};t=${reset}`;
      if (left.consumedPoints > limiter.points) throw tooMany(reset);
    },
    refuseGuesser: async (key) => {
      const tried = await guesses.get(key);
      if (tried && tried.remainingPoints <= 0) throw tooMany(Math.ceil(tried.msBeforeNext / 1000));
    },
    countWrong: async (key) => {
      await guesses.consume(key).catch(onlyBudget);
    },
  };
}

const tooMany = (seconds: number) => refusal('RATE_LIMITED', 429, undefined, { 'retry-after': String(seconds) });

/** The limiter rejects with the state of an empty budget; anything else is an error. */
function onlyBudget(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason;
  throw reason;
}
