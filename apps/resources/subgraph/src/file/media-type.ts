import { Invalid } from '@yanxiu/subgraph';

/** As much of a file's beginning as is needed to know it. */
export const headBytes = 4096;

interface MediaType {
  name: string;
  /** Whether a file that begins so can be one. */
  fits: (head: Buffer) => boolean;
}

const starts =
  (...bytes: number[]) =>
  (head: Buffer) =>
    head.subarray(0, bytes.length).equals(Buffer.from(bytes));
const isZip = starts(0x50, 0x4b, 0x03, 0x04);

/** Office files are zips whose first entry tells what they are. */
const office = (folder: string) => (head: Buffer) => {
  const entry = head.subarray(30, 30 + (head.length > 28 ? head.readUInt16LE(26) : 0)).toString('latin1');
  const known = ['[Content_Types].xml', '_rels/', 'docProps/', 'customXml/', `${folder}/`];
  return isZip(head) && known.some((part) => entry.startsWith(part));
};

const isText = (head: Buffer) => !/[\x00-\x08\x0e-\x1a]/.test(head.toString('latin1'));
const openXml = 'application/vnd.openxmlformats-officedocument';

/** What the library takes, by extension. Nothing that a browser or an office would run. */
const types: Record<string, MediaType> = {
  pdf: { name: 'application/pdf', fits: (head) => head.subarray(0, 1024).includes('%PDF-') },
  docx: { name: `${openXml}.wordprocessingml.document`, fits: office('word') },
  xlsx: { name: `${openXml}.spreadsheetml.sheet`, fits: office('xl') },
  pptx: { name: `${openXml}.presentationml.presentation`, fits: office('ppt') },
  png: { name: 'image/png', fits: starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  jpg: { name: 'image/jpeg', fits: starts(0xff, 0xd8, 0xff) },
  jpeg: { name: 'image/jpeg', fits: starts(0xff, 0xd8, 0xff) },
  mp4: { name: 'video/mp4', fits: (head) => head.subarray(4, 8).equals(Buffer.from('ftyp')) },
  // With a tag before it, or beginning with a frame of layer III.
  mp3: {
    name: 'audio/mpeg',
    fits: (head) => starts(0x49, 0x44, 0x33)(head) || (head[0] === 0xff && (head[1]! & 0xe6) === 0xe2),
  },
  zip: { name: 'application/zip', fits: isZip },
  // Of any encoding that a spreadsheet writes.
  csv: { name: 'text/csv', fits: isText },
  txt: { name: 'text/plain; charset=utf-8', fits: isText },
  md: { name: 'text/markdown; charset=utf-8', fits: isText },
};

/** The media type that a name's extension promises. @throws Invalid for kinds that the library does not take */
export function mediaTypeOf(fileName: string): MediaType {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const type = Object.hasOwn(types, extension) ? types[extension] : undefined;
  if (type) return type;
  throw new Invalid({ zh: '不支持这种文件', en: 'This kind of file is not accepted' }, [
    { path: 'name', rule: 'mediaType', value: fileName, expected: Object.keys(types).join(' | ') },
  ]);
}

/** @throws Invalid where the content is not what the name says */
export function assertFits({ name, fits }: MediaType, head: Buffer, fileName: string): void {
  if (fits(head)) return;
  throw new Invalid({ zh: '文件内容与扩展名不符', en: 'The content is not what the extension says' }, [
    { path: 'body', rule: 'mediaType', value: fileName, expected: name },
  ]);
}
