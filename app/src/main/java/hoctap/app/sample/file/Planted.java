package hoctap.app.sample.file;

import java.util.List;
import java.util.Set;

/** All that was planted in the files: what intake must find, and numbers that must not get out. */
public record Planted(
    List<Expectation> first, List<Expectation> second, Set<String> spoiltNumbers) {}
