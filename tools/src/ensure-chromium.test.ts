import { expect, it } from 'vitest';
import { ensureChromium, type Machine } from './ensure-chromium.ts';

/** A machine with these files; `apt-get install` adds Chromium when it is allowed to. */
function machineWith(files: string[], rest: Partial<Machine> = {}): { machine: Machine; commands: string[] } {
  const commands: string[] = [];
  const machine: Machine = {
    chromiumBin: undefined,
    exists: (path) => files.includes(path),
    isRoot: false,
    run: (command, args) => {
      commands.push(`${command} ${args[0] ?? ''}`);
      if (args[0] === 'install') files.push('/usr/bin/chromium');
      return true;
    },
    ...rest,
  };
  return { machine, commands };
}

it('takes CHROMIUM_BIN first', () => {
  const { machine } = machineWith(['/opt/chromium', '/usr/bin/chromium'], { chromiumBin: '/opt/chromium' });
  expect(ensureChromium(machine)).toBe('/opt/chromium');
});

it('says that CHROMIUM_BIN leads nowhere instead of taking another browser', () => {
  const { machine } = machineWith(['/usr/bin/chromium'], { chromiumBin: '/opt/gone' });
  expect(() => ensureChromium(machine)).toThrow('CHROMIUM_BIN is /opt/gone, but there is no such file.');
});

it('takes the system Chromium without installing', () => {
  const { machine, commands } = machineWith(['/usr/bin/chromium'], { isRoot: true });
  expect(ensureChromium(machine)).toBe('/usr/bin/chromium');
  expect(commands).toEqual([]);
});

it('installs with apt as root on Debian', () => {
  const { machine, commands } = machineWith(['/etc/debian_version'], { isRoot: true });
  expect(ensureChromium(machine)).toBe('/usr/bin/chromium');
  expect(commands).toEqual(['apt-get update', 'apt-get install']);
});

it.each([
  ['without root', ['/etc/debian_version'], false],
  ['on another system', [], true],
])('says what to install %s', (_, files, isRoot) => {
  const { machine, commands } = machineWith([...files], { isRoot });
  expect(() => ensureChromium(machine)).toThrow('Debian: sudo apt-get install chromium');
  expect(commands).toEqual([]);
});
