import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import type { Monday } from '../../domain/monday/monday.ts';
import { type MondayLine, mondayHeadings, mondayNothing, mondayWords } from '../../words/monday.ts';
import { weekWords } from '../../words/web/week-words.ts';
import { useRead } from '../data/queries.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { dateText } from '../ui/figures.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { SegmentedMarks } from '../ui/SegmentedMarks.tsx';
import { AnswerDueLine, AtRiskLine, CleanUpLine, EndLine, ToldLine } from './WeekLines.tsx';
import classes from './WeekPage.module.css';

type Scope = 'mine' | 'all';

/** The week in five lines, of one's own sides or of everybody; the address keeps whose. */
export function WeekPage() {
  const say = useSay();
  const reader = useReader();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { readonly scope?: unknown };
  const scope: Scope = search.scope === 'all' ? 'all' : 'mine';
  const week = useRead('monday.get', { scope }) as Monday;
  const show = (wanted: Scope) =>
    void navigate({
      to: paths.week(),
      search: (wanted === 'mine' ? {} : { scope: wanted }) as never,
      replace: true,
    });
  const lines: Readonly<Record<MondayLine, readonly ReactNode[]>> = {
    answersDue: week.answersDue.lines.map((one) => <AnswerDueLine key={one.negotiation} line={one} />),
    endsThisWeek: week.endsThisWeek.lines.map((one) => <EndLine key={`${one.agreement} ${one.what}`} line={one} />),
    cleanUp: week.cleanUp.lines.map((one) => <CleanUpLine key={one.agreement} line={one} />),
    atRisk: week.atRisk.lines.map((one) => <AtRiskLine key={one.agreement} line={one} />),
    told: week.told.lines.map((one) => <ToldLine key={one.negotiation} line={one} />),
  };
  const quiet = Object.values(lines).every(({ length }) => length === 0);
  return (
    <>
      <PageHead
        title={say(mondayWords.title)}
        below={
          <p className="soft">
            {say(mondayWords.span, { from: dateText(reader, week.from), until: dateText(reader, week.until, true) })}
          </p>
        }
      >
        <SegmentedMarks
          legend={say(weekWords.scope)}
          legendHidden
          value={scope}
          onChange={show}
          choices={[
            { value: 'mine', label: say(weekWords.mine) },
            { value: 'all', label: say(weekWords.all) },
          ]}
        />
      </PageHead>
      {quiet ? (
        <EmptyState says={say(scope === 'mine' ? weekWords.quietMine : weekWords.quiet)}>
          {scope === 'mine' && (
            <Link to={paths.week()} search={{ scope: 'all' } as never}>
              {say(weekWords.all)}
            </Link>
          )}
        </EmptyState>
      ) : (
        <div className={classes.five}>
          {(Object.keys(mondayHeadings) as MondayLine[]).map((which) => (
            <Five key={which} which={which} total={week[which].total} lines={lines[which]} />
          ))}
        </div>
      )}
    </>
  );
}

function Five(props: { readonly which: MondayLine; readonly total: number; readonly lines: readonly ReactNode[] }) {
  const say = useSay();
  const id = useId();
  const { which, total, lines } = props;
  return (
    <section className={classes.line} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {say(mondayHeadings[which])}
        {total > 0 && <span className={classes.count}>{total}</span>}
      </h2>
      {total === 0 ? (
        <p className="soft">{say(mondayNothing[which])}</p>
      ) : (
        <ul className={classes.items}>
          {lines}
          {total > lines.length && <li className="soft">{say(mondayWords.more, { count: total - lines.length })}</li>}
        </ul>
      )}
    </section>
  );
}
