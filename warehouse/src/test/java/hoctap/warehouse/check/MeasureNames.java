package hoctap.warehouse.check;

import java.util.Set;

/** Lets a test of another package walk through all measures. */
public final class MeasureNames {
  private MeasureNames() {}

  public static Set<String> kinds() {
    return Measures.load().kinds();
  }

  public static Set<String> of(String kind) {
    return Measures.load().of(kind);
  }
}
