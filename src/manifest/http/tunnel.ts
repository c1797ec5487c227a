const namesOfHere = ['localhost', '127.0.0.1', '[::1]'];

/** Where somebody has to listen so that a URL leads there: one place for all names of this machine. */
export function listeningAt(url: URL): string {
  const isHere = namesOfHere.includes(url.hostname);
  return `${isHere ? 'localhost' : url.hostname}:${portOf(url)}`;
}

/** All hosts of URLs that `listeningAt` takes for one place, at which not one and the same need listen. */
export function hostsAt({ hostname }: URL): readonly string[] {
  return namesOfHere.includes(hostname) ? namesOfHere : [hostname];
}

/** The port of a URL, also where it does not say it. */
export function portOf({ protocol, port }: URL): number {
  const usual = protocol === 'https:' ? 443 : 80;
  return port === '' ? usual : Number(port);
}
