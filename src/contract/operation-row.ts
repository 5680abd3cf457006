import { isContractProcedure } from '@orpc/contract';
import type { z } from 'zod';
import type { OperationMeta } from './operation.ts';

/** A row of the operations table, with everything that was said of it. */
export interface OperationRow {
  /** `offer.make`: group and row. */
  readonly name: string;
  readonly group: string;
  readonly row: string;
  readonly method: 'GET' | 'POST';
  /** Below `/api`, with `{field}` where a field of the input stands. */
  readonly path: string;
  /** Fields of the input that stand in the path. */
  readonly pathFields: readonly string[];
  readonly summary: string;
  readonly meta: OperationMeta;
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
}

/** Where the operations lie under the server's address. */
export const API_PREFIX = '/api';

/** The table as a list, in the order it was written. Throws when an entry is not a row made by `operation.ts`. */
export function operationRows(groups: Readonly<Record<string, object>>): readonly OperationRow[] {
  return Object.entries(groups).flatMap(([group, rows]) =>
    Object.entries(rows).map(([row, entry]) => readRow(group, row, entry)),
  );
}

function readRow(group: string, row: string, entry: unknown): OperationRow {
  if (!isContractProcedure(entry)) throw new Error(`${group}.${row} is no row of the operations table`);
  const { route, meta, inputSchema, outputSchema } = entry['~orpc'];
  const path = route.path ?? '';
  return {
    name: `${group}.${row}`,
    group,
    row,
    method: route.method === 'GET' ? 'GET' : 'POST',
    path,
    pathFields: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
    summary: route.summary ?? '',
    meta: meta as OperationMeta,
    input: inputSchema as z.ZodObject,
    output: outputSchema as z.ZodType,
  };
}
