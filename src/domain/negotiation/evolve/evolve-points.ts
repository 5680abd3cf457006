import type { Id } from '../../id.ts';
import type { NegotiationEvent } from '../events.ts';
import type { Choice, Issue, Rule } from '../issue.ts';
import type { NegotiationState } from '../state.ts';
import type { PreferencesState } from './choosing-state.ts';

/** Folds changes of points, choices and rules; each outdates what was proposed on the points before. */
export function evolvePoints(state: NegotiationState, event: NegotiationEvent): NegotiationState | undefined {
  const changed = evolveLines(state, event);
  return changed === undefined ? undefined : { ...changed, pointsRevision: state.pointsRevision + 1 };
}

function evolveLines(state: NegotiationState, event: NegotiationEvent): NegotiationState | undefined {
  switch (event.type) {
    case 'IssueAdded':
      return marked(
        { ...state, issues: [...state.issues, event.issue] },
        event.issue.options.map((option) => ({ issue: event.issue.id, option: option.id })),
      );
    case 'IssueRenamed': {
      const renamed = withIssue(state, event.issue, (issue) => ({ ...issue, text: event.text }));
      const lines = renamed.issues.find((issue) => issue.id === event.issue)?.options ?? [];
      return marked(
        renamed,
        lines.map((option) => ({ issue: event.issue, option: option.id })),
      );
    }
    case 'IssueRemoved':
      return unmarked(
        {
          ...state,
          issues: state.issues.filter((issue) => issue.id !== event.issue),
          rules: state.rules.filter((rule) => !choicesOf(rule).some((choice) => choice.issue === event.issue)),
          interests: state.interests.map((interest) => ({
            ...interest,
            concerns: interest.concerns.filter((issue) => issue !== event.issue),
          })),
        },
        (line) => line.issue === event.issue,
      );
    case 'OptionAdded':
      return marked(
        withIssue(state, event.issue, (issue) => ({ ...issue, options: [...issue.options, event.option] })),
        [{ issue: event.issue, option: event.option.id }],
      );
    case 'OptionRenamed': {
      const renamed = withIssue(state, event.issue, (issue) => ({
        ...issue,
        // a text typed by hand no longer says what the template's term says
        options: issue.options.map((option) =>
          option.id === event.option ? { id: option.id, text: event.text, start: option.start } : option,
        ),
      }));
      return marked(renamed, [{ issue: event.issue, option: event.option }]);
    }
    case 'OptionRemoved':
      return unmarked(
        {
          ...withIssue(state, event.issue, (issue) => ({
            ...issue,
            options: issue.options.filter((option) => option.id !== event.option),
          })),
          rules: withoutOption(state.rules, event.option),
        },
        (line) => line.option === event.option,
      );
    case 'RuleAdded':
      return { ...state, rules: [...state.rules, event.rule] };
    case 'RuleRemoved':
      return { ...state, rules: state.rules.filter((rule) => rule.id !== event.rule) };
    default:
      return undefined;
  }
}

/** Every choice a rule names. */
export function choicesOf(rule: Rule): readonly Choice[] {
  return rule.kind === 'only-with' ? [rule.choice, ...rule.others] : [rule.choice, rule.other];
}

/** Rules after an option went: one that named it goes too, save «only with», which keeps its other partners. */
function withoutOption(rules: readonly Rule[], option: Id): readonly Rule[] {
  return rules.flatMap((rule): readonly Rule[] => {
    if (rule.kind !== 'only-with') return choicesOf(rule).some((choice) => choice.option === option) ? [] : [rule];
    const others = rule.others.filter((choice) => choice.option !== option);
    return rule.choice.option === option || others.length === 0 ? [] : [{ ...rule, others }];
  });
}

function withIssue(state: NegotiationState, id: Id, change: (issue: Issue) => Issue): NegotiationState {
  return { ...state, issues: state.issues.map((issue) => (issue.id === id ? change(issue) : issue)) };
}

/** Sealed sheets lack an answer for these lines from now on. */
function marked(state: NegotiationState, lines: readonly Choice[]): NegotiationState {
  return eachPreferences(state, (preferences) => ({
    ...preferences,
    changed: [...preferences.changed.filter((old) => !lines.some((line) => line.option === old.option)), ...lines],
  }));
}

/** A line that is gone needs no answer any more. */
function unmarked(state: NegotiationState, gone: (line: Choice) => boolean): NegotiationState {
  return eachPreferences(state, (preferences) => ({
    ...preferences,
    changed: preferences.changed.filter((line) => !gone(line)),
  }));
}

function eachPreferences(
  state: NegotiationState,
  change: (preferences: PreferencesState) => PreferencesState,
): NegotiationState {
  return {
    ...state,
    preferences: Object.fromEntries(Object.entries(state.preferences).map(([id, one]) => [id, change(one)])),
  };
}
