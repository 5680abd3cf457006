import { Button } from '@mantine/core';
import { sampleWords } from '../../words/web/agreement/sample-words.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { toast } from '../shell/toasts.ts';
import { useReader, useSay } from '../ui/reader.ts';

/** The sample's days go on like everybody's; played anew, each agreement stands in its state again. */
export function PlaySampleAnew() {
  const say = useSay();
  const { language } = useReader();
  const open = useAct('sample.open');
  const play = () => open.mutate({ language, again: true }, { onSuccess: () => toast(say(sampleWords.played)) });
  return (
    <div className="row" style={{ gap: 12 }}>
      <Button variant="default" size="compact-sm" loading={open.isPending} onClick={play}>
        {say(sampleWords.playAnew)}
      </Button>
      <span className="small soft">{say(sampleWords.help)}</span>
      <ProblemNotice problem={open.error} />
    </div>
  );
}
