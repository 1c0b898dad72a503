/** Which client is shown is in the address, so that a reload, a link and a second tab keep it. */
import { useCallback, useEffect, useState } from "./preact.js";

/** What the address says after #: who acts, where they are, which thread is open. */
export function useAddress() {
  const read = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  const [address, setAddress] = useState(read);
  useEffect(() => {
    const onChange = () => setAddress(read());
    window.addEventListener("hashchange", onChange);
    return () => window.removeEventListener("hashchange", onChange);
  }, []);
  const go = useCallback((change) => {
    const next = Object.entries({ ...read(), ...change }).filter(([, value]) => value);
    location.hash = new URLSearchParams(next).toString();
  }, []);
  return [address, go];
}
