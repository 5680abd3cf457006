import { Button } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { kitWords } from '../../words/web/kit-words.ts';
import { asProblem } from '../data/problem.ts';
import { pageLanguage } from '../data/settings.ts';
import { sayIn } from '../ui/reader.ts';
import { NothingHere } from './NotFoundPage.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

/** A page that could not be shown: why, and trying again. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const boundary = useQueryErrorResetBoundary();
  const problem = asProblem(error);
  const say = sayIn(pageLanguage());
  // What is read by an address that is not one is refused as invalid: to whoever followed it, nothing is there.
  if (problem.status === 404 || problem.status === 400) return <NothingHere />;
  return (
    <div className="stack page-alone">
      <ProblemNotice problem={problem} />
      <div>
        <Button
          onClick={() => {
            boundary.reset();
            reset();
          }}
        >
          {say(problem.unreachable ? kitWords.tryAgain : kitWords.loadAgain)}
        </Button>
      </div>
    </div>
  );
}
