import { describe, expect, it } from 'vitest';
import { AgreementStory, onCall, s3Terms, sales, system } from '../../../tests/agreement/s3-agreement.ts';
import { agreementRecordValues } from '../../domain/agreement/record-values.ts';
import {
  agreementRefusals as agreementCodes,
  amendmentFaults,
  extensionFaults,
} from '../../domain/agreement/refusals.ts';
import { claimRecordValues } from '../../domain/claim/record-values.ts';
import { claimRefusals as claimCodes } from '../../domain/claim/refusals.ts';
import { debtRecordValues } from '../../domain/debt/record-values.ts';
import { debtRefusals as debtCodes } from '../../domain/debt/refusals.ts';
import { measurementRefusals as measurementCodes } from '../../domain/measurement/refusals.ts';
import { refusalSentence } from '../api/refusal-sentence.ts';
import { say } from '../sentence.ts';
import { agreementEventSentences } from './events.ts';

const languages = ['en', 'es'] as const;

/** S3 with a bit of everything: whatever can happen to an agreement, happens. */
function wholeLife(): AgreementStory {
  const story = new AgreementStory().inked();
  story.send(onCall, { type: 'KillFlag' });
  story.send(onCall, { type: 'GiveKillReason', reason: 'Slow.' });
  story.decides({ kind: 'turn-on' });
  story.send(system, { type: 'StopByGuardrail', metric: 'p95', values: [438, 441, 452] });
  story.decides({ kind: 'turn-on' });
  story.send(system, {
    type: 'NoteLimitPassed',
    metric: 'exports',
    value: 31,
    most: 20,
    at: '2026-03-20T09:00:00.000Z',
  });
  const { share, guardrails } = s3Terms;
  story.decides({ kind: 'amend', terms: { segments: [], share, guardrails } });
  story.proposes({ kind: 'revert' });
  story.send(sales, { type: 'WithdrawDecision', decision: story.state.decisions[0]?.id ?? '' });
  story.at('2026-04-05T10:00:00.000Z').reads(3, 1).decides({ kind: 'keep' });
  story.at('2026-05-05T10:00:00.000Z').decides({ kind: 'extend', until: '2026-06-04' });
  story.decides({ kind: 'end-early', on: '2026-05-20' });
  story.decides({ kind: 'revert' });
  return story;
}

describe('the words of an agreement', () => {
  it('have a sentence with every blank filled, in both languages, for every refusal', () => {
    const values = {
      reasons: extensionFaults,
      faults: amendmentFaults,
      allowed: 1,
      dueOn: '2026-05-31',
      latest: '2026-07-04',
      name: 'Sara',
      opensOn: '2026-03-29',
      verdict: 'extend',
      joint: 1.33,
      from: 1.5,
      owed: 4.5,
      since: '2026-03-06',
      metric: 'p95',
      known: ['value', 'p95'],
      unit: 'ms',
      given: 's',
      kind: 'estimate',
      day: '2026-04-12',
      count: 3,
      missing: ['at', 'value'],
      most: 2000,
      cells: 3,
      columns: 2,
      text: '05/04/2026',
    };
    for (const code of [...agreementCodes, ...debtCodes, ...measurementCodes, ...claimCodes])
      for (const language of languages) {
        const said = refusalSentence({ code, values }, language);
        expect(said, code).toMatch(/^[^\s].*\.$/);
        expect(said, code).not.toMatch(/undefined|NaN|\[object| {2}/);
      }
  });

  it('name both reasons against the extension at day 90 of S3', () => {
    const refusal = {
      code: 'extension-refused',
      values: { reasons: ['rule-used-up', 'compensation-overdue'], allowed: 1, dueOn: '2026-05-31', latest: '' },
    };
    expect(refusalSentence(refusal, 'en')).toBe(
      'It cannot be extended: the signed rule allows one extension and the clean-up due on Sunday 31 May 2026 is overdue.',
    );
    expect(refusalSentence(refusal, 'es')).toBe(
      'No se puede prorrogar: la regla firmada permite una prórroga y la limpieza que vencía el domingo 31 de mayo de 2026 está pendiente.',
    );
  });

  it('tell every event with its own values', () => {
    const { log, material } = wholeLife();
    expect(new Set(log.map(({ event }) => event.type)).size).toBe(16);
    const told = [
      ...log.map(({ event, actor }) => ({
        type: event.type,
        values: { actor: actor.name, ...agreementRecordValues(event, material.parties) },
      })),
      ...(
        [
          { type: 'DebtPaid', on: '2026-03-27', days: 5, what: 'Tests.' },
          { type: 'DebtLinked', issue: 'PAR-12' },
        ] as const
      ).map((event) => ({ type: event.type, values: { actor: 'Sara', ...debtRecordValues(event) } })),
      ...(
        [
          { type: 'ClaimsFrozen', title: '', claims: [], sample: false },
          { type: 'ClaimResolved', claim: 'c', outcome: { kind: 'happened' }, source: 'CRM' },
        ] as const
      ).map((event) => ({ type: event.type, values: { actor: 'Sara', ...claimRecordValues(event) } })),
    ];
    for (const { type, values } of told)
      for (const language of languages)
        expect(say(agreementEventSentences[type], language, values), type).not.toMatch(
          /undefined|NaN|\[object|: \.| {2}|\(\)/,
        );
  });
});
