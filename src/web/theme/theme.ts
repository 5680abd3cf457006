import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#ebf5f6',
  '#d3e8ea',
  '#a8d1d6',
  '#7abac2',
  '#52a3ae',
  '#34909c',
  '#1f7c88',
  '#146a76',
  '#0f5c66',
  '#0a464e',
];

const RADIUS = '6px';

/** Mantine in the clothes of Parley: one radius, four sizes, a 4 px grid, one accent. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  colors: { petrol },
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--sans)' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.125rem', xl: '1.625rem' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: RADIUS, sm: RADIUS, md: RADIUS, lg: RADIUS, xl: RADIUS },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.35 } } },
    Button: { defaultProps: { size: 'sm' } },
    // What is optional says so; the rest is needed.
    InputWrapper: { defaultProps: { withAsterisk: false } },
  },
});

/** Mantine's own colours follow the tokens, so that contrast is decided in one file. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--ink-soft)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-color-error': 'var(--ink)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-petrol-light': 'var(--accent-wash)',
    '--mantine-color-petrol-light-hover': 'color-mix(in srgb, var(--accent-wash) 85%, var(--accent))',
    '--mantine-color-petrol-light-color': 'var(--accent)',
    '--mantine-color-petrol-outline': 'var(--accent)',
  };
  // Edges of fields, and their ground in the dark: 3:1 against what is around them.
  const edges = { '--mantine-color-gray-4': 'var(--line-strong)', '--mantine-color-dark-4': 'var(--line-strong)' };
  const ground = { '--mantine-color-dark-6': 'var(--sunken)', '--mantine-color-dark-5': 'var(--sunken)' };
  return { variables: {}, light: { ...both, ...edges }, dark: { ...both, ...edges, ...ground } };
};
