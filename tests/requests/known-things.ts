const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Fields of an input that hold the id of something with another name. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  to: 'account',
  member: 'account',
  members: 'account',
  engineer: 'account',
  parties: 'team',
  concerns: 'issue',
  counters: 'offer',
  supports: 'interest',
  deals: 'deal',
  found: 'negotiation',
  lines: 'negotiation',
  agreement: 'negotiation',
};

/** A point with its choices, as far as a request needs it. */
export interface KnownPoint {
  readonly id: string;
  readonly options: readonly string[];
}

/**
 * What exists, learnt from answers: ids by the noun they were seen under, so that requests made from schemas alone
 * hit real things. `parties: [{ id }]` teaches a `party`, `issue: '…'` an `issue`.
 */
export class KnownThings {
  private readonly ids = new Map<string, Set<string>>();
  private readonly points = new Map<string, KnownPoint>();

  learn(value: unknown, under = ''): void {
    if (Array.isArray(value)) {
      for (const item of value) this.learn(item, under);
      return;
    }
    if (typeof value === 'string') {
      if (UUID.test(value)) this.add(nounOf(under), value);
      return;
    }
    if (value === null || typeof value !== 'object') return;
    for (const [key, held] of Object.entries(value)) {
      this.learn(held, key === 'id' ? under : key);
      if (key === 'id' && typeof held === 'string' && UUID.test(held)) this.add(nounOf(under), held);
    }
    const point = value as { id?: unknown; options?: unknown };
    if (typeof point.id === 'string' && Array.isArray(point.options))
      this.points.set(point.id, { id: point.id, options: point.options.map((option: { id: string }) => option.id) });
  }

  add(noun: string, id: string): void {
    const known = this.ids.get(noun) ?? new Set();
    known.add(id);
    this.ids.set(noun, known);
  }

  /** Ids known for a field of an input; every id there is when its name says nothing. */
  of(field: string): readonly string[] {
    const noun = ALSO_CALLED[field] ?? nounOf(field);
    return [...(this.ids.get(noun) ?? this.all())];
  }

  all(): readonly string[] {
    return [...new Set([...this.ids.values()].flatMap((known) => [...known]))];
  }

  /** The points of the latest view, each with its choices. */
  get table(): readonly KnownPoint[] {
    return [...this.points.values()];
  }
}

/** `parties` teaches a `party`. */
function nounOf(field: string): string {
  if (field === 'displaced' || field === 'evidence' || field === 'members')
    return field === 'members' ? 'account' : field;
  if (field === 'by' || field === 'actor' || field === 'person') return 'account';
  return field.endsWith('ies') ? `${field.slice(0, -3)}y` : field.replace(/s$/, '');
}
