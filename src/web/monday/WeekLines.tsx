import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AnswerDue, AtRisk, CleanUpDue, EndsThisWeek, ToldClient } from '../../domain/monday/monday.ts';
import { clientWords } from '../../words/client-sentence.ts';
import { mondayWords, riskWords } from '../../words/monday.ts';
import { listed } from '../../words/sentence.ts';
import { useEngineerDays } from '../ledger/use-engineer-days.ts';
import { paths } from '../paths.ts';
import { CopyText } from '../ui/CopyText.tsx';
import { dateText, instantText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './WeekPage.module.css';

/** An ask or agreement and what is to be known of it; amber where time ran out. */
function Item(props: {
  readonly to: string;
  readonly title: string;
  readonly client?: string;
  readonly late?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li className={classes.item}>
      <Link to={props.to} data-line>
        {props.title}
      </Link>{' '}
      {props.client && <span className="soft">{props.client}</span>}
      <span className={classes.what} data-late={props.late || undefined}>
        {props.children}
      </span>
    </li>
  );
}

export function AnswerDueLine({ line }: { readonly line: AnswerDue }) {
  const say = useSay();
  const reader = useReader();
  const at = instantText({ ...reader, zone: line.zone }, line.by);
  const names = listed(line.waitingFor, reader.language);
  return (
    <Item to={paths.negotiation(line.negotiation)} title={line.title} client={line.client} late={line.overdue}>
      {say(line.overdue ? mondayWords.answerLate : mondayWords.answerBy, { at })}
      {names && ` · ${say(mondayWords.waitsFor, { names })}`}
    </Item>
  );
}

export function EndLine({ line }: { readonly line: EndsThisWeek }) {
  const say = useSay();
  const reader = useReader();
  const at = instantText({ ...reader, zone: line.zone }, line.at);
  return (
    <Item to={paths.agreement(line.agreement)} title={line.title} client={line.client}>
      {line.what !== 'grace-ends'
        ? say(mondayWords[line.what], { at })
        : say(mondayWords['grace-ends'], { at, client: line.client })}
    </Item>
  );
}

export function CleanUpLine({ line }: { readonly line: CleanUpDue }) {
  const say = useSay();
  const reader = useReader();
  const engineerDays = useEngineerDays();
  const { givenBy, sprint, dueOn } = line;
  const day = dueOn && dateText(reader, dueOn, true);
  return (
    <Item to={paths.agreement(line.agreement)} title={line.title} late={line.overdue}>
      {say(mondayWords.cleanUp, { days: engineerDays(line.owed), givenBy, sprint })}
      {day && ` · ${say(line.overdue ? mondayWords.overdue : mondayWords.due, { day })}`}
    </Item>
  );
}

export function AtRiskLine({ line }: { readonly line: AtRisk }) {
  const say = useSay();
  return (
    <Item to={paths.agreement(line.agreement)} title={line.title} client={line.client}>
      {say(riskWords[line.because])}
    </Item>
  );
}

export function ToldLine({ line }: { readonly line: ToldClient }) {
  const { language } = useReader();
  const text = clientWords(line.says, language);
  return (
    <Item to={paths.negotiation(line.negotiation)} title={line.title} client={line.client}>
      <span className={classes.said}>
        «{text}» <CopyText text={text} />
      </span>
    </Item>
  );
}
