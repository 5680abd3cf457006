import { oc } from '@orpc/contract';
import { z } from 'zod';

/**
 * What the table says of an operation beside its route and schemas.
 * `command`: one event-sourced command, answered by the generic handler of `app`; `streamField` names the input
 * field that holds the stream's id (absent: the workspace itself, or a new stream). `query`: reads, changes nothing.
 * `ceremony`: has a hand-written handler because a proof, a secret or a cookie is involved.
 */
export interface OperationMeta {
  readonly kind: 'command' | 'query' | 'ceremony';
  /** `anyone`: no session. `person`: a member or a guest. `member`: an account, also by API key. `human`: never a key. */
  readonly who: 'anyone' | 'person' | 'member' | 'human';
  readonly slice?: 'negotiation' | 'rfc' | 'workspace' | 'agreement' | 'debt' | 'measurement' | 'claim' | undefined;
  readonly command?: string | undefined;
  readonly streamField?: string | undefined;
  /** A ceremony that may be repeated at will, such as keeping a draft: no key is remembered for it. */
  readonly repeatable?: true | undefined;
}

export const identifier = z.uuid();
export const instant = z.iso.datetime({ precision: 3 });
export const calendarDay = z.iso.date();
export const language = z.enum(['en', 'es']);
/** One line a person typed. */
export const line = (most = 140) => z.string().trim().min(1).max(most);
/** Free text a person typed; may be empty. */
export const freeText = (most = 4000) => z.string().max(most);
/** Typed text, or template text in both languages. */
export const text = z.union([z.string().max(400), z.object({ en: z.string().max(400), es: z.string().max(400) })]);

/** Every command is answered alike: what was recorded, never what it said. */
export const commandAnswer = z.object({
  id: identifier.describe('the stream the command went to; for a new one, its id'),
  position: z.int().nonnegative().describe('position of the last event in the workspace log'),
  events: z.array(z.object({ id: identifier, type: z.string() })),
});
export type CommandAnswer = z.infer<typeof commandAnswer>;

const table = oc.$meta<OperationMeta>({ kind: 'query', who: 'member' });

type Path = `/${string}`;

/** A row for a command of a slice. The input's fields, less the stream's id, are the command's. */
export function command<Shape extends z.ZodRawShape>(
  row: {
    readonly slice: NonNullable<OperationMeta['slice']>;
    readonly type: string;
    readonly path: Path;
    readonly summary: string;
    readonly who?: OperationMeta['who'];
    readonly streamField?: string;
  },
  shape: Shape,
) {
  return table
    .route({ method: 'POST', path: row.path, summary: row.summary, tags: [row.slice] })
    .meta({
      kind: 'command',
      who: row.who ?? 'person',
      slice: row.slice,
      command: row.type,
      streamField: row.streamField,
    })
    .input(z.object(shape))
    .output(commandAnswer);
}

/** A row for a query. */
export function query<Shape extends z.ZodRawShape, Output extends z.ZodType>(
  row: { readonly path: Path; readonly summary: string; readonly tag: string; readonly who?: OperationMeta['who'] },
  shape: Shape,
  output: Output,
) {
  return table
    .route({ method: 'GET', path: row.path, summary: row.summary, tags: [row.tag] })
    .meta({ kind: 'query', who: row.who ?? 'person' })
    .input(z.object(shape))
    .output(output);
}

/** A row for an operation with a proof, a secret or a cookie. */
export function ceremony<Shape extends z.ZodRawShape, Output extends z.ZodType>(
  row: {
    readonly path: Path;
    readonly summary: string;
    readonly tag: string;
    readonly who?: OperationMeta['who'];
    readonly repeatable?: true;
  },
  shape: Shape,
  output: Output,
) {
  return table
    .route({ method: 'POST', path: row.path, summary: row.summary, tags: [row.tag] })
    .meta({ kind: 'ceremony', who: row.who ?? 'human', repeatable: row.repeatable })
    .input(z.object(shape))
    .output(output);
}
