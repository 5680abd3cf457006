import { Navigate } from '@tanstack/react-router';
import { paths } from '../paths.ts';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';

/** A guest's home is the one negotiation it was invited to. */
export function GuestHome({ negotiation }: { readonly negotiation: string | null }) {
  return negotiation ? <Navigate to={paths.negotiation(negotiation)} replace /> : <NotFoundPage />;
}
