import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../src/csv/records.js';

describe('the records of a CSV text', () => {
  it.each([',', '|', '.', '^', ' ', '😀'])('may have fields that are parted by %j', (delimiter) => {
    const text = 'a,b,\n1,"2,"\r\n'.replaceAll(',', delimiter);
    const records = csvRecords(text, delimiter, (_, message) => new Error(message));
    expect([...records].map((fields) => fields.map((field) => field.text))).toEqual([
      ['a', 'b', ''],
      ['1', `2${delimiter}`],
    ]);
  });
});
