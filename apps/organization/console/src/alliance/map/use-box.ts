import { useEffect, useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';

export interface MapBox {
  element: RefObject<HTMLDivElement | null>;
  /** How wide the page lets it be. */
  width: number;
  /** Takes hold of the map and moves it; a touch screen scrolls by itself. */
  dragging: {
    onPointerDown: (event: PointerEvent) => void;
    onPointerMove: (event: PointerEvent) => void;
    onPointerUp: () => void;
    onPointerLeave: () => void;
  };
}

/** The window onto the map: it scrolls as any other box does, so that wheel, keys and fingers work in it. */
export function useBox(): MapBox {
  const element = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  const [width, setWidth] = useState(() => Math.min(1100, document.documentElement.clientWidth - 60));
  useEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  const release = () => {
    held.current = false;
  };
  const dragging = {
    onPointerDown: ({ pointerType, button }: PointerEvent) => {
      held.current = pointerType === 'mouse' && button === 0;
    },
    onPointerMove: ({ movementX, movementY }: PointerEvent) => {
      if (held.current) element.current?.scrollBy(-movementX, -movementY);
    },
    onPointerUp: release,
    onPointerLeave: release,
  };
  return { element, width, dragging };
}
