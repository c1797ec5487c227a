import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderDiagnoses } from '../../src/doctor/folders.js';

/** A folder with a file, in which nothing can be written, as in no file. */
function given(): string {
  const folder = mkdtempSync(join(tmpdir(), 'styx-doctor-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'fine'));
  writeFileSync(join(folder, 'file'), '');
  return folder;
}

/** What is wrong with folders of which all are needed. */
const wrongOf = (cwd: string, ...below: string[]) =>
  folderDiagnoses(
    below.map((path) => ({ path: join(cwd, path), isNeeded: true })),
    cwd,
  ).filter(({ status }) => status !== 'ok');

describe('folders that cannot be written to', () => {
  it('are one, where they are within each other', () => {
    const cwd = given();
    expect(
      wrongOf(cwd, 'fine', 'file/out/figures', 'file', 'file/data', 'file/.styx'),
    ).toMatchObject([
      { name: 'write access', says: expect.stringMatching(/^file cannot be written to: ENOTDIR/) },
    ]);
  });

  it('are several, where they are not', () => {
    const cwd = given();
    writeFileSync(join(cwd, 'file2'), '');
    expect(wrongOf(cwd, 'file', 'file2', 'fine').map(({ says }) => says.split(' ')[0])).toEqual([
      'file',
      'file2',
    ]);
  });

  it('are an error, where one is needed and the one around it is not', () => {
    const cwd = given();
    const folder = (path: string, isNeeded: boolean) => ({ path: join(cwd, path), isNeeded });
    const found = (...folders: ReturnType<typeof folder>[]) =>
      folderDiagnoses(folders, cwd).map(({ status, says }) => [status, says.split(' ')[0]]);
    expect(found(folder('file/tmp', true), folder('file', false))).toEqual([
      ['error', 'file/tmp'],
      ['warning', 'file'],
    ]);
    expect(found(folder('file/tmp', false), folder('file', true))).toEqual([['error', 'file']]);
  });

  it('are told without the name of what was tried', () => {
    const [wrong] = wrongOf(given(), 'file');
    expect(wrong?.says).toBe('file cannot be written to: ENOTDIR: not a directory');
  });
});
