/** Puts a pop-up beside what it belongs to, above all else, and keeps it there while the page scrolls. */
import { useLayoutEffect } from "./preact.js";

const GAP = 4;
/** A longer list scrolls, rather than hide the form around it. */
const TALLEST = 340;

/** @param side "start" or "end": which edges line up; "fill" also takes the anchor's width */
export function usePlacedBeside(anchor, popup, side, ...changes) {
  useLayoutEffect(() => {
    if (!popup.current || !anchor.current) return undefined;
    const put = () => popup.current && place(anchor.current.getBoundingClientRect(), popup.current, side);
    if (!popup.current.matches(":popover-open")) popup.current.showPopover();
    put();
    window.addEventListener("resize", put);
    window.addEventListener("scroll", put, true);
    return () => {
      window.removeEventListener("resize", put);
      window.removeEventListener("scroll", put, true);
    };
  }, [side, ...changes]);
}

function place(anchor, popup, side) {
  const style = popup.style;
  style.minWidth = side === "fill" ? `${anchor.width}px` : "";
  style.maxHeight = "";
  const below = window.innerHeight - anchor.bottom - 2 * GAP;
  const above = anchor.top - 2 * GAP;
  const wanted = Math.min(popup.scrollHeight + 2, side === "fill" ? TALLEST : Infinity);
  const downwards = wanted <= below || below >= above;
  style.maxHeight = `${Math.max(120, Math.min(downwards ? below : above, wanted))}px`;
  const { width, height } = popup.getBoundingClientRect();
  style.top = `${downwards ? anchor.bottom + GAP : anchor.top - GAP - height}px`;
  const left = side === "end" ? anchor.right - width : anchor.left;
  style.left = `${Math.max(GAP, Math.min(left, window.innerWidth - width - GAP))}px`;
}
