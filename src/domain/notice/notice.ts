/** What a person can be told. Each kind has its sentence in `words`. */
export const noticeKinds = [
  'opened',
  'reminder',
  'ended',
  'grace-ended',
  'killed',
  'reason-asked',
  'stopped',
  'turned-on',
  'proposed',
  'decided',
  'evidence-missing',
  'clean-up-due',
  'clean-up-overdue',
  'answer-due',
  'answer-overdue',
  'signing-open',
  'limit-passed',
  'source-silent',
  'webhook-failing',
  'mail-failing',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What a person chooses mail by; the inbox always has everything. */
export const noticeGroups = [
  'reviews',
  'stops',
  'decisions',
  'clean-up',
  'answers',
  'measures',
  'deliveries',
  'monday',
] as const;
export type NoticeGroup = (typeof noticeGroups)[number];

export const groupOf: Readonly<Record<NoticeKind, NoticeGroup>> = {
  opened: 'reviews',
  reminder: 'reviews',
  ended: 'reviews',
  'grace-ended': 'reviews',
  killed: 'stops',
  'reason-asked': 'stops',
  stopped: 'stops',
  'turned-on': 'stops',
  proposed: 'decisions',
  decided: 'decisions',
  'evidence-missing': 'decisions',
  'clean-up-due': 'clean-up',
  'clean-up-overdue': 'clean-up',
  'answer-due': 'answers',
  'answer-overdue': 'answers',
  'signing-open': 'answers',
  'limit-passed': 'measures',
  'source-silent': 'measures',
  'webhook-failing': 'deliveries',
  'mail-failing': 'deliveries',
};

/** Blanks of a notice's sentence: public, in no language yet. */
export type NoticeValues = Readonly<Record<string, string | number>>;
