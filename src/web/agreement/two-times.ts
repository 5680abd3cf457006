import type { AgreementView } from '../../domain/agreement/view.ts';
import { instantText } from '../ui/figures.ts';
import type { Reader } from '../ui/reader.ts';

/** An instant in the signed zone and in UTC, so that nobody has to reckon. */
export function twoTimes(reader: Reader, { terms }: AgreementView, at: string) {
  return {
    local: instantText({ ...reader, zone: terms?.zone ?? reader.zone }, at),
    utc: instantText({ ...reader, zone: 'UTC' }, at),
  };
}
