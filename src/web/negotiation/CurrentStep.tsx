import { Navigate } from '@tanstack/react-router';
import { currentPath } from './need-path.ts';
import { useNegotiation } from './use-negotiation.ts';

/** The negotiation's own address opens at the step that waits. */
export function CurrentStep() {
  return <Navigate to={currentPath(useNegotiation())} replace />;
}
