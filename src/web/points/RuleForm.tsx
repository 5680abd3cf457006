import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Rule } from '../../domain/negotiation/issue.ts';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { textIn } from '../../domain/text.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { pointsWords } from '../../words/web/negotiation/points-words.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Chips } from '../ui/Chips.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { SegmentedMarks } from '../ui/SegmentedMarks.tsx';

const KINDS: readonly Rule['kind'][] = ['excludes', 'requires', 'only-with'];

/** A rule is built as it is read: this choice, how it relates, the choices of another point. */
export function RuleForm({ view, onClose }: { readonly view: NegotiationView; readonly onClose: () => void }) {
  const say = useSay();
  const { language } = useReader();
  const add = useAct('rule.add');
  const [kind, setKind] = useState<Rule['kind']>('excludes');
  const [first, setFirst] = useState(`${view.issues[0]?.id}/${view.issues[0]?.options[0]?.id}`);
  const [issue = '', option = ''] = first.split('/');
  const otherIssues = view.issues.filter(({ id }) => id !== issue);
  const [point, setPoint] = useState('');
  const other = otherIssues.find(({ id }) => id === point) ?? otherIssues[0];
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const labels = new Map(other?.options.map(({ id, text }) => [textIn(text, language), id]));
  const others = ticked
    .filter((label) => labels.has(label))
    .map((label) => ({ issue: other?.id ?? '', option: labels.get(label) ?? '' }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [only] = others;
    if (!only) return;
    const choice = { issue, option };
    const rule = kind === 'only-with' ? { kind, choice, others } : { kind, choice, other: only };
    add.mutate({ negotiation: view.id, rule }, { onSuccess: onClose });
  };
  return (
    <form className="sheet stack" onSubmit={submit}>
      <NativeSelect
        label={say(pointsWords.ruleChoice)}
        autoFocus
        value={first}
        onChange={(event) => setFirst(event.currentTarget.value)}
        data={view.issues.map(({ id, text, options }) => ({
          group: textIn(text, language),
          items: options.map((one) => ({ value: `${id}/${one.id}`, label: textIn(one.text, language) })),
        }))}
      />
      <SegmentedMarks
        legend={say(pointsWords.ruleKind)}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setTicked([]);
        }}
        choices={KINDS.map((value) => ({ value, label: say(pointsWords[value]) }))}
      />
      <NativeSelect
        label={say(pointsWords.rulePoint)}
        value={other?.id ?? ''}
        onChange={(event) => {
          setPoint(event.currentTarget.value);
          setTicked([]);
        }}
        data={otherIssues.map(({ id, text }) => ({ value: id, label: textIn(text, language) }))}
      />
      <Chips
        legend={say(pointsWords.ruleOthers)}
        choices={[...labels.keys()]}
        ticked={ticked}
        onChange={setTicked}
        single={kind !== 'only-with'}
      />
      <ProblemNotice problem={add.error} />
      <div className="row">
        <Button type="submit" loading={add.isPending} disabled={others.length === 0}>
          {say(pointsWords.addRule)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say(kitWords.cancel)}
        </Button>
      </div>
    </form>
  );
}
