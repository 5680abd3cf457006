/** What a column of a file of readings may hold. */
export type ColumnUse = 'metric' | 'at' | 'value' | 'unit' | 'name';

export interface FileColumn {
  /** As it stands in the file. */
  readonly heading: string;
  /** Null: not read. */
  readonly as: ColumnUse | null;
  /** A unit said in the heading, `value (ms)`. */
  readonly unit: string | null;
}

/** Headings of both languages, without accents, case or punctuation. */
const headings: Readonly<Record<ColumnUse, readonly string[]>> = {
  metric: ['metric', 'metrica', 'indicator', 'indicador', 'series', 'serie'],
  at: [
    'at',
    'when',
    'time',
    'timestamp',
    'instant',
    'date',
    'datetime',
    'day',
    'cuando',
    'fecha',
    'fechahora',
    'fechayhora',
    'dia',
    'hora',
    'instante',
    'momento',
  ],
  value: ['value', 'reading', 'amount', 'number', 'valor', 'lectura', 'importe', 'cantidad', 'medida'],
  unit: ['unit', 'units', 'unidad', 'unidades'],
  name: ['name', 'id', 'externalid', 'key', 'reference', 'nombre', 'identificador', 'clave', 'referencia'],
};

/** Reads the heading line; of two columns for the same thing the first counts. */
export function fileColumns(cells: readonly string[]): readonly FileColumn[] {
  const taken = new Set<ColumnUse>();
  return cells.map((heading) => {
    const [, bare = heading, unit = null] = /^(.*?)\s*[([]([^)\]]+)[)\]]\s*$/.exec(heading) ?? [];
    const plain = plainHeading(bare);
    const uses = Object.keys(headings) as ColumnUse[];
    const as = uses.find((use) => headings[use].includes(plain) && !taken.has(use)) ?? null;
    if (as !== null) taken.add(as);
    return { heading, as, unit: as === 'value' ? unit : null };
  });
}

function plainHeading(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
