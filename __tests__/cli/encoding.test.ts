import { decoded } from "../../modules/cli/encoding";

const TEXT = '{ "name": "Größe" }\r\n';
const utf16 = Buffer.from(TEXT, "utf16le");
const utf8 = Buffer.from(TEXT);
const BOM = { utf8: [0xef, 0xbb, 0xbf], le: [0xff, 0xfe], be: [0xfe, 0xff] };
const after = (mark: readonly number[], bytes: Buffer) => Buffer.concat([Buffer.from(mark), bytes]);

test.each<[string, Buffer]>([
  ["UTF-8", utf8],
  ["UTF-8 with a mark, as PowerShell's Out-File -Encoding utf8", after(BOM.utf8, utf8)],
  ["UTF-16, as Windows PowerShell's >", after(BOM.le, utf16)],
  ["UTF-16 the other way round", after(BOM.be, Buffer.from(utf16).swap16())],
])("%s is read", (_, bytes) => expect(decoded(bytes, "plan.json")).toBe(TEXT));

test.each<[string, Buffer]>([
  ["another encoding, whose letters would become others", Buffer.from(TEXT, "latin1")],
  ["UTF-16 without a mark", utf16],
  ["half a letter of UTF-16", after(BOM.le, utf16.subarray(0, 5))],
  ["what is no text", Buffer.from([0x1f, 0x8b, 0x08, 0x00])],
])("%s is refused", (_, bytes) =>
  expect(() => decoded(bytes, "plan.json")).toThrow(/^plan\.json is no text in UTF-8, .* Out-File -Encoding utf8 FILE$/),
);

test("a plan in Terraform's own format is left to whoever tells what it is", () =>
  expect(decoded(Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0]), "plan.bin")).toMatch(/^PK/));
