import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { z } from 'zod';
import { operations } from './index.ts';
import { commandAnswer } from './operation.ts';
import { API_PREFIX, type OperationRow, operationRows } from './operation-row.ts';
import { PROBLEM_TYPE, problem } from './problem.ts';

interface DocumentedOperation {
  operationId?: string;
  responses?: Record<string, unknown>;
  parameters?: unknown[];
  security?: unknown[];
  'x-parley'?: unknown;
}

/** The OpenAPI 3.1 document of the operations table: the same bytes at every call. */
export async function openApiDocument(version: string): Promise<object> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(operations, {
    info: {
      title: 'Parley',
      version,
      description:
        'Turns a contested demand into an agreement: bounded, signed, measured and reviewed. Generated from the operations table.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: API_PREFIX }],
    commonSchemas: { CommandAnswer: { strategy: 'output', schema: commandAnswer } },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'parley_session', description: 'set by signing in' },
        bearer: { type: 'http', scheme: 'bearer', description: 'an API key, or the token of a session' },
      },
      schemas: { Problem: problemSchema() },
    },
  });
  const paths = document.paths as Record<string, Record<string, DocumentedOperation>>;
  for (const row of operationRows(operations)) {
    const operation = paths[row.path]?.[row.method.toLowerCase()];
    if (operation) describe(operation, row);
  }
  return document;
}

function problemSchema(): object {
  const { $schema: _, ...schema } = z.toJSONSchema(problem);
  return schema;
}

/** Adds what every row has in common: the key of a command, who may call, and how it fails. */
function describe(operation: DocumentedOperation, row: OperationRow): void {
  operation.operationId = row.name;
  operation['x-parley'] = { kind: row.meta.kind, who: row.meta.who };
  operation.security =
    row.meta.who === 'anyone' ? [{}, { session: [] }, { bearer: [] }] : [{ session: [] }, { bearer: [] }];
  if (row.method === 'POST')
    operation.parameters = [
      ...(operation.parameters ?? []),
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: row.meta.kind === 'command',
        description: 'the same key with the same input is carried out once',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
      },
    ];
  operation.responses = {
    ...operation.responses,
    default: {
      description: 'A problem: a rule says no, the input is not valid, or the server could not answer',
      content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
}
