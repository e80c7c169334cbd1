/**
 * The first room: records come in unchanged, or it is said exactly why not. It knows forms, places,
 * persons, databases and services; it does not know what an indicator is.
 */
package hoctap.ingest;
