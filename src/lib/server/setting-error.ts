// A setting of the environment that makes no sense: the person who set it reads one sentence and no trace.

/** Thrown while reading the settings; its message names the setting and says what would do. */
export class SettingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SettingError';
  }
}
