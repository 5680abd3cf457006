import { FeatureFlag, FlagdCore, type Storage } from '@openfeature/flagd-core';
import type { Targeting } from '../../app/port/targeting.ts';
import { BUCKETS, bucketsOf, bytesOf } from '../../domain/flag/bucket.ts';
import { type Match, plainName, type TargetingRule } from '../../domain/flag/targeting.ts';

/** Every way a context can stand to a rule is a variant of its own; the variant is the answer. */
const VARIANTS: Readonly<Record<Match, boolean>> = {
  client: true,
  segment: true,
  share: true,
  none: false,
  'targeting-key-missing': false,
};

const NONE: string[] = [];
const MOST_NAMES = 1_000;

const silent = { error: ignore, warn: ignore, info: ignore, debug: ignore };

/**
 * The rules of one workspace in a flagd core of their own, as flagd's targeting language. Rules are compiled when they
 * are first asked for. Source: https://flagd.dev/reference/flag-definitions/
 */
export function flagdTargeting(): Targeting {
  const rules = new Map<string, TargetingRule>();
  const compiled = new Map<string, FeatureFlag>();
  const storage: Storage = {
    setConfigurations: () => [],
    getFlags: () => compiled,
    getFlagSetMetadata: () => ({}),
    getFlag: (key) => {
      const known = compiled.get(key);
      const rule = rules.get(key);
      if (known !== undefined || rule === undefined) return known;
      const flag = new FeatureFlag(key, definition(rule), silent);
      compiled.set(key, flag);
      return flag;
    },
  };
  const core = new FlagdCore(storage, silent);
  const names = new Map<string, string>();
  /** Programs ask with the same few names again and again. */
  const plain = (name: string): string => {
    const known = names.get(name);
    if (known !== undefined) return known;
    if (names.size >= MOST_NAMES) names.clear();
    const found = plainName(name);
    names.set(name, found);
    return found;
  };
  return {
    set: (key, rule) => {
      rules.set(key, rule);
      compiled.delete(key);
    },
    clear: () => {
      rules.clear();
      compiled.clear();
    },
    match: (key, { client, segments = [], targetingKey }, clientOnly) => {
      const { variant } = core.resolveBooleanEvaluation(key, false, {
        client: client === undefined ? null : plain(client),
        segments: clientOnly || segments.length === 0 ? NONE : segments.map(plain),
        grace: clientOnly,
        ...(targetingKey === undefined ? {} : { targetingKey: bytesOf(targetingKey) }),
      });
      return (variant ?? 'none') as Match;
    },
  };
}

type Definition = ConstructorParameters<typeof FeatureFlag>[1];

function definition(rule: TargetingRule): Definition {
  const { client, others } = rule.share;
  const isClient = { '===': [{ var: 'client' }, plainName(rule.client)] };
  const named = {
    if: [isClient, byShare(client, 'client'), { if: [{ var: 'grace' }, 'none', byShare(others, 'share')] }],
  };
  const segments = rule.segments.map((segment) => ({ in: [plainName(segment), { var: 'segments' }] }));
  const inSegment = segments.length === 0 ? named : { if: [{ or: segments }, 'segment', named] };
  // Whoever is meant wholly is asked about first: that is most of those who ask.
  const targeting = client >= 100 ? { if: [isClient, 'client', inSegment] } : inSegment;
  return {
    state: 'ENABLED',
    defaultVariant: 'none',
    variants: { ...VARIANTS },
    // The type says text where the program takes the rule itself.
    targeting: targeting as unknown as string,
  };
}

/** A percentage of whoever comes here; `whole` names the answer where all of them are meant. */
function byShare(percent: number, whole: Match): unknown {
  if (percent <= 0) return 'none';
  if (percent >= 100) return whole;
  const inside = bucketsOf(percent);
  const split = {
    fractional: [
      ['share', inside],
      ['none', BUCKETS - inside],
    ],
  };
  return { if: [{ '!': [{ var: 'targetingKey' }] }, 'targeting-key-missing', split] };
}

function ignore(): void {
  // What flagd would write into a log is answered by the variant.
}
