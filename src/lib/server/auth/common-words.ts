// Words that most guessed pass phrases are made of. Kept short: `pass-phrase.ts` takes them away together with digits,
// runs and repeats, so one word here covers all its decorations.

/** Whole phrases that everyone knows, without spaces; famous examples are tried first by those who guess. */
export const KNOWN_PHRASES: readonly string[] = [
  'correcthorsebatterystaple',
  'thequickbrownfox',
  'tobeornottobe',
  'maytheforcebewithyou',
  'opensesame',
  'onceuponatime',
  'livelaughlove',
  'threerandomwords',
  'applenemobiro',
  'coffeetrainfish',
  'godsavetheking',
  'godsavethequeen',
  'ruletheworld',
  'cymruambyth',
  'happybirthday',
  'merrychristmas',
  'manchesterunited',
  'manchestercity',
  'liverpoolfc',
  'youllneverwalkalone',
];

/** Parts of the passwords found most often in published leaks, and what people here would think of first. */
export const COMMON_WORDS: readonly string[] = [
  ...['password', 'passphrase', 'passwort', 'passcode', 'passw', 'pass', 'phrase', 'letmein'],
  ...['welcome', 'croeso', 'changeme', 'default', 'secret', 'login', 'signin', 'master', 'access'],
  ...['administrator', 'admin', 'root', 'user', 'guest', 'test', 'temp', 'demo', 'example'],
  ...['iloveyou', 'love', 'lovely', 'hello', 'sunshine', 'princess', 'angel', 'baby', 'sweet'],
  ...['dragon', 'monkey', 'shadow', 'superman', 'batman', 'pokemon', 'starwars', 'matrix', 'ninja'],
  ...['football', 'baseball', 'liverpool', 'arsenal', 'chelsea', 'everton', 'rangers', 'celtic'],
  ...['charlie', 'michael', 'jordan', 'ashley', 'daniel', 'thomas', 'george', 'jessica', 'hannah'],
  ...['summer', 'winter', 'spring', 'autumn', 'monday', 'friday', 'january', 'december'],
  ...['computer', 'internet', 'google', 'facebook', 'microsoft', 'windows', 'samsung', 'whatever'],
  ...['london', 'england', 'scotland', 'wales', 'cymru', 'britain', 'united', 'freedom', 'forever'],
  ...['council', 'social', 'care', 'market', 'atlas', 'support', 'service', 'adult', 'health'],
  ...[
    'trustno',
    'cheese',
    'cookie',
    'flower',
    'butterfly',
    'chocolate',
    'blessed',
    'jesus',
    'christ',
  ],
  ...['one', 'two', 'three', 'four', 'five', 'and', 'the', 'you', 'my', 'is', 'me', 'for'],
];

/** Rows of keys and the alphabet; any run of four or more along one of them, either way, counts as nothing. */
export const RUNS: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  'azertyuiop',
  'qwertz',
];
