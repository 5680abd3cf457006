import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { NegotiationView } from '../../../domain/negotiation/view.ts';
import { kitWords } from '../../../words/web/kit-words.ts';
import { bringInWords } from '../../../words/web/negotiation/bring-in-words.ts';
import { asProblem } from '../../data/problem.ts';
import { paths } from '../../paths.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSay } from '../../ui/reader.ts';
import type { Brought } from './bring-in.ts';
import type { useBringIn } from './use-bring-in.ts';

/** What came in, where one's own part of it lies, and one press that takes it all out again. */
export function Added(props: {
  readonly view: NegotiationView;
  readonly brought: Brought;
  readonly undo: ReturnType<typeof useBringIn>['undo'];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { brought, undo } = props;
  if (undo.isSuccess)
    return (
      <>
        <Notice live>{say(bringInWords.undone)}</Notice>
        <div>
          <Button autoFocus variant="default" onClick={props.onClose}>
            {say(kitWords.close)}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <Notice live title={say(bringInWords.added, { count: brought.issues.length })}>
        {brought.draftBefore && say(bringInWords.draftFilled)}
      </Notice>
      {undo.error && <ProblemNotice problem={asProblem(undo.error)} />}
      <div className="row">
        {brought.draftBefore ? (
          <Button autoFocus component={Link} to={paths.step(props.view.id, 'private')} onClick={props.onClose}>
            {say(bringInWords.toDraft)}
          </Button>
        ) : (
          <Button autoFocus onClick={props.onClose}>
            {say(kitWords.close)}
          </Button>
        )}
        <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate(brought)}>
          {say(bringInWords.undo)}
        </Button>
      </div>
    </>
  );
}
