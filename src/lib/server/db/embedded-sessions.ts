// Lets several clients share the one session of the embedded database. A client that has begun a transaction, or is
// between the first message of a query and its Sync, keeps the database to itself; the others queue in order.

import { timingSafeEqual } from 'node:crypto';

/** The part of the embedded database this file needs; the real one is PGlite. */
export interface SingleSession {
  isInTransaction(): boolean;
  runExclusive<T>(work: () => Promise<T>): Promise<T>;
  execProtocolRawStream(
    message: Uint8Array,
    options: { onRawData: (chunk: Uint8Array) => void },
  ): Promise<void>;
}

type SendBack = (chunk: Uint8Array) => void;

interface Waiting {
  readonly clientId: number;
  readonly message: Uint8Array;
  readonly sendBack: SendBack;
  readonly resolve: (answeredBytes: number) => void;
  readonly reject: (error: Error) => void;
}

/** First bytes of the messages of the PostgreSQL protocol that end a turn, leave, or carry a pass phrase. */
const QUERY = 0x51;
const SYNC = 0x53;
const TERMINATE = 0x58;
const PASSWORD = 0x70;
/** A start-up message has no type byte: it begins with its length, whose first byte is 0. */
const START_UP = 0x00;

const SYNC_MESSAGE = Uint8Array.of(SYNC, 0, 0, 0, 4);
const ASK_FOR_PASSWORD = Uint8Array.of(0x52, 0, 0, 0, 8, 0, 0, 0, 3);
const REFUSAL = encodeError('28P01', 'The embedded database only answers to its own programs.');

/** Queue in front of the single session; it stands in for the socket library's own, which queues single messages. */
export class EmbeddedSessions {
  readonly #session: SingleSession;
  readonly #password: Buffer;
  readonly #startUps = new Map<number, Uint8Array>();
  readonly #admitted = new Set<number>();
  readonly #gone = new Set<number>();
  #waiting: Waiting[] = [];
  #holder: number | undefined;
  #running = false;

  /** @param password what a client must answer before anything reaches the database */
  constructor(session: SingleSession, password: string) {
    this.#session = session;
    this.#password = Buffer.from(password);
  }

  /** Takes one protocol message of a client; resolves with the number of bytes answered. */
  enqueue(clientId: number, message: Uint8Array, sendBack: SendBack): Promise<number> {
    if (message[0] === TERMINATE) return Promise.resolve(0);
    const admitted = this.#admitted.has(clientId)
      ? message
      : this.#admit(clientId, message, sendBack);
    if (!admitted) return Promise.resolve(0);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ clientId, message: admitted, sendBack, resolve, reject });
      void this.#work();
    });
  }

  /** Forgets what a client that has left still had in the queue. */
  clearQueueForHandler(clientId: number): void {
    const left = this.#waiting.filter((entry) => entry.clientId === clientId);
    this.#waiting = this.#waiting.filter((entry) => entry.clientId !== clientId);
    for (const entry of left) entry.reject(new Error('The client has left.'));
  }

  /** Rolls back what a client that has left had begun, so that the next in the queue starts clean. */
  async clearTransactionIfNeeded(clientId: number): Promise<void> {
    this.#admitted.delete(clientId);
    this.#startUps.delete(clientId);
    if (this.#holder !== clientId) return;
    this.#gone.add(clientId);
    await this.#work();
  }

  getQueueLength(): number {
    return this.#waiting.length;
  }

  /** Returns the message to pass on: the kept start-up message once the pass phrase is right, otherwise nothing. */
  #admit(clientId: number, message: Uint8Array, sendBack: SendBack): Uint8Array | undefined {
    if (message[0] === START_UP) {
      this.#startUps.set(clientId, message);
      sendBack(ASK_FOR_PASSWORD);
      return undefined;
    }
    const startUp = this.#startUps.get(clientId);
    this.#startUps.delete(clientId);
    if (!startUp || message[0] !== PASSWORD || !this.#isRight(message)) {
      sendBack(REFUSAL);
      throw new Error('A client without the right pass phrase was refused.');
    }
    this.#admitted.add(clientId);
    return startUp;
  }

  #isRight(message: Uint8Array): boolean {
    const given = Buffer.from(message.subarray(5, -1));
    return given.length === this.#password.length && timingSafeEqual(given, this.#password);
  }

  async #work(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (;;) {
        if (this.#holder !== undefined && this.#gone.has(this.#holder))
          await this.#rollBack(this.#holder);
        const next = this.#takeNext();
        if (!next) break;
        await this.#answer(next);
      }
    } finally {
      this.#running = false;
    }
  }

  #takeNext(): Waiting | undefined {
    const index = this.#waiting.findIndex(
      (entry) => this.#holder === undefined || entry.clientId === this.#holder,
    );
    return index === -1 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  async #answer({ clientId, message, sendBack, resolve, reject }: Waiting): Promise<void> {
    this.#holder = clientId;
    let answered = 0;
    try {
      await this.#send(message, (chunk) => {
        answered += chunk.length;
        sendBack(chunk);
      });
      resolve(answered);
    } catch (error) {
      this.#gone.add(clientId);
      reject(error instanceof Error ? error : new Error(String(error)));
    }
    const endsTurn = message[0] === QUERY || message[0] === SYNC || message[0] === START_UP;
    if (endsTurn && !this.#session.isInTransaction() && !this.#gone.has(clientId)) {
      this.#holder = undefined;
    }
  }

  async #rollBack(clientId: number): Promise<void> {
    this.#gone.delete(clientId);
    try {
      await this.#send(SYNC_MESSAGE, () => undefined);
      if (this.#session.isInTransaction())
        await this.#send(encodeQuery('rollback'), () => undefined);
    } finally {
      this.#holder = undefined;
    }
  }

  #send(message: Uint8Array, onRawData: SendBack): Promise<void> {
    return this.#session.runExclusive(() =>
      this.#session.execProtocolRawStream(message, { onRawData }),
    );
  }
}

function encodeQuery(text: string): Uint8Array {
  return frame(QUERY, Buffer.from(`${text}\0`));
}

function encodeError(code: string, text: string): Uint8Array {
  return frame(0x45, Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${text}\0\0`));
}

function frame(type: number, body: Buffer): Uint8Array {
  const message = Buffer.alloc(5 + body.length);
  message.writeUInt8(type, 0);
  message.writeInt32BE(4 + body.length, 1);
  body.copy(message, 5);
  return new Uint8Array(message);
}
