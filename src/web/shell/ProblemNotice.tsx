import { kitWords } from '../../words/web/kit-words.ts';
import type { Problem } from '../data/problem.ts';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';

/** A problem in words: the server's sentence, and the faults no field shows (`shown` names those that do). */
export function ProblemNotice(props: { readonly problem: Problem | null; readonly shown?: readonly string[] }) {
  const say = useSay();
  const { problem } = props;
  if (!problem) return null;
  const faults = problem.faults.filter(
    ({ path }) => !props.shown?.some((field) => path === field || path.startsWith(`${field}.`)),
  );
  const sentence = problem.unreachable
    ? say(kitWords.problemUnreachable)
    : problem.message || say(kitWords.problemWithout);
  return (
    <Notice tone="stop" live title={sentence}>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ path, detail }) => (
            <li key={path + detail}>
              {detail} {path && <span className="soft small">({path})</span>}
            </li>
          ))}
        </ul>
      )}
      {problem.status === 500 && problem.instance && <p>{say(kitWords.problemNumber, { id: problem.instance })}</p>}
    </Notice>
  );
}
