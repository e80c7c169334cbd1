package hoctap.ingest.place;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A country of one province (10), written as the files of {@code reference/places} are:
 *
 * <pre>
 *   until 30 June 2025, district 100    from 1 July 2025
 *     00001 An, 00002 Hòa ───────────▶  00001 An Hòa
 *     00003 Bình ─────────┬──────────▶  00003 Bình
 *                         └──────────▶  00004 Thủy
 *     00004 Thuỷ ────────────────────▶  00004 Thủy
 * </pre>
 */
final class PlaceFolder {
  private final SortedMap<String, String> texts = new TreeMap<>();

  PlaceFolder() {
    put(
        "units_2024.csv",
        """
        level,code,name,type,parent_code,valid_from,valid_to
        province,10,Sông,Tỉnh,,,2025-06-30
        district,100,Đông,Huyện,10,,2025-06-30
        commune,00001,An,Xã,100,,2025-06-30
        commune,00002,Hòa,Xã,100,,2025-06-30
        commune,00003,Bình,Xã,100,,2025-06-30
        commune,00004,Thủy,Xã,100,,2025-06-30
        """);
    put(
        "units_2025.csv",
        """
        level,code,name,type,parent_code,valid_from,valid_to
        province,10,Sông,Tỉnh,,2025-07-01,
        commune,00001,An Hòa,Xã,10,2025-07-01,
        commune,00003,Bình,Xã,10,2025-07-01,
        commune,00004,Thủy,Xã,10,2025-07-01,
        """);
    put(
        "crosswalk_2025.csv",
        """
        old_code,new_code,old_name,new_name,old_district_code,old_province_code,new_province_code,pair_count,suspect
        00001,00001,An,An Hòa,100,10,10,1,0
        00002,00001,Hòa,An Hoà,100,10,10,1,0
        00003,00003,Bình,Bình,100,10,10,2,0
        00003,00004,Bình,Thủy,100,10,10,2,0
        00004,00004,Thuỷ,Thủy,100,10,10,1,0
        """);
    put(
        "reforms.csv",
        """
        effective_on,level,document,crosswalk
        2025-07-01,province,Nghị quyết 1,
        2025-07-01,commune,Nghị quyết 2,crosswalk_2025
        """);
  }

  PlaceFolder put(String name, String text) {
    texts.put("reference/places/" + name, text);
    return this;
  }

  /** Changes one line of a file. */
  PlaceFolder edit(String name, String from, String to) {
    String text = texts.get("reference/places/" + name);
    if (!text.contains(from)) {
      throw new IllegalArgumentException("Cannot find %s in %s".formatted(from, name));
    }
    return put(name, text.replace(from, to));
  }

  Places read() {
    return Places.of(texts);
  }
}
