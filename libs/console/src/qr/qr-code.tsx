import { Suspense, lazy } from 'react';
import { Skeleton } from '../antd.js';

const Drawn = lazy(async () => ({ default: (await import('./engine.js')).QRCodeSVG }));

export interface QrCodeProps {
  value: string;
  /** What scanning it does, for who cannot see it. */
  label: string;
}

/** A QR code as large as its place, black on white in every look: cameras want it so. */
export function QrCode({ value, label }: QrCodeProps) {
  return (
    <div className="yx-qr" role="img" aria-label={label}>
      <Suspense fallback={<Skeleton.Node active />}>
        <Drawn value={value} level="M" marginSize={2} bgColor="#ffffff" fgColor="#000000" aria-hidden="true" />
      </Suspense>
    </div>
  );
}
