package hoctap.app.sample;

/** How much of a province the sample makes. */
public enum SampleSize {
  /** About 40,000 people in 38 communes of four districts of two provinces. */
  FULL,
  /** 300 people in two communes that become one in 2025. */
  SMALL
}
