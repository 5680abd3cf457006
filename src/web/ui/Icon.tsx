const PATHS = {
  inbox: 'M3 12h4l1.5 3h7L17 12h4M3 12l3-7h12l3 7v7H3Z',
  week: 'M5 6h14v13H5ZM5 10h14M9 4v3M15 4v3M9 14h6',
  list: 'M4 6h16M4 12h16M4 18h16',
  ledger: 'M6 4h12v16H6ZM9 4v16M12 9h3M12 13h3',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20',
  settings: 'M4 8h9M17 8h3M4 16h3M11 16h9M15 5.5v5M9 13.5v5',
  plus: 'M12 5v14M5 12h14',
  collapse: 'M14 6l-6 6 6 6',
  expand: 'M10 6l6 6-6 6',
  down: 'M6 10l6 6 6-6',
  check: 'M5 12.5 10 17 19 7',
  poor: 'M5 7.5h14L12 18Z',
  lock: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  cross: 'M6 6l12 12M18 6 6 18',
  agreement: 'M6 4h8l4 4v12H6ZM9 14l2 2 4-4.5',
  prioritization: 'M5 7h14M7 12h10M10 17h4',
  scope: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4',
  commitment: 'M5 5h14v15H5ZM5 10h14M9 3v4M15 3v4',
  resources:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3.5 20c0-3 2.500-5 5.500-5s5.500 2 5.500 5M16 5.500a3 3 0 0 1 0 5.500M17.500 15.300c2 .6 3.200 2.300 3.200 4.700',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing beside a word that says the same; never alone without a label. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
