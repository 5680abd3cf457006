/** A file as the server answers it. */
export interface FileAnswer {
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: string;
  readonly encoding: 'utf-8' | 'base64';
}

/** Hands a file to the browser to save. */
export function offerFile({ fileName, mediaType, body, encoding }: FileAnswer): void {
  const content = encoding === 'base64' ? Uint8Array.from(atob(body), (one) => one.charCodeAt(0)) : body;
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
