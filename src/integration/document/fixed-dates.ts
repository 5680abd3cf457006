const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
/** 1 January 1980, 00:00: the first date a ZIP file can hold. */
const FIRST_DATE = 0x0021;

/**
 * Sets the date of every entry of a ZIP file to one and the same (APPNOTE.TXT 4.3.7, 4.3.12), so that equal contents
 * are equal bytes whenever they were packed. Works in place.
 */
export function withFixedDates(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.byteLength - 22;
  while (view.getUint32(end, true) !== END_OF_CENTRAL) end -= 1;
  let place = view.getUint32(end + 16, true);
  while (view.getUint32(place, true) === CENTRAL_HEADER) {
    setDate(view, place + 12);
    const local = view.getUint32(place + 42, true);
    if (view.getUint32(local, true) === LOCAL_HEADER) setDate(view, local + 10);
    const lengths = [28, 30, 32].map((field) => view.getUint16(place + field, true));
    place += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return zip;
}

function setDate(view: DataView, place: number): void {
  view.setUint16(place, 0, true);
  view.setUint16(place + 2, FIRST_DATE, true);
}
