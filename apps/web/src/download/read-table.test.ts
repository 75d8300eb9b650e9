// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';

const names = {
  lower: (head: string) => `${head}, van`,
  upper: (head: string) => `${head}, tot`,
  note: (head: string) => `${head}, toelichting`,
};

function tableOf(head: string, body: string): HTMLTableElement {
  const holder = document.createElement('div');
  holder.innerHTML = `<table><thead>${head}</thead><tbody>${body}</tbody></table>`;
  return holder.querySelector('table')!;
}

describe('readTable', () => {
  it('takes what the screen shows, with numbers as numbers and a suppressed cell in the words of the screen', () => {
    const table = tableOf(
      '<tr><th>Startjaar</th><th>Jeugdigen</th><th>Aandeel</th></tr>',
      `<tr><th>2.025</th><td>1.204</td><td>35,2 %</td></tr>
       <tr><th>2024</th><td><span class="not-shown" title="minder dan 10">te weinig</span></td><td>niet te bepalen</td></tr>`,
    );
    expect(readTable(table, 'nl', names)).toEqual({
      heads: ['Startjaar', 'Jeugdigen', 'Aandeel'],
      rows: [
        [
          { kind: 'text', text: '2.025' },
          { kind: 'number', value: 1204, digits: 0, unit: 'plain' },
          { kind: 'number', value: 0.352, digits: 1, unit: 'percent' },
        ],
        [
          { kind: 'text', text: '2024' },
          { kind: 'text', text: 'te weinig' },
          { kind: 'text', text: 'niet te bepalen' },
        ],
      ],
    });
  });

  it('makes two columns of an interval and one of a note', () => {
    const table = tableOf(
      '<tr><th>Groep</th><th>Mediaan</th></tr>',
      `<tr><th>Alle<span class="second">2016 tot nu</span></th><td>240<span class="second">230 – …</span></td></tr>
       <tr><th>Behandeling</th><td>te weinig</td></tr>`,
    );
    const { heads, rows } = readTable(table, 'nl', names);
    expect(heads).toEqual(['Groep', 'Groep, toelichting', 'Mediaan', 'Mediaan, van', 'Mediaan, tot']);
    expect(rows.map((row) => row.map((cell) => (cell.kind === 'number' ? cell.value : cell.text)))).toEqual([
      ['Alle', '2016 tot nu', 240, 230, '…'],
      ['Behandeling', '', 'te weinig', '', ''],
    ]);
  });

  it('writes a path in one cell and leaves out what is there for the eye or the ear only', () => {
    const table = tableOf(
      '<tr><th>Pad</th><th>Aantal</th></tr>',
      `<tr><th><ol><li>Ambulant</li><li>Verblijf</li></ol></th>
       <td><svg><text>9</text></svg>12<span class="visually-hidden"> jeugdigen</span></td></tr>`,
    );
    const { rows } = readTable(table, 'nl', names);
    expect(rows[0]).toEqual([
      { kind: 'text', text: 'Ambulant → Verblijf' },
      { kind: 'number', value: 12, digits: 0, unit: 'plain' },
    ]);
  });
});
