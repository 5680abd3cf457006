import type { Decision, Facts } from '../../decider.ts';
import type { Text } from '../../text.ts';
import { textIn } from '../../text.ts';
import type { NewRule } from '../commands.ts';
import type { NegotiationEvent } from '../events.ts';
import { evolvePoints } from '../evolve/evolve-points.ts';
import { type Choice, type Issue, longestText, mostIssues, mostOptions, mostRules, type Rule } from '../issue.ts';
import { anyPackage, ruleName } from '../package.ts';
import type { NegotiationState } from '../state.ts';
import { optionTemplatePoints } from '../template/option-points.ts';
import { type Acting, canSettle, type Handlers, inBoth, no, textFault, type Verdict } from './acting.ts';

/** The points are edited by any party until a deal is agreed. */
export const canEditPoints: (state: NegotiationState, acting: Acting) => Verdict = canSettle;

export const pointHandlers: Handlers<
  | 'AddIssue'
  | 'RenameIssue'
  | 'RemoveIssue'
  | 'AddOption'
  | 'RenameOption'
  | 'RemoveOption'
  | 'AddRule'
  | 'RemoveRule'
  | 'ApplyOptionTemplate'
> = {
  AddIssue: ({ text, options }, state, facts) => {
    const verdict =
      canEditPoints(state, facts) ??
      (state.issues.length < mostIssues(state.parties.length)
        ? null
        : no('issue-too-many', { most: mostIssues(state.parties.length) })) ??
      eitherFault(text) ??
      (options.length >= 2 ? null : no('option-too-few', { least: 2 })) ??
      (options.length <= mostOptions ? null : no('option-too-many', { most: mostOptions })) ??
      options.map(eitherFault).find((fault) => fault !== null) ??
      (new Set(options.map(sameKey)).size === options.length ? null : no('option-twice'));
    return edited(verdict, state, () => {
      const issue = { id: facts.newId(), text, options: options.map((one) => ({ id: facts.newId(), text: one })) };
      return [{ type: 'IssueAdded', issue }];
    });
  },

  RenameIssue: ({ issue: id, text }, state, facts) =>
    onIssue(state, facts, id, () =>
      edited(textFault(text, longestText, 'point'), state, () => [{ type: 'IssueRenamed', issue: id, text }]),
    ),

  RemoveIssue: ({ issue: id }, state, facts) =>
    onIssue(state, facts, id, () => edited(null, state, () => [{ type: 'IssueRemoved', issue: id }])),

  AddOption: ({ issue: id, text }, state, facts) =>
    onIssue(state, facts, id, (issue) => {
      const verdict =
        textFault(text, longestText, 'choice') ??
        (issue.options.length < mostOptions ? null : no('option-too-many', { most: mostOptions })) ??
        (issue.options.some((option) => sameKey(option.text) === sameKey(text)) ? no('option-twice') : null);
      return edited(verdict, state, () => [{ type: 'OptionAdded', issue: id, option: { id: facts.newId(), text } }]);
    }),

  RenameOption: ({ issue: id, option, text }, state, facts) =>
    onIssue(state, facts, id, (issue) => {
      const twin = issue.options.some((one) => one.id !== option && sameKey(one.text) === sameKey(text));
      const verdict =
        (hasChoice(state.issues, { issue: id, option }) ? null : no('unknown-option')) ??
        textFault(text, longestText, 'choice') ??
        (twin ? no('option-twice') : null);
      return edited(verdict, state, () => [{ type: 'OptionRenamed', issue: id, option, text }]);
    }),

  RemoveOption: ({ issue: id, option }, state, facts) =>
    onIssue(state, facts, id, (issue) => {
      const verdict =
        (hasChoice(state.issues, { issue: id, option }) ? null : no('unknown-option')) ??
        (issue.options.length > 2 ? null : no('option-too-few', { least: 2 }));
      return edited(verdict, state, () => [{ type: 'OptionRemoved', issue: id, option }]);
    }),

  AddRule: ({ rule }, state, facts) => {
    const withId = { ...rule, id: facts.newId() } as Rule;
    const verdict =
      canEditPoints(state, facts) ??
      (state.rules.length < mostRules ? null : no('rule-too-many', { most: mostRules })) ??
      ruleFault(state, rule);
    return edited(verdict, state, () => [{ type: 'RuleAdded', rule: withId }]);
  },

  RemoveRule: ({ rule: id }, state, facts) => {
    const known = state.rules.some((rule) => rule.id === id);
    return edited(canEditPoints(state, facts) ?? (known ? null : no('unknown-rule')), state, () => [
      { type: 'RuleRemoved', rule: id },
    ]);
  },

  ApplyOptionTemplate: ({ template }, state, facts) => {
    const verdict = canEditPoints(state, facts);
    if (verdict !== null) return { refusal: verdict };
    const events = optionTemplatePoints(template, state, facts.newId);
    const over =
      state.issues.length + events.filter(({ type }) => type === 'IssueAdded').length >
      mostIssues(state.parties.length);
    const fault =
      events.length === 0
        ? no('template-already-there')
        : over
          ? no('issue-too-many', { most: mostIssues(state.parties.length) })
          : null;
    return edited(fault, state, () => events);
  },
};

/**
 * The events of an edit, if a deal is left that obeys every rule; whoever was ready is not any more, because it was
 * ready for other points.
 */
function edited(
  verdict: Verdict,
  state: NegotiationState,
  events: () => readonly NegotiationEvent[],
): Decision<NegotiationEvent> {
  if (verdict !== null) return { refusal: verdict };
  const made = events();
  const after = made.reduce((soFar, event) => evolvePoints(soFar, event) ?? soFar, state);
  if (after.issues.length > 0 && !anyPackage(after.issues, after.rules)) return { refusal: noDealLeft(state, after) };
  const ready = Object.entries(state.preferences).filter(([, preferences]) => preferences.ready);
  return {
    events: [
      ...made,
      ...ready.map(([party]): NegotiationEvent => ({ type: 'PartyNotReady', party, because: 'points-changed' })),
    ],
  };
}

function noDealLeft(before: NegotiationState, after: NegotiationState) {
  const added = after.rules.filter((rule) => !before.rules.includes(rule));
  const named = added.length > 0 ? added : after.rules;
  const names = named.map((rule) => ({
    en: ruleName(after.issues, rule, 'en'),
    es: ruleName(after.issues, rule, 'es'),
  }));
  return no('rules-leave-no-deal', { ...inBoth('rules', ...names) });
}

function onIssue(
  state: NegotiationState,
  facts: Facts,
  id: string,
  decide: (issue: Issue) => Decision<NegotiationEvent>,
): Decision<NegotiationEvent> {
  const verdict = canEditPoints(state, facts);
  if (verdict !== null) return { refusal: verdict };
  const issue = state.issues.find((one) => one.id === id);
  return issue === undefined ? { refusal: no('unknown-issue') } : decide(issue);
}

function ruleFault(state: NegotiationState, rule: NewRule): Verdict {
  const others = rule.kind === 'only-with' ? rule.others : [rule.other];
  if (others.length === 0) return no('rule-without-others');
  if (![rule.choice, ...others].every((choice) => hasChoice(state.issues, choice))) return no('unknown-option');
  if (others.some((choice) => choice.issue === rule.choice.issue)) return no('rule-on-one-point');
  return state.rules.some((known) => ruleKey(known) === ruleKey(rule)) ? no('rule-twice') : null;
}

function ruleKey(rule: NewRule): string {
  const others = (rule.kind === 'only-with' ? rule.others : [rule.other]).map((choice) => choice.option);
  const { option } = rule.choice;
  return `${rule.kind} ${(rule.kind === 'excludes' ? [option, ...others].sort() : [option, ...others.sort()]).join(' ')}`;
}

function hasChoice(issues: readonly Issue[], choice: Choice): boolean {
  const issue = issues.find((one) => one.id === choice.issue);
  return issue?.options.some((option) => option.id === choice.option) ?? false;
}

function eitherFault(text: Text): Verdict {
  return textFault(textIn(text, 'en'), longestText, 'choice') ?? textFault(textIn(text, 'es'), longestText, 'choice');
}

function sameKey(text: Text): string {
  return textIn(text, 'en').trim().toLocaleLowerCase('en');
}
