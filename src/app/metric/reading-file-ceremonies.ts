import type { AgreementState } from '../../domain/agreement/state.ts';
import type { Id } from '../../domain/id.ts';
import type { FileColumn } from '../../domain/measurement/file/columns.ts';
import { type FileFault, type FileReading, readReadingFile } from '../../domain/measurement/file/reading-file.ts';
import { observeRefusal } from '../../domain/measurement/observers.ts';
import type { MeasurementState } from '../../domain/measurement/state.ts';
import { type TakenReading, takeReadings } from '../../domain/measurement/take-readings.ts';
import { isRefused, type Refused, refuse } from '../../domain/refusal.ts';
import { peopleOf } from '../agreement/people.ts';
import type { Ceremony } from '../ceremony.ts';
import { handleCommand } from '../handle-command.ts';
import { actingOf } from '../identity/act.ts';
import type { Session } from '../port/identity.ts';
import type { TableReader } from '../port/table-reader.ts';
import { reading, visibleNegotiation } from '../queries/query.ts';
import type { App } from '../work.ts';

export interface ReadingFileDeps {
  readonly app: App;
  readonly readTable: TableReader;
}

interface Upload {
  readonly agreement: Id;
  readonly text: string;
  readonly metric?: string | undefined;
  readonly source: string;
}

interface Looked {
  readonly zone: string;
  readonly columns: readonly FileColumn[];
  readonly readings: readonly FileReading[];
  readonly taken: readonly (TakenReading & { readonly line: number })[];
  readonly faults: readonly FileFault[];
}

/** What a file would do: each reading as it was understood, and every fault with its line and column. Nothing is kept. */
export function previewReadingFile(deps: ReadingFileDeps): Ceremony<Upload> {
  return async (session, upload) => {
    if (session === undefined) return refuse('signed-in-only');
    const looked = await lookInto(deps, session, upload);
    if (isRefused(looked)) return looked;
    return {
      output: {
        zone: looked.zone,
        columns: looked.columns.map(({ heading, as }) => ({ heading, as })),
        readings: looked.taken.map(({ line, reading: { metric, at, value, externalId }, as, was }) => {
          return { line, metric, at, value, externalId, as, was: was ?? null };
        }),
        faults: looked.faults,
      },
    };
  };
}

/** Keeps every reading of a file, or none. The same file again changes nothing, and says so. */
export function keepReadingFile(deps: ReadingFileDeps): Ceremony<Upload> {
  return async (session, upload) => {
    if (session === undefined) return refuse('signed-in-only');
    const { agreement, source } = upload;
    const looked = await lookInto(deps, session, upload);
    if (isRefused(looked)) return looked;
    if (looked.faults.length > 0) return refusedFile(looked.faults);
    const readings = looked.readings.map(({ line: _, ...sent }) => sent);
    const done = await handleCommand(deps.app, {
      workspace: session.workspace,
      slice: 'measurement',
      id: agreement,
      command: { type: 'RecordObservations', source, readings } as { readonly type: string },
      acting: actingOf(session),
    });
    if (isRefused(done)) return done;
    const as = (kind: TakenReading['as']) => looked.taken.filter((one) => one.as === kind);
    return {
      output: {
        added: as('new').length,
        corrected: as('correction').length,
        same: as('same').length,
        withdrawable: as('new').map(({ reading: { metric, externalId } }) => ({ metric, externalId })),
      },
    };
  };
}

async function lookInto(
  { app, readTable }: ReadingFileDeps,
  session: Session,
  upload: Upload,
): Promise<Looked | Refused> {
  const { agreement, text, metric, source } = upload;
  return reading(app, session, async (work): Promise<Looked | Refused> => {
    const visible = await visibleNegotiation(work, session, agreement);
    if (isRefused(visible)) return visible;
    const { state, version } = await work.standing<MeasurementState>('measurement', agreement);
    if (version === 0) return refuse('unknown-thing');
    const { hands: observers, unverified } = await peopleOf(work, agreement);
    const refusal = observeRefusal({ observers, unverified }, session.actor.id);
    if (refusal) return { refusal };
    const zone = (await work.standing<AgreementState>('agreement', agreement)).state.terms?.zone ?? 'UTC';
    const cut = readTable(text);
    if ('broken' in cut) {
      const broken: FileFault = { line: cut.broken, column: '', code: 'file-quotes', values: {} };
      return { zone, columns: [], readings: [], taken: [], faults: [broken] };
    }
    const dayFirst = session.language === 'es' ? true : undefined;
    const { columns, readings, faults } = readReadingFile(cut.lines, {
      metrics: state.metrics,
      zone,
      metric,
      dayFirst,
    });
    const batch = takeReadings(readings, source, state, zone, app.environment.now());
    const lineOf = (index: number) => readings[index]?.line ?? 0;
    const headingOf = (field: string) =>
      columns.find(({ as }) => as === (field === 'externalId' ? 'name' : field))?.heading ?? '';
    return {
      zone,
      columns,
      readings,
      taken: batch.taken.map((one) => ({ ...one, line: lineOf(one.index) })),
      faults: [
        ...faults,
        ...batch.faults.map(({ index, field, code, values = {} }) => {
          return { line: lineOf(index), column: headingOf(field), code, values };
        }),
      ].toSorted((a, b) => a.line - b.line),
    };
  });
}

function refusedFile(faults: readonly FileFault[]): Refused {
  const told = faults.map(({ line, column, code, values }) => {
    return { path: column === '' ? `line ${line}` : `line ${line}, ${column}`, code, values };
  });
  const [only] = told;
  if (only !== undefined && told.length === 1)
    return { refusal: { code: only.code, values: only.values, faults: told } };
  return { refusal: { ...refuse('readings-refused', { count: told.length }).refusal, faults: told } };
}
