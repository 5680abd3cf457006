import type { Ceremony } from '../app/ceremony.ts';
import { getMeasurement, listReadings } from '../app/metric/measurement-queries.ts';
import { keepReadingFile, previewReadingFile } from '../app/metric/reading-file-ceremonies.ts';
import { removeSource, type SourceDeps, setSource, trySource } from '../app/metric/source-ceremonies.ts';
import type { Query } from '../app/queries/query.ts';
import { readCsv } from '../integration/metric-source/read-csv.ts';

/** Who answers what is asked about readings, beside the commands. */
export const measurementQueries: Readonly<Record<string, Query>> = {
  'measurement.get': getMeasurement,
  'measurement.readings': listReadings,
};

export function measurementCeremonies(deps: SourceDeps): Readonly<Record<string, Ceremony>> {
  const files = { app: deps.app, readTable: readCsv };
  return {
    'measurement.preview-file': previewReadingFile(files),
    'measurement.keep-file': keepReadingFile(files),
    'measurement.try-source': trySource(deps),
    'measurement.set-source': setSource(deps),
    'measurement.remove-source': removeSource(deps),
  };
}
