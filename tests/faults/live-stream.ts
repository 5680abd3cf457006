/** An event as the stream told it. */
export interface Told {
  readonly id: number;
  readonly position: number;
  readonly type: string;
}

/** Server-sent events of one connection, as a browser would read them. */
export interface LiveStream {
  readonly told: readonly Told[];
  /** How often it said that its person was told a notice. */
  readonly hints: () => number;
  /** Cuts the connection, as when a laptop is closed. */
  cut(): void;
}

/** Opens `/live` and resolves when the server has answered. */
export async function openLive(url: string, token: string, lastEventId?: number): Promise<LiveStream> {
  const told: Told[] = [];
  let hints = 0;
  const abort = new AbortController();
  const answer = await fetch(`${url}/live`, {
    headers: {
      authorization: `Bearer ${token}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': `${lastEventId}` }),
    },
    signal: abort.signal,
  });
  if (!answer.ok || !answer.body) throw new Error(`/live answered ${answer.status}`);
  const read = async (body: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        if (block.startsWith('event: told')) hints += 1;
        const id = /^id: (\d+)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (id && data) {
          const { position, type } = JSON.parse(data) as { position: number; type: string };
          told.push({ id: Number(id), position, type });
        }
      }
    }
  };
  read(answer.body as ReadableStream<Uint8Array>).catch(() => undefined);
  return { told, hints: () => hints, cut: () => abort.abort() };
}
