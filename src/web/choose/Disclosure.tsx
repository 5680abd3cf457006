import { useId } from 'react';
import type { Sheet } from '../../domain/negotiation/sheet.ts';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { disclosureWords } from '../../words/web/negotiation/disclosure-words.ts';
import { useAct, useRead } from '../data/queries.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { partyNames } from '../negotiation/use-negotiation.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';
import { FrontierPicture } from './FrontierPicture.tsx';

/** After closing: every side may agree to show what it kept private, and all see it only when all have. */
export function Disclosure({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const id = useId();
  const give = useAct('consent.give');
  const takeBack = useAct('consent.take-back');
  const { givenBy, disclosed } = view.consent;
  const mine = view.own !== null && givenBy.includes(view.own);
  const open = disclosed || givenBy.length > 0 || view.may.GiveConsent === null;
  if (!open) return null;
  return (
    <section aria-labelledby={id} className="stack">
      <h3 id={id}>{say(disclosureWords.title)}</h3>
      {disclosed ? (
        <Disclosed view={view} />
      ) : (
        <>
          <p className="soft">{say(disclosureWords.help)}</p>
          <p>
            {givenBy.length > 0
              ? say(disclosureWords.whoAgreed, { names: partyNames(view, givenBy) })
              : say(disclosureWords.nobodyAgreed)}
          </p>
          {view.own && !mine && (
            <>
              <p className="small soft">{say(disclosureWords.sure)}</p>
              <MayButton
                may={view.may.GiveConsent}
                variant="default"
                loading={give.isPending}
                onClick={() => give.mutate({ negotiation: view.id })}
              >
                {say(disclosureWords.give)}
              </MayButton>
            </>
          )}
          {mine && (
            <MayButton
              may={view.may.TakeBackConsent}
              variant="default"
              loading={takeBack.isPending}
              onClick={() => takeBack.mutate({ negotiation: view.id })}
            >
              {say(disclosureWords.takeBack)}
            </MayButton>
          )}
          <ProblemNotice problem={give.error ?? takeBack.error} />
        </>
      )}
    </section>
  );
}

function Disclosed({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const { sheets } = useRead('preferences.disclosed', { negotiation: view.id });
  return (
    <>
      <p className="soft">{say(disclosureWords.all)}</p>
      <ul>
        {view.parties.map((party) => {
          const sheet = sheets.find((one) => one.party === party.id)?.sheet;
          return sheet ? (
            <li key={party.id}>{say(disclosureWords.least, { name: party.name, value: sheet.reservation })}</li>
          ) : null;
        })}
      </ul>
      {view.deal && (
        <FrontierPicture
          view={view}
          sheets={sheets as readonly { readonly party: string; readonly sheet: Sheet }[]}
          chosen={view.deal.chosen}
        />
      )}
    </>
  );
}
