/**
 * Eight words for a digest, so that two people can compare two papers by reading aloud.
 *
 * Method: one word of 256 for each of the first eight bytes, so the words hold 64 of the digest's 256 bits. What that is
 * worth: another paper that somebody already has shows the same words once in 18 million million million. Someone who
 * writes both papers with care can find two that agree by trying some 4 thousand million: against them compare the
 * whole number, which is printed under the words.
 *
 * The words are short, common and unlike each other. None names a lock, a weapon, a drug, a person or a colour of skin,
 * nor means something else in prison (which is why there is no bell, jug, spoon or ladder). Their order never changes:
 * papers that are out show them.
 */
export function checkWords(digest: Uint8Array): readonly string[] {
  return Array.from(digest.subarray(0, 8), (byte) => words[byte] ?? '');
}

const words: readonly string[] = (
  'acorn almond amber anchor apple apricot apron autumn badger bakery balloon banana barn basil basket beach ' +
  'bear beaver bicycle biscuit blanket blossom boat book bread breeze bridge broom brush butterfly button ' +
  'cabbage cabin cafe cake camel candle canoe canvas canyon carrot celery chalk cheese cherry cinema clock ' +
  'cloud clover coast cocoa comet compass cottage cotton crayon cream crumpet cucumber cup cushion custard ' +
  'daffodil daisy dawn deer desk dolphin donkey drum duck dune earth elephant engine envelope farm feather ' +
  'fern field finch flute forest fountain fox frog garden ginger giraffe goat goose guitar harbour hat hazel ' +
  'heather hedgehog holly honey island ivy jacket jam jelly kettle kitchen kite kitten kiwi koala lake lamb ' +
  'lamp lantern lavender leaf lemon lentil letter lettuce library lilac lily lime linen lion mango map maple ' +
  'market marmalade meadow melon mint mirror mitten moon moose moss mountain mouse muffin museum mustard ' +
  'noodle north notebook oak ocean olive onion orange orchard otter owl paddle paint panda paper parcel ' +
  'parsley pasta peach pebble pencil penguin piano picture pillow plum pocket pond postcard pottery pudding ' +
  'puffin pumpkin puppy purple quilt rabbit radio radish rainbow raisin ribbon rice river robin rocket ruler ' +
  'salad salmon sand sandwich saucer scarf school scone seven shell shirt shoe shore silver sky sofa south ' +
  'spinach spring squirrel stamp star station stream studio suitcase summer sunset swan table taxi ' +
  'teapot tent theatre thistle ticket tiger toast toffee tomato towel tractor train tree trumpet tulip turnip ' +
  'turtle umbrella valley vanilla village violet violin waffle wagon walnut wheel whistle willow window winter ' +
  'wool yellow zebra'
).split(' ');
