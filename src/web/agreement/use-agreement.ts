import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { AgreementView } from '../../domain/agreement/view.ts';
import { useRead } from '../data/queries.ts';
import { useServerNow } from '../data/server-clock.ts';

/** The agreement in the address as it stands now; read again when one of its own ends passes while it is open. */
export function useAgreement(): AgreementView {
  const { agreement = '' } = useParams({ strict: false }) as { readonly agreement?: string };
  const view = useRead('agreement.get', { agreement }) as AgreementView;
  const queries = useQueryClient();
  const now = useServerNow();
  const ends = [view.endsAt, view.graceEndsAt].filter((at) => at !== null && Date.parse(at) <= now).length;
  useEffect(() => {
    if (ends > 0) void queries.invalidateQueries({ queryKey: ['agreement.get'] });
  }, [ends, queries]);
  return view;
}

/** The name of a party that signed; empty when it is none of them. */
export function partyName(view: AgreementView, party: string | null): string {
  return view.signedBy.find(({ id }) => id === party)?.name ?? '';
}
