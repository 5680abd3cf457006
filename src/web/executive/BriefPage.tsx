import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { listed } from '../../words/sentence.ts';
import { phaseWords } from '../../words/web/agreement/agreement-words.ts';
import { briefWords } from '../../words/web/agreement/brief-words.ts';
import { inboxWords } from '../../words/web/inbox-words.ts';
import { KillSwitch } from '../agreement/KillSwitch.tsx';
import { useAgreement } from '../agreement/use-agreement.ts';
import { paths } from '../paths.ts';
import { useRfc } from '../rfc/use-rfc.ts';
import { instantText } from '../ui/figures.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { Agreed, Gained } from './AgreedAndGained.tsx';
import { Ahead } from './Ahead.tsx';
import classes from './BriefPage.module.css';
import { Costs } from './Costs.tsx';
import { Going } from './Going.tsx';

/** One agreement in five answers, read in two minutes on a phone, printed on one page. The kill switch stays in reach. */
export function BriefPage() {
  const say = useSay();
  const reader = useReader();
  const view = useAgreement();
  const { record } = useRfc(view.agreement);
  const inZone = { ...reader, zone: view.terms?.zone ?? reader.zone };
  const signers = view.signedBy.map(({ name, signer }) => `${signer.name} (${name})`);
  return (
    <article className={classes.brief}>
      <div className={`${classes.tools} screen-only`}>
        <Link to={paths.agreement(view.agreement)}>{say(briefWords.back)}</Link>
        <Button variant="subtle" size="compact-sm" onClick={() => window.print()}>
          {say(briefWords.print)}
        </Button>
      </div>
      <PageHead
        title={view.title}
        below={
          <>
            <p className="row soft" style={{ columnGap: 16 }}>
              <strong>{say(phaseWords[view.phase])}</strong>
              <span>{view.client}</span>
              {view.sample && <span>{say(inboxWords.sample)}</span>}
            </p>
            <p className="soft small">
              {view.inkedAt
                ? say(briefWords.signedOn, {
                    at: instantText(inZone, view.inkedAt),
                    names: listed(signers, reader.language),
                  })
                : say(briefWords.notSigned)}
            </p>
          </>
        }
      />
      <KillSwitch view={view} />
      <div className={classes.answers}>
        {record ? (
          <>
            <Agreed record={record} />
            <Gained record={record} />
            <Costs record={record} />
          </>
        ) : (
          <p className="soft">{say(briefWords.noText)}</p>
        )}
        <Going view={view} />
        <Ahead view={view} />
      </div>
    </article>
  );
}
