import { Checkbox } from '@mantine/core';
import { noticeWords } from '../../../words/web/notice-words.ts';
import { useAct, useRead } from '../../data/queries.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSay } from '../../ui/reader.ts';

type Group = ReturnType<typeof useRead<'notice.choices'>>['mail'][number]['group'];

/** Of which groups the reader wants mail; `without` are those that never come to this reader. */
export function MailChoices({ without = [] }: { readonly without?: readonly Group[] }) {
  const say = useSay();
  const { mailAvailable, mail } = useRead('notice.choices', {});
  const choose = useAct('notice.choose');
  return (
    <>
      {!mailAvailable && (
        <Notice tone="plain">
          <p>{say(noticeWords.noMailServer)}</p>
        </Notice>
      )}
      <fieldset className="stack" style={{ gap: 12, border: 0, padding: 0, margin: 0 }}>
        <legend className="small soft" style={{ marginBlockEnd: 8 }}>
          {say(noticeWords.byMail)}
        </legend>
        {mail
          .filter(({ group }) => !without.includes(group))
          .map(({ group, on }) => (
            <Checkbox
              key={group}
              label={say(noticeWords[group])}
              description={say(noticeWords[`${group}Help`])}
              checked={choose.isPending && choose.variables.group === group ? choose.variables.mail : on}
              onChange={(event) => choose.mutate({ group, mail: event.currentTarget.checked })}
            />
          ))}
      </fieldset>
      <ProblemNotice problem={choose.error} />
    </>
  );
}
