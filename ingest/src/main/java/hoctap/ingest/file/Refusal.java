package hoctap.ingest.file;

/**
 * Why a whole file was not taken, in the sender's language and in English. It never quotes a cell's
 * value; an unknown header is cut to 40 letters and its digits are masked.
 */
public record Refusal(String messageVi, String messageEn) {}
