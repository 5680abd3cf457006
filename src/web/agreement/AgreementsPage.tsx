import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { LifePhase } from '../../domain/life.ts';
import { agreementWords, phaseWords } from '../../words/web/agreement/agreement-words.ts';
import { calendarWords } from '../../words/web/agreement/calendar-words.ts';
import { ledgerWords } from '../../words/web/agreement/ledger-words.ts';
import { outcomeWords } from '../../words/web/agreement/outcome-words.ts';
import { inboxWords } from '../../words/web/inbox-words.ts';
import { call } from '../data/call.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { useServerNow } from '../data/server-clock.ts';
import { TakeLedger } from '../ledger/TakeLedger.tsx';
import { paths } from '../paths.ts';
import { Countdown } from '../shell/Countdown.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { dateText, dayIn } from '../ui/figures.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { SegmentedMarks } from '../ui/SegmentedMarks.tsx';
import classes from './AgreementsPage.module.css';
import { type Group, inCalendarOrder } from './agreement-order.ts';
import { AgreementCalendar } from './calendar/AgreementCalendar.tsx';
import { PlaySampleAnew } from './PlaySampleAnew.tsx';

type AgreementLine = OutputOf<'agreement.list'>['lines'][number];
interface Placed {
  readonly line: AgreementLine;
  readonly phase: LifePhase;
  readonly next: string | null;
}
const GROUPS = ['standing', 'unsigned', 'over'] as const satisfies readonly Group[];

type Shown = 'list' | 'calendar';

/** All agreements: what ends next first, or as a calendar; the address keeps which. */
export function AgreementsPage() {
  const say = useSay();
  const navigate = useNavigate();
  const list = useSuspenseInfiniteQuery({
    queryKey: ['agreement.list', 'pages'],
    queryFn: ({ pageParam, signal }) => call('agreement.list', pageParam ? { after: pageParam } : {}, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  const lines = list.data.pages.flatMap((page) => page.lines);
  const search = useSearch({ strict: false }) as { readonly view?: unknown };
  const shown: Shown = search.view === 'calendar' ? 'calendar' : 'list';
  const show = (view: Shown) =>
    void navigate({ to: paths.agreements(), search: (view === 'list' ? {} : { view }) as never, replace: true });
  return (
    <>
      <PageHead title={say(agreementWords.title)} below={<p className="soft">{say(agreementWords.order)}</p>}>
        <Link to={paths.ledgers()} className="narrow-only">
          {say(ledgerWords.ledgers)}
        </Link>
        {lines.length > 0 && <TakeLedger ledger="agreements" />}
      </PageHead>
      {lines.length === 0 ? (
        <EmptyState says={say(agreementWords.none)} />
      ) : (
        <div className="stack" style={{ gap: 24 }}>
          <SegmentedMarks
            legend={say(calendarWords.shown)}
            legendHidden
            value={shown}
            onChange={show}
            choices={[
              { value: 'list', label: say(calendarWords.list) },
              { value: 'calendar', label: say(calendarWords.calendar) },
            ]}
          />
          {shown === 'calendar' ? <AgreementCalendar /> : <AgreementList lines={lines} />}
          {shown === 'list' && lines.some(({ sample }) => sample) && <PlaySampleAnew />}
          {shown === 'list' && list.hasNextPage && (
            <div>
              <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {say(inboxWords.more)}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

function AgreementList({ lines }: { readonly lines: readonly AgreementLine[] }) {
  const say = useSay();
  const groups = inCalendarOrder(lines, useServerNow());
  return GROUPS.filter((group) => groups[group].length > 0).map((group) => (
    <section key={group} aria-labelledby={`agreements-${group}`}>
      <h2 id={`agreements-${group}`} className={classes.heading}>
        {say(agreementWords[group])}
      </h2>
      <ul>
        {groups[group].map((placed) => (
          <Line key={placed.line.agreement} placed={placed} />
        ))}
      </ul>
    </section>
  ));
}

function Line({ placed: { line, phase, next } }: { readonly placed: Placed }) {
  const say = useSay();
  const reader = useReader();
  const standing = phase !== 'before-ink' && phase !== 'over';
  const remarks = [
    line.counters.kept > 0 && say(outcomeWords.kept, { count: line.counters.kept }),
    line.counters.extensions > 0 && say(agreementWords.extendedTimes, { count: line.counters.extensions }),
    standing && line.openDecisions > 0 && say(agreementWords.toDecide, { count: line.openDecisions }),
  ].filter(Boolean);
  return (
    <li>
      <Link to={paths.agreement(line.agreement)} className={classes.line}>
        <span className={classes.title}>
          {line.title} <span className={classes.client}>{line.client}</span>
          {line.sample && <span className={classes.client}> · {say(inboxWords.sample)}</span>}
        </span>
        <span className={classes.phase}>{[say(phaseWords[phase]), ...remarks].join(' · ')}</span>
        <span className={classes.end}>
          {standing && (next === null ? say(agreementWords.untilSignedEnd) : <Countdown until={next} />)}
          {standing && next !== null && <span className="soft"> · {dateText(reader, lastDay(line.zone, next))}</span>}
        </span>
      </Link>
    </li>
  );
}

/** The last day that is wholly before an end. */
function lastDay(zone: string, end: string): string {
  return dayIn(zone, Date.parse(end) - 1);
}
