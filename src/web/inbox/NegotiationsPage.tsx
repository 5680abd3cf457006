import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { inboxWords, momentWords } from '../../words/web/inbox-words.ts';
import { shellWords } from '../../words/web/shell-words.ts';
import { call } from '../data/call.ts';
import { asProblem } from '../data/problem.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { useSay } from '../ui/reader.ts';
import { Line } from './Line.tsx';
import classes from './NegotiationsPage.module.css';

type Moment = keyof typeof momentWords;
const MOMENTS = Object.keys(momentWords) as Moment[];

/** All negotiations, newest first, filtered on the server and read page by page. */
export function NegotiationsPage() {
  const say = useSay();
  const [words, setWords] = useState('');
  const [moment, setMoment] = useState<Moment | ''>('');
  const [archived, setArchived] = useState(false);
  const filter = {
    ...(useDeferredValue(words).trim() ? { words: words.trim() } : {}),
    ...(moment ? { moment } : {}),
    ...(archived ? { archived } : {}),
  };
  const list = useInfiniteQuery({
    queryKey: ['negotiation.list', 'pages', filter],
    queryFn: ({ pageParam, signal }) =>
      call('negotiation.list', { ...filter, limit: 100, ...(pageParam ? { after: pageParam } : {}) }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const lines = list.data?.pages.flatMap((page) => page.lines) ?? [];
  const total = list.data?.pages[0]?.total;
  return (
    <>
      <PageHead
        title={say(shellWords.negotiations)}
        below={total !== undefined && <p className="soft">{say(inboxWords.total, { count: total })}</p>}
      />
      <search className={classes.filters}>
        <TextInput
          label={say(inboxWords.filter)}
          type="search"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          label={say(inboxWords.moment)}
          value={moment}
          onChange={(event) => setMoment(event.currentTarget.value as Moment | '')}
          data={[
            { value: '', label: say(inboxWords.anyMoment) },
            ...MOMENTS.map((value) => ({ value, label: say(momentWords[value]) })),
          ]}
        />
        <Checkbox
          label={say(inboxWords.archived)}
          checked={archived}
          onChange={(event) => setArchived(event.currentTarget.checked)}
        />
      </search>
      <ProblemNotice problem={list.error && asProblem(list.error)} />
      {lines.length === 0 && list.isSuccess ? (
        <EmptyState says={say(Object.keys(filter).length > 0 ? inboxWords.nothingFound : inboxWords.nothingAtAll)} />
      ) : (
        <ul>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" mt="md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say(inboxWords.more)}
        </Button>
      )}
    </>
  );
}
