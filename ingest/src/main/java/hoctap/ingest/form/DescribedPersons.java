package hoctap.ingest.form;

/**
 * What was said first of each citizen number of a file: eight bytes a number, since a file may hold
 * millions.
 */
final class DescribedPersons {
  private static final int DESCRIPTION_BITS = 13;
  private static final long DESCRIPTION = (1L << DESCRIPTION_BITS) - 1;
  private static final int FIRST_SLOTS = 1 << 10;

  // A number above its description; 0 is an empty slot, since no year of birth is 0.
  private long[] slots = new long[FIRST_SLOTS];
  private int size;

  /**
   * What was said first of a number; what is said now, when it is the first.
   *
   * @param number of twelve digits
   * @param description from 1 to 8191
   */
  int first(long number, int description) {
    if (size * 3L > slots.length * 2L) {
      grow();
    }
    int slot = slot(slots, number);
    if (slots[slot] == 0) {
      slots[slot] = number << DESCRIPTION_BITS | description;
      size++;
      return description;
    }
    return (int) (slots[slot] & DESCRIPTION);
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long held : slots) {
      if (held != 0) {
        larger[slot(larger, held >>> DESCRIPTION_BITS)] = held;
      }
    }
    slots = larger;
  }

  /** The slot that holds the number, or the empty one that it would take. */
  private static int slot(long[] slots, long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] >>> DESCRIPTION_BITS != number) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
