import { useEffect, useState } from 'preact/hooks';
import { sections, type Section } from './sections';

/** The section that the address names, the first where it names none; followed through links and back and forth. */
export function useSection(): Section {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return sections.find(({ id }) => hash === `#${id}`) ?? sections[0];
}
