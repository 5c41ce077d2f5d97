// The components as the server sends them: names, states and links are in the markup before any script runs, and
// nothing needs a style attribute, which the security policy would refuse.

import type { Snippet } from 'svelte';
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Figure from '#lib/charts/Figure.svelte';
import SawTooth from '#lib/charts/SawTooth.svelte';
import type { ShellFrame } from '#lib/view/shell/page.ts';
import type { Column } from '#lib/view/table.ts';
import AnswerSentence from './AnswerSentence.svelte';
import DataTable from './DataTable.svelte';
import ErrorSummary from './ErrorSummary.svelte';
import FilterBar from './FilterBar.svelte';
import Freshness from './Freshness.svelte';
import KindSymbol from './KindSymbol.svelte';
import Pager from './Pager.svelte';
import PasswordInput from './PasswordInput.svelte';
import Radios from './Radios.svelte';
import RiskTag from './RiskTag.svelte';
import TextInput from './TextInput.svelte';
import WhyPanel from './WhyPanel.svelte';
import Shell from './shell/Shell.svelte';

const text = (words: string): Snippet =>
  createRawSnippet(() => ({ render: () => `<b>${words}</b>` }));

/** Markup without the comments that mark its parts; checked for what every page must hold. */
function markup({ body }: { readonly body: string }): string {
  const html = body.replace(/<!--.*?-->/gs, '');
  expect(html).not.toMatch(/\sstyle=/);
  return html;
}

interface Row {
  readonly id: string;
  readonly people: number;
}
// The server's render() cannot pass a type parameter on, so rows arrive as unknown.
const asRow = (row: unknown): Row => row as Row;
const columns: Column<unknown>[] = [
  { key: 'id', label: 'Service', value: (row) => asRow(row).id, sortHref: '?sort=id' },
  {
    key: 'people',
    label: 'People',
    isNumeric: true,
    value: (row) => String(asRow(row).people),
    sortHref: '?sort=people',
    sorted: 'descending',
  },
];
const table = (rows: readonly Row[]): string =>
  markup(
    render(DataTable, {
      props: {
        caption: 'Services',
        columns,
        rows,
        rowKey: (row) => asRow(row).id,
        rowHref: (row) => `/at/${asRow(row).id}`,
        selectedKey: 'b',
      },
    }),
  );

describe('DataTable', () => {
  const html = table([
    { id: 'a', people: 14 },
    { id: 'b', people: 3 },
  ]);
  it('says how it is sorted and sorts by links', () => {
    expect(html).toMatch(/<th scope="col"[^>]*aria-sort="descending"[^>]*><a href="\?sort=people"/);
    expect(html.match(/aria-sort/g)).toHaveLength(1);
  });
  it('marks the chosen row and links each row by its first cell', () => {
    expect(html).toMatch(/<tr[^>]*aria-current="true"[^>]*data-row="b"/);
    expect(html).toMatch(/<th scope="row"[^>]*><a[^>]*href="\/at\/a"/);
  });
  it('can be reached and scrolled by keyboard, with a name', () => {
    expect(html).toMatch(
      /data-scroll-region[^>]*tabindex="0"[^>]*role="region"[^>]*aria-label="Services/,
    );
  });
  it('says so when nothing matches', () => {
    expect(table([])).toContain('Nothing matches these filters.');
  });
});

describe('FilterBar', () => {
  it('names each chip by what it removes and announces the count', () => {
    const html = markup(
      render(FilterBar, {
        props: {
          action: '/x',
          result: '34 of 120 services',
          chips: [{ label: 'Dementia', removeHref: '?day=tue' }],
          clearHref: '/x',
          children: text('controls'),
        },
      }),
    );
    expect(html).toContain('aria-label="Remove filter: Dementia"');
    expect(html).toMatch(/role="status">34 of 120 services/);
    expect(html).toMatch(/<form method="get" action="\/x"/);
  });
});

describe('Figure', () => {
  it('carries finding, source, date and its figures, and draws both sizes', () => {
    const html = markup(
      render(Figure, {
        props: {
          finding: 'Safe from 23 people',
          subtitle: 'Margin a month',
          source: 'Ledger',
          asOf: '2026-10-31',
          table: {
            columns: [{ label: 'People' }, { label: 'Margin', isNumeric: true }],
            rows: [['1', '£2']],
          },
          picture: createRawSnippet(() => ({ render: () => '<svg data-picture></svg>' })),
        },
      }),
    );
    const id = /<figure aria-labelledby="([^"]+)"/.exec(html)?.[1] ?? 'none';
    expect(html).toContain(`id="${id}"`);
    expect(html).toContain('Ledger. Data to 31 October 2026.');
    expect(html.match(/data-picture/g)).toHaveLength(2);
    expect(html).toMatch(/<details[^>]*>.*<th scope="row"[^>]*>1<\/th>/s);
  });
  it('names the picture itself', () => {
    const html = markup(
      render(SawTooth, {
        props: {
          input: {
            points: [
              { people: 0, margin: -5 },
              { people: 1, margin: 5 },
            ],
            firstBreakEven: 1,
            safeBreakEven: 1,
            lossPockets: [],
            todayPeople: 1,
            locale: 'en' as const,
          },
          frame: { name: 'wide' as const, width: 760, height: 340 },
          label: 'Margin by attendance',
        },
      }),
    );
    expect(html).toMatch(/<svg[^>]*role="img" aria-label="Margin by attendance"/);
    expect(html).toContain('Break-even: 1');
  });
});

describe('words with numbers', () => {
  it('keep the marks of modelled values and their ranges', () => {
    const html = markup(
      render(AnswerSentence, {
        props: {
          parts: [
            'Gap of ',
            { kind: 'modelled', text: 'about 340' },
            ' (',
            { kind: 'range', text: 'likely 280 to 410' },
            ').',
          ],
        },
      }),
    );
    expect(html).toMatch(
      /<span data-modelled[^>]*>about 340<\/span> \(<span data-range[^>]*>likely 280/,
    );
  });
  it('give the reasons of a flag in one place', () => {
    const html = markup(
      render(WhyPanel, {
        props: {
          why: {
            subject: 'Harbour is at risk',
            inputs: [{ label: 'People', value: '14', source: null }],
            formula: ['14 × £52 = £728'],
            parameters: [{ label: 'Exits', value: '2% a month', source: 'Own records' }],
            modelVersion: '1.0.0',
          },
        },
      }),
    );
    for (const part of ['Why?', 'Harbour is at risk', '14 × £52', 'Own records', '1.0.0']) {
      expect(html).toContain(part);
    }
  });
  it('say a risk in a word and hide the symbol from ears', () => {
    const html = markup(render(RiskTag, { props: { level: 'at-risk' } }));
    expect(html).toContain('at risk');
    expect(html).toContain('aria-hidden="true"');
    expect(
      markup(render(KindSymbol, { props: { kind: 'day-centre', label: 'Day centre' } })),
    ).toContain('aria-label="Day centre"');
  });
  it('name sources that are older than usual', () => {
    const html = markup(
      render(Freshness, {
        props: {
          freshness: { dataTo: '2026-10-31', updated: null, oldSources: ['Shared Lives return'] },
        },
      }),
    );
    expect(html).toContain('Data to 31 October 2026');
    expect(html).toContain('Older than usual: Shared Lives return');
  });
});

describe('forms', () => {
  it('tie hint and error to their field', () => {
    const html = markup(
      render(TextInput, {
        props: {
          name: 'email',
          label: 'E-mail',
          hint: 'Work',
          error: 'Enter it',
          value: 'a@',
        },
      }),
    );
    expect(html).toMatch(/aria-describedby="email-hint email-error"/);
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('value="a@"');
    expect(html).toContain('<label for="email"');
  });
  it('link the summary to the field, the first option of a choice included', () => {
    expect(
      markup(render(ErrorSummary, { props: { errors: [{ field: 'nation', message: 'Choose' }] } })),
    ).toMatch(/role="alert".*href="#nation"/s);
    expect(
      markup(
        render(Radios, {
          props: {
            name: 'nation',
            legend: 'Nation',
            options: [{ value: 'wales', label: 'Wales' }],
          },
        }),
      ),
    ).toMatch(/type="radio"[^>]*id="nation"/);
  });
  it('never block pasting a pass phrase', () => {
    const html = markup(
      render(PasswordInput, {
        props: {
          name: 'pass',
          label: 'Pass phrase',
          autocomplete: 'current-password',
        },
      }),
    );
    expect(html).toContain('autocomplete="current-password"');
    expect(html).not.toContain('onpaste');
  });
});

describe('frame', () => {
  const frame: ShellFrame = {
    council: { slug: 'brackenshire', name: 'Brackenshire', isExample: true, asOf: '2026-10-31' },
    freshness: null,
    person: null,
    isGuest: true,
    hasSettings: false,
    theme: 'system',
    locale: 'en',
    attribution: ['Contains OS data'],
  };
  const shell = (over: Partial<ShellFrame>): string =>
    markup(
      render(Shell, {
        props: {
          frame: { ...frame, ...over },
          path: '/brackenshire/gaps?x=1',
          children: text('page'),
        },
      }),
    );
  it('has skip link, main, the current workspace and the statements', () => {
    const html = shell({});
    expect(html).toMatch(/href="#main"/);
    expect(html).toMatch(/<main id="main"/);
    expect(html).toMatch(/href="\/brackenshire\/gaps" aria-current="page"/);
    for (const path of ['/accessibility', '/privacy', '/methods', '/sign-in']) {
      expect(html).toContain(`href="${path}"`);
    }
    expect(html).toContain('Contains OS data');
  });
  it('says example data on the example council alone', () => {
    expect(shell({})).toContain('Example data');
    expect(shell({ council: { slug: 'x', name: 'X', asOf: '', isExample: false } })).not.toContain(
      'Example data',
    );
  });
  it('sends language and colours back to the page they were chosen on', () => {
    expect(shell({})).toMatch(/name="returnTo" value="\/brackenshire\/gaps\?x=1"/);
    expect(shell({ council: null })).not.toContain('aria-label="Workspaces"');
  });
});

describe('Pager', () => {
  it('offers only pages that exist', () => {
    const html = markup(
      render(Pager, {
        props: {
          page: 1,
          pages: 2,
          href: (page: number) => `?page=${page}`,
          from: 1,
          to: 10,
          total: 12,
        },
      }),
    );
    expect(html).toContain('?page=2');
    expect(html).not.toContain('?page=0');
  });
});
