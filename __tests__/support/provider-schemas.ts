/** A provider's answer with its schemas, as bytes: a message of gRPC, which holds one of Protocol Buffers. */

/** Of the answer's fields, the maps from a type to its schema: of resources, of data sources, of ephemeral resources. */
const MAPS = [2, 3, 8];
const LENGTH_DELIMITED = 2;
/** Before the message: whether it is compressed, and its length. */
const HEAD = 5;

/** The answer without the schemas of types that nobody uses. */
export function withoutTypes(answer: Buffer, isUsed: (type: string) => boolean): Buffer {
  const message = answer.subarray(HEAD);
  const kept: Buffer[] = [];
  for (let at = 0; at < message.length; ) {
    const [tag, from] = numberAt(message, at);
    if ((tag & 7) !== LENGTH_DELIMITED) throw new Error(`The provider's schemas have a field of another kind at byte ${at}.`);
    const [length, start] = numberAt(message, from);
    const entry = message.subarray(start, start + length);
    if (!MAPS.includes(tag >> 3) || isUsed(keyOf(entry))) kept.push(message.subarray(at, start + length));
    at = start + length;
  }
  const whole = Buffer.concat([Buffer.alloc(HEAD), ...kept]);
  whole.writeUInt32BE(whole.length - HEAD, 1);
  return whole;
}

/** The key of an entry of a map, which is its first field. */
function keyOf(entry: Buffer): string {
  const [length, start] = numberAt(entry, 1);
  return entry.toString("utf8", start, start + length);
}

/** A number of seven bits a byte, and where it ends. */
function numberAt(bytes: Buffer, at: number): [number, number] {
  let [value, shift] = [0, 0];
  for (let next = at; ; next++, shift += 7) {
    const byte = bytes[next] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, next + 1];
  }
}
