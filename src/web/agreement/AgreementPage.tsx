import { Link } from '@tanstack/react-router';
import { agreementWords, phaseWords } from '../../words/web/agreement/agreement-words.ts';
import { briefWords } from '../../words/web/agreement/brief-words.ts';
import { inboxWords } from '../../words/web/inbox-words.ts';
import { useLookUp } from '../data/queries.ts';
import { paths } from '../paths.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { useSay } from '../ui/reader.ts';
import { Counters } from './Counters.tsx';
import { Criteria } from './Criteria.tsx';
import { Review } from './decision/Review.tsx';
import { FlagNow } from './FlagNow.tsx';
import { KillSwitch } from './KillSwitch.tsx';
import { LifeLine } from './LifeLine.tsx';
import { Measured } from './Measured.tsx';
import { Owed } from './Owed.tsx';
import classes from './section/AgreementSection.module.css';
import { SectionLinks } from './section/SectionLinks.tsx';
import type { SectionName } from './section/section-names.ts';
import { Terms } from './terms/Terms.tsx';
import { useAgreement } from './use-agreement.ts';

/** One agreement as it lives: its life line first, the flag with its kill switch, then what was signed and decided. Proofs that it waits for come before what is signed. */
export function AgreementPage() {
  const say = useSay();
  const view = useAgreement();
  const owed = useLookUp('debt.ledger', { agreement: view.agreement }).data?.lines[0];
  const launching = view.phase === 'before-launch';
  const without: readonly SectionName[] = [
    ...(view.terms ? [] : (['review', 'terms', 'measured', 'counters'] as const)),
    ...(owed ? [] : (['owed'] as const)),
  ];
  return (
    <>
      <PageHead
        title={view.title}
        above={<Link to={paths.agreements()}>{say(agreementWords.title)}</Link>}
        below={
          <p className="row soft" style={{ gap: '4px 16px', maxWidth: 'none' }}>
            <strong>{say(phaseWords[view.phase])}</strong>
            <span>{view.client}</span>
            {view.sample && <span>{say(inboxWords.sample)}</span>}
            <Link to={paths.brief(view.agreement)}>{say(briefWords.open)}</Link>
            <Link to={paths.negotiation(view.agreement)}>{say(agreementWords.negotiation)}</Link>
            {view.inkedAt && <Link to={paths.step(view.agreement, 'rfc')}>{say(agreementWords.signedText)}</Link>}
          </p>
        }
      />
      <KillSwitch view={view} />
      <SectionLinks agreement={view.agreement} without={without} />
      <div className={classes.sections}>
        <LifeLine view={view} />
        <FlagNow view={view} />
        {launching && <Criteria view={view} />}
        {view.terms && <Review view={view} terms={view.terms} />}
        {view.terms && <Terms view={view} terms={view.terms} />}
        {view.terms && <Measured view={view} terms={view.terms} />}
        {owed && <Owed line={owed} />}
        {!launching && <Criteria view={view} />}
        {view.terms && <Counters view={view} />}
      </div>
    </>
  );
}
