import { TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useDeferredValue, useEffect, useState } from 'react';
import { inboxWords } from '../../words/web/inbox-words.ts';
import { searchWords } from '../../words/web/search-words.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { asProblem } from '../data/problem.ts';
import { useLookUp } from '../data/queries.ts';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { useSay } from '../ui/reader.ts';
import { Highlighted } from './Highlighted.tsx';
import classes from './SearchPage.module.css';

const LIMIT = 50;

/** Words in any record one may see; the address keeps them, so that a search can be sent to somebody. */
export function SearchPage() {
  const say = useSay();
  const navigate = useNavigate();
  const asked = String((useSearch({ strict: false }) as { readonly q?: unknown }).q ?? '');
  const [typed, setTyped] = useState(asked);
  useEffect(() => setTyped(asked), [asked]);
  const words = useDeferredValue(typed.trim());
  const search = useLookUp('search.find', { words, limit: LIMIT }, words.length > 1);
  const found = search.data?.found;
  const keep = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/search', search: { q: typed.trim() } as never, replace: true });
  };
  return (
    <>
      <PageHead title={say(inboxWords.searchTitle)} />
      <search>
        <form onSubmit={keep} className={classes.form}>
          <TextInput
            type="search"
            label={say(inboxWords.searchWords)}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoFocus
          />
        </form>
      </search>
      <div role="status" className="hidden-visually">
        {found && say(searchWords.count, { count: found.length })}
      </div>
      {search.error && <ProblemNotice problem={asProblem(search.error)} />}
      {words.length < 2 && <EmptyState says={say(inboxWords.searchFirst)} />}
      {words.length > 1 && found?.length === 0 && <EmptyState says={say(inboxWords.searchNothing)} />}
      {words.length > 1 && found && found.length > 0 && (
        <>
          <div className="stack" style={{ gap: 24 }}>
            {byNegotiation(found).map((group) => (
              <section key={group.id}>
                <h2 className={classes.title}>
                  <Link to={paths.negotiation(group.id)}>
                    <Highlighted text={group.title ?? say(searchWords.untitled)} words={words} />
                  </Link>
                </h2>
                <ul>
                  {group.lines.map((one) => (
                    <li key={one.position}>
                      <Link
                        to={paths.step(group.id, 'record')}
                        hash={`entry-${one.position}`}
                        className={classes.line}
                        data-line
                      >
                        <Highlighted text={one.excerpt} words={words} />
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
          {found.length === LIMIT && <p className="soft small">{say(searchWords.onlyFirst, { count: LIMIT })}</p>}
        </>
      )}
    </>
  );
}

type Found = OutputOf<'search.find'>['found'][number];

/** Best first, each negotiation once; an excerpt that was said before is not said again. */
function byNegotiation(found: readonly Found[]) {
  const groups = new Map<string, { readonly id: string; readonly title: string | null; lines: Found[] }>();
  for (const one of found) {
    const group = groups.get(one.id) ?? { id: one.id, title: one.title, lines: [] };
    if (!group.lines.some(({ excerpt }) => excerpt === one.excerpt)) group.lines.push(one);
    groups.set(one.id, group);
  }
  return [...groups.values()];
}
