/** Something that whoever starts the service can put right. Its message is one plain sentence. */
export class PlainFault extends Error {
  override readonly name = 'PlainFault';
}
